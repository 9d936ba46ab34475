/**
 * The container of a backup: a tar file (POSIX.1-1988 ustar) of small files, written and read as a stream.
 *
 * Invariant: a reader accepts exactly what `tarEntry` writes. A header is made anew from its name, size and time and must be the same to
 * the last byte, so that no bit of the file is left unlooked at.
 * Reason: in thirty years `tar` still reads it, with or without Vaka.
 */
const block = 512;
const mode = '0000600';
const longestName = 100;

/** One file of the container; `content` may be of any size up to `largestEntry`. */
export type TarEntry = { readonly name: string; readonly content: Buffer };

/** Larger than any that is written, so that a damaged size never asks for the memory of a whole machine. */
export const largestEntry = 16 * 1_024 * 1_024;

/** What is no such container, or is cut off, or goes on after its end. */
export class TarFault extends Error {
  override readonly name = 'TarFault';
}

/** A file as it stands in the container. `modified` is in whole seconds since 1970. */
export function tarEntry({ name, content }: TarEntry, modified: number): Buffer {
  const padding = Buffer.alloc((block - (content.length % block)) % block);
  return Buffer.concat([header(name, content.length, modified), content, padding]);
}

/** What ends a container. */
export const tarEnd = Buffer.alloc(2 * block);

/** The files of a container, in order. @throws TarFault */
export async function* tarEntries(bytes: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const source = new ByteSource(bytes);
  for (;;) {
    const head = await source.take(block);
    if (head.every((byte) => byte === 0)) break;
    const { name, size, modified } = readHeader(head);
    const whole = await source.take(size + ((block - (size % block)) % block));
    if (whole.subarray(size).some((byte) => byte !== 0)) throw new TarFault('padding that is not empty');
    if (Buffer.byteLength(name) > longestName || !header(name, size, modified).equals(head))
      throw new TarFault('a header that was never written');
    yield { name, content: whole.subarray(0, size) };
  }
  const end = await source.take(block);
  if (end.some((byte) => byte !== 0)) throw new TarFault('an end that is none');
  if (!(await source.isAtEnd())) throw new TarFault('goes on after its end');
}

function header(name: string, size: number, modified: number): Buffer {
  const made = Buffer.alloc(block);
  if (Buffer.byteLength(name) > longestName) throw new RangeError(`${name} is too long a name`);
  made.write(name, 0);
  made.write(mode, 100);
  made.write('0000000', 108); // owner
  made.write('0000000', 116); // group
  made.write(octal(size), 124);
  made.write(octal(modified), 136);
  made.write(' '.repeat(8), 148); // the sum is made with blanks in its own place
  made.write('0', 156); // an ordinary file
  made.write('ustar\0' + '00', 257);
  const sum = made.reduce((total, byte) => total + byte, 0);
  made.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return made;
}

function octal(number: number): string {
  return number.toString(8).padStart(11, '0');
}

function readHeader(head: Buffer): { name: string; size: number; modified: number } {
  const nameEnd = head.indexOf(0);
  const size = numberIn(head, 124);
  if (nameEnd < 1 || nameEnd > longestName || size > largestEntry)
    throw new TarFault('a header that cannot be read');
  return { name: head.toString('utf8', 0, nameEnd), size, modified: numberIn(head, 136) };
}

function numberIn(head: Buffer, at: number): number {
  const text = head.toString('latin1', at, at + 11);
  if (!/^[0-7]{11}$/.test(text)) throw new TarFault('a header that cannot be read');
  return Number.parseInt(text, 8);
}

/** Takes bytes in the sizes that are asked for. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer[] = [];
  #length = 0;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  async take(size: number): Promise<Buffer> {
    while (this.#length < size) {
      if (!(await this.#more())) throw new TarFault('is cut off');
    }
    const all = this.#held.length === 1 ? (this.#held[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#held);
    const rest = all.subarray(size);
    this.#held = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
    return all.subarray(0, size);
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#length === 0) {
      if (!(await this.#more())) return true;
    }
    return false;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    this.#held.push(next.value);
    this.#length += next.value.length;
    return true;
  }
}
