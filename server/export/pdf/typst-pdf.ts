/**
 * A PDF as typst writes it: plain objects and one cross-reference table, nothing compressed but the streams themselves. What differs
 * is refused by an error, never guessed at.
 */

/** Where its objects lie, and the two that the trailer names. Objects are numbered from 1. */
export type TypstPdf = {
  readonly bytes: Buffer;
  /** By number: where each begins, and where what follows it does. */
  readonly objects: ReadonlyMap<number, readonly [start: number, end: number]>;
  readonly root: number;
  readonly info: number;
  /** The two identifiers of the trailer, as they stand there. */
  readonly ids: readonly [string, string];
};

/** An object without its number: what it says, and its stream where it has one. */
export type PdfObject = { readonly text: string; readonly stream: Buffer | null };

const streamStart = '>>\nstream\n';
const streamEnd = '\nendstream';

export function readTypstPdf(given: Uint8Array): TypstPdf {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const tail = bytes.toString('latin1', bytes.lastIndexOf('trailer'));
  const table = Number(/startxref\s+(\d+)/.exec(tail)?.[1]);
  const root = numberOf(tail, 'Root');
  const info = numberOf(tail, 'Info');
  const [, first, second] = /\/ID \[(\([^)]*\)) (\([^)]*\))\]/.exec(tail) ?? [];
  if (
    !Number.isInteger(table) ||
    root === null ||
    info === null ||
    first === undefined ||
    second === undefined
  )
    throw new Error('a PDF without its trailer');
  const starts = startsIn(bytes, table);
  const ends = [...starts.values()].toSorted((a, b) => a - b).concat(table);
  const next = new Map(ends.slice(0, -1).map((start, index) => [start, ends[index + 1] ?? table]));
  const objects = new Map(
    Array.from(starts, ([number, start]) => [number, [start, next.get(start) ?? table] as const]),
  );
  return { bytes, objects, root, info, ids: [first, second] };
}

/** What an object says between `obj` and `endobj`. */
export function objectOf(pdf: TypstPdf, number: number): PdfObject {
  const place = pdf.objects.get(number);
  if (place === undefined) throw new Error(`a PDF without its object ${number}`);
  const [start, end] = place;
  const from = pdf.bytes.indexOf(' obj\n', start) + ' obj\n'.length;
  const stream = pdf.bytes.subarray(from, end).indexOf(streamStart);
  if (stream === -1) {
    const to = pdf.bytes.subarray(from, end).lastIndexOf('\nendobj');
    if (to === -1) throw new Error(`a PDF whose object ${number} does not end`);
    return { text: pdf.bytes.toString('latin1', from, from + to), stream: null };
  }
  const text = pdf.bytes.toString('latin1', from, from + stream + 2);
  const content = from + stream + streamStart.length;
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  if (pdf.bytes.toString('latin1', content + length, content + length + streamEnd.length) !== streamEnd)
    throw new Error(`a PDF whose stream ${number} does not end where it says`);
  return { text, stream: pdf.bytes.subarray(content, content + length) };
}

/** The number of the object that a dictionary names under a key. */
export function numberOf(text: string, key: string): number | null {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

export function numbersIn(references: string): number[] {
  return Array.from(references.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
}

/** Every reference outside of strings, given other numbers. */
export function renumbered(text: string, numberFor: (number: number) => number): string {
  const replace = (part: string): string =>
    part.replace(/(\d+) 0 R\b/g, (_all, number: string) => `${numberFor(Number(number))} 0 R`);
  if (!text.includes('(')) return replace(text);
  let result = '';
  let from = 0;
  for (let at = text.indexOf('('); at !== -1; at = text.indexOf('(', from)) {
    const end = endOfString(text, at);
    result += replace(text.slice(from, at)) + text.slice(at, end);
    from = end;
  }
  return result + replace(text.slice(from));
}

function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new Error('a PDF with a string that does not end');
}

function startsIn(bytes: Buffer, table: number): Map<number, number> {
  const text = bytes.toString('latin1', table, bytes.lastIndexOf('trailer'));
  const head = /^xref\s+0 (\d+)\s+/.exec(text);
  if (head === null) throw new Error('a PDF without a plain cross-reference table');
  const count = Number(head[1]);
  const starts = new Map<number, number>();
  for (let number = 0; number < count; number += 1) {
    const line = text.slice(head[0].length + number * 20, head[0].length + number * 20 + 20);
    if (line[17] === 'n') starts.set(number, Number(line.slice(0, 10)));
  }
  return starts;
}
