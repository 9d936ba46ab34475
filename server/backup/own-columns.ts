import { CopyRows } from './copy-rows.ts';

/** Leaves out of a table's rows the columns that others had put there. */
export class OwnColumns {
  readonly #rows = new CopyRows();
  readonly #places: readonly number[];

  constructor(columns: readonly string[], own: readonly string[]) {
    this.#places = own.map((name) => columns.indexOf(name));
  }

  /** The rows that end in the next piece of the table, as COPY reads them. */
  take(piece: Buffer): Buffer {
    let text = '';
    for (const fields of this.#rows.fields(piece))
      text += `${this.#places.map((place) => fields[place] ?? '').join('\t')}\n`;
    return Buffer.from(text);
  }
}
