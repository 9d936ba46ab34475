import { stringify } from 'csv-stringify/sync';
import { premisesCell, premisesColumns, premisesHeader } from '#shared/premises/register-file/columns.ts';
import type { Premises } from '#shared/premises/state.ts';
import { defused } from '#shared/register-file/cell.ts';
import {
  peopleColumns,
  pointCell,
  pointColumns,
  pointHeader,
} from '#shared/safety-point/register-file/columns.ts';
import type { PointRegistration } from '#shared/safety-point/register/registration.ts';

/**
 * The registers as CSV that a Swedish Excel opens right and that the console reads back unchanged: UTF-8 with a byte order mark,
 * semicolons, CRLF, decimals with comma, and no cell that a spreadsheet takes for a formula.
 */
export function pointsCsv(points: readonly PointRegistration[], withPeople: boolean): string {
  const columns = pointColumns.filter((column) => withPeople || !peopleColumns.includes(column));
  const rows = points.map((point) => columns.map((column) => pointCell(column, point)));
  return csv([columns.map(pointHeader), ...rows]);
}

export function premisesCsv(premises: readonly Premises[]): string {
  const rows = premises.map((one) => premisesColumns.map((column) => premisesCell(column, one)));
  return csv([premisesColumns.map(premisesHeader), ...rows]);
}

function csv(lines: readonly (readonly string[])[]): string {
  const cells = lines.map((line) => line.map(defused));
  const options = { delimiter: ';', record_delimiter: 'windows', quoted_string: true } as const;
  return `\ufeff${stringify(cells, options)}`;
}
