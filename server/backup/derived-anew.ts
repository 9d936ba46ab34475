import type { JsonObject } from '#shared/kernel/json.ts';
import { derivedNames, derivedValues } from '../event-log/derived-columns.ts';
import { CopyRows, valueOf } from './copy-rows.ts';

/** Makes the derived columns of the table `event` anew in its rows, whose chain has been followed: no hash covers what stands there. */
export class DerivedAnew {
  readonly #rows = new CopyRows();
  readonly #columns: readonly string[];

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  /** The rows that end in the next piece of the table, as COPY reads them. */
  take(piece: Buffer): Buffer {
    let text = '';
    for (const fields of this.#rows.fields(piece)) text += `${this.#anew(fields).join('\t')}\n`;
    return Buffer.from(text);
  }

  #anew(fields: string[]): string[] {
    const value = (column: string): string => valueOf(fields[this.#columns.indexOf(column)] ?? '') ?? '';
    const values = derivedValues(value('type'), JSON.parse(value('payload')) as JsonObject);
    for (const [place, name] of derivedNames.entries())
      // Ids and numbers, in which nothing has to be escaped.
      fields[this.#columns.indexOf(name)] = values[place]?.toString() ?? String.raw`\N`;
    return fields;
  }
}
