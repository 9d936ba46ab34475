/**
 * Rows in the text format of COPY: a line each, columns parted by tabs, `\N` for null, a backslash before what would be misread.
 * https://www.postgresql.org/docs/current/sql-copy.html (Text Format).
 *
 * Invariant: what is taken is what `COPY … TO` writes and nothing else. `COPY … FROM` reads more (`\x41`, `\101`, `\.`, a row without an
 * end), by which other rows could be put back than those whose chain was followed.
 */
const lineFeed = 0x0a;
/** Much longer than any event is, so that a file without an end of a row does not ask for all memory. */
const longestRow = 256 * 1_024 * 1_024;
const escapes: { readonly [letter: string]: string } = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** A row that COPY never writes. */
export class CopyRowFault extends Error {
  override readonly name = 'CopyRowFault';
}

/** The rows of pieces that may end in the middle of one. What it does throws CopyRowFault. */
export class CopyRows {
  #rest: Buffer = Buffer.alloc(0);

  /** Each row as a value per column, in the columns' order. */
  *take(piece: Buffer): Generator<readonly (string | null)[]> {
    for (const fields of this.fields(piece)) yield fields.map(valueOf);
  }

  /** Each row as a field per column, as it is written; `valueOf` says what it means. */
  *fields(piece: Buffer): Generator<string[]> {
    const end = piece.lastIndexOf(lineFeed);
    if (end < 0) {
      this.#rest = Buffer.concat([this.#rest, piece]);
      if (this.#rest.length > longestRow) throw new CopyRowFault('a row without an end');
      return;
    }
    const whole = Buffer.concat([this.#rest, piece.subarray(0, end)]).toString('utf8');
    this.#rest = piece.subarray(end + 1);
    for (const line of whole.split('\n')) yield line.split('\t');
  }

  /** Whether the last piece ended with a row. */
  get isWhole(): boolean {
    return this.#rest.length === 0;
  }
}

/** What a field means. @throws CopyRowFault */
export function valueOf(text: string): string | null {
  if (text === String.raw`\N`) return null;
  if (text.includes('\r')) throw new CopyRowFault('a carriage return as it is');
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.?)/gs, (_whole, letter: string) => {
    const meant = escapes[letter];
    if (meant === undefined) throw new CopyRowFault('an escape of another program');
    return meant;
  });
}
