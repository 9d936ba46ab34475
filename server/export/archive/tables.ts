import { stringify } from 'csv-stringify/sync';
import { message } from '#shared/language/message.ts';
import type { CellValue, Column } from '../column.ts';
import { journalColumns } from '../journal-columns.ts';
import type { JournalDocument } from '../journal-document.ts';
import { decisionColumns, incidentColumns, timelineColumns } from '../other-columns.ts';

/** A table of the archive's: what CSV on the Web (W3C) says of it, and its rows. */
export type ArchiveTable = {
  readonly file: string;
  readonly title: string;
  readonly headers: readonly string[];
  /** The text of the file, in parts. */
  readonly parts: () => AsyncGenerator<string>;
};

const rowsAtOnce = 500;

/** The tables that a log comes to. Times are ISO 8601 UTC; nothing is changed for the sake of spreadsheets. */
export function archiveTables(document: JournalDocument): readonly ArchiveTable[] {
  const { organisation } = document;
  return [
    table('dagbok', message('export.sheet.journal'), journalColumns, document.journal),
    table('handelser', message('export.sheet.incidents'), incidentColumns(organisation), document.incidents),
    table('forlopp', message('export.sheet.timeline'), timelineColumns, document.timeline),
    table('beslut', message('export.sheet.decisions'), decisionColumns(organisation), document.decisions),
  ];
}

function table<Row>(
  name: string,
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): ArchiveTable {
  const headers = columns.map(({ header }) => header);
  return {
    file: `${name}.csv`,
    title,
    headers,
    async *parts() {
      yield await Promise.resolve(csv([headers]));
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce);
        yield await Promise.resolve(csv(part.map((row) => columns.map(({ cell }) => plain(cell(row))))));
      }
    },
  };
}

/** RFC 4180: commas, CRLF, UTF-8. */
function csv(records: readonly (readonly (string | number | null)[])[]): string {
  return stringify(records as (string | number | null)[][], {
    record_delimiter: 'windows',
    quoted_string: true,
  });
}

function plain(value: CellValue): string | number | null {
  return value === null || typeof value !== 'object' ? value : value.time;
}
