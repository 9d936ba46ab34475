import type { OfficialDocument } from '../projections/official-document.ts';

/** What stands in a cell: a text, a number, a moment (ISO 8601 UTC), or nothing. */
export type ReportCell = string | number | null | { readonly time: string | null };

/** A table of a report as data: it becomes a CSV file, a sheet. `width` is in characters. */
export type ReportTable = {
  /** In ASCII; part of the file's name. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly ReportCell[])[];
};

/** A report made of the log: what is read and printed, and the same as data. */
export type Report = { readonly document: OfficialDocument; readonly tables: readonly ReportTable[] };

export type ReportColumn<Row> = {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: Row) => ReportCell;
};

/** A report's table as data: its columns, and each row's cells in their order. */
export function reportTable<Row>(
  id: string,
  title: string,
  columns: readonly ReportColumn<Row>[],
  rows: readonly Row[],
): ReportTable {
  return {
    id,
    title,
    columns: columns.map(({ header, width }) => ({ header, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}
