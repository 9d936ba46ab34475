/** What stands in a cell: a text, a number, a moment (ISO 8601 UTC), or nothing. */
export type CellValue = string | number | null | { readonly time: string | null };

/** A column of a table that becomes a CSV file or a sheet. `width` is in characters. */
export type Column<Row> = {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: Row) => CellValue;
};
