import { stringify } from 'csv-stringify/sync';
import type { ReportCell, ReportTable } from '#shared/reports/report.ts';
import { localTime } from './local-time.ts';

/**
 * A report's table as CSV that a Swedish Excel opens right: UTF-8 with a byte order mark, semicolons, CRLF, decimals with comma, times
 * in Swedish local time; a text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function reportCsv({ columns, rows }: ReportTable): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(csvCell))];
  const csv = stringify(lines, {
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_string: true,
    escape_formulas: true,
    cast: { number: (value) => ({ value: String(value).replace('.', ','), escape_formulas: false }) },
  });
  return `\ufeff${csv}`;
}

function csvCell(cell: ReportCell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return cell.time === null ? null : localTime(cell.time);
}
