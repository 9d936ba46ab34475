import type { PdfObject } from './typst-pdf.ts';

export type Trailer = {
  readonly root: number;
  readonly info: number;
  readonly ids: readonly [string, string];
};

/** Writes objects in the order of their numbers, with a cross-reference table. */
export class ObjectWriter {
  readonly #objects: (PdfObject | undefined)[] = [];

  add(number: number, object: PdfObject): void {
    this.#objects[number] = object;
  }

  change(number: number, change: (text: string) => string): void {
    const object = this.#objects[number] ?? absent(number);
    this.#objects[number] = { ...object, text: change(object.text) };
  }

  finish({ root, info, ids }: Trailer): Buffer {
    const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\u0080\u0080\u0080\u0080\n\n', 'latin1')];
    const starts: number[] = [];
    let at = chunks[0]?.length ?? 0;
    const write = (chunk: Buffer): void => {
      chunks.push(chunk);
      at += chunk.length;
    };
    for (const [number, object] of this.#objects.entries()) {
      if (number === 0 || object === undefined) continue;
      starts[number] = at;
      write(Buffer.from(`${number} 0 obj\n${object.text}`, 'latin1'));
      if (object.stream !== null) {
        write(Buffer.from('\nstream\n', 'latin1'));
        write(object.stream);
        write(Buffer.from('\nendstream', 'latin1'));
      }
      write(Buffer.from('\nendobj\n\n', 'latin1'));
    }
    const table = at;
    const size = this.#objects.length;
    const lines = Array.from({ length: size - 1 }, (_, index) => {
      const start = starts[index + 1] ?? absent(index + 1);
      return `${String(start).padStart(10, '0')} 00000 n\r\n`;
    });
    const trailer = `trailer\n<<\n  /Size ${size}\n  /Root ${root} 0 R\n  /Info ${info} 0 R\n  /ID [${ids.join(' ')}]\n>>\n`;
    write(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f\r\n${lines.join('')}${trailer}startxref\n${table}\n%%EOF`,
        'latin1',
      ),
    );
    return Buffer.concat(chunks);
  }
}

function absent(number: number): never {
  throw new Error(`a PDF without its object ${number}`);
}
