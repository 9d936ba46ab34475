/**
 * Rows in the text format of COPY: a line each, columns parted by tabs, `\N` for null, a backslash before what would be misread.
 * https://www.postgresql.org/docs/current/sql-copy.html (Text Format).
 */
const lineFeed = 0x0a;
const escapes: { readonly [letter: string]: string } = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The rows of pieces that may end in the middle of one; each is a value per column, in the columns' order. */
export class CopyRows {
  #rest: Buffer = Buffer.alloc(0);

  *take(piece: Buffer): Generator<readonly (string | null)[]> {
    const end = piece.lastIndexOf(lineFeed);
    if (end < 0) {
      this.#rest = Buffer.concat([this.#rest, piece]);
      return;
    }
    const whole = Buffer.concat([this.#rest, piece.subarray(0, end)]).toString('utf8');
    this.#rest = piece.subarray(end + 1);
    for (const line of whole.split('\n')) yield line.split('\t').map(valueOf);
  }

  /** Whether the last piece ended with a row. */
  get isWhole(): boolean {
    return this.#rest.length === 0;
  }
}

function valueOf(text: string): string | null {
  if (text === String.raw`\N`) return null;
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.)/gs, (_whole, letter: string) => escapes[letter] ?? letter);
}
