import { stringify } from 'csv-stringify/sync';
import type { JournalRow } from '#shared/projections/journal-rows.ts';
import type { CellValue } from './column.ts';
import { inStretches } from './in-stretches.ts';
import { isoColumns, journalColumns } from './journal-columns.ts';
import { localTime } from './local-time.ts';

const columns = [...journalColumns, ...isoColumns];

/**
 * The journal as CSV that a Swedish Excel opens right: UTF-8 with a byte order mark, semicolons, CRLF, times in Swedish local
 * time and once more as ISO 8601. Every text is quoted, and one that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
export async function* journalCsv(rows: readonly JournalRow[]): AsyncGenerator<string> {
  yield `\ufeff${lines([columns.map((column) => column.header)])}`;
  for await (const part of inStretches([rows])) {
    yield lines(part.map((row) => columns.map((column) => csvValue(column.cell(row)))));
  }
}

/** A small table of texts as such a CSV file. */
export function csvOf(records: readonly (readonly string[])[]): string {
  return `\ufeff${lines(records)}`;
}

function lines(records: readonly (readonly (string | number | null)[])[]): string {
  return stringify(records as (string | number | null)[][], {
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_string: true,
    escape_formulas: true,
  });
}

function csvValue(value: CellValue): string | number | null {
  if (value === null || typeof value !== 'object') return value;
  return value.time === null ? null : localTime(value.time);
}
