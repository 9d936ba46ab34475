import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile from 'write-excel-file/node';
import type { Feature, Row, Sheet } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { message } from '#shared/language/message.ts';
import type { ReportTable } from '#shared/reports/report.ts';
import type { CellValue, Column } from './column.ts';
import { journalColumns } from './journal-columns.ts';
import type { JournalDocument } from './journal-document.ts';
import { wallClock } from './local-time.ts';
import { decisionColumns, incidentColumns, timelineColumns } from './other-columns.ts';

type FileContent = Stream | Buffer | Blob;

/** Excel takes a file for broken where a cell holds more characters. */
const longestCell = 32_767;

/** What Excel takes as the name of a sheet. */
const longestSheetName = 31;

const sheetFile = 'xl/worksheets/sheet{id}.xml';

/**
 * The document as a spreadsheet: a sheet each for journal, incidents, course of events and decisions, with a frozen head and a filter.
 * Times are real dates in Swedish local time, numbers are numbers, and every text is a text, also one that looks like a formula.
 * Holds up the thread that it runs in.
 */
export async function writeJournalXlsx(document: JournalDocument): Promise<Buffer> {
  const { organisation } = document;
  const sheets = [
    sheetOf(message('export.sheet.journal'), journalColumns, document.journal),
    sheetOf(message('export.sheet.incidents'), incidentColumns(organisation), document.incidents),
    sheetOf(message('export.sheet.timeline'), timelineColumns, document.timeline),
    sheetOf(message('export.sheet.decisions'), decisionColumns(organisation), document.decisions),
  ];
  return await writeSheets(sheets);
}

/** The tables of a report as a spreadsheet, a sheet each, holding up the thread that it runs in. */
export async function writeTablesXlsx(tables: readonly ReportTable[]): Promise<Buffer> {
  return await writeSheets(
    tables.map(({ title, columns, rows }) => {
      const all = columns.map(({ header, width }, index) => ({
        header,
        width,
        cell: (row: readonly CellValue[]) => row[index] ?? null,
      }));
      return sheetOf(title.slice(0, longestSheetName), all, rows);
    }),
  );
}

async function writeSheets(sheets: Sheet<FileContent>[]): Promise<Buffer> {
  return await writeXlsxFile(sheets, { features: [autoFilter(sheets)] }).toBuffer();
}

function sheetOf<RowType>(
  name: string,
  columns: readonly Column<RowType>[],
  rows: readonly RowType[],
): Sheet<FileContent> {
  const head: Row = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' }));
  return {
    sheet: name,
    data: [head, ...rows.map((row) => columns.map((column) => cellOf(column.cell(row))))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'yyyy-mm-dd hh:mm:ss',
    orientation: 'landscape',
  };
}

function cellOf(value: CellValue): Row[number] {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  if (typeof value === 'string')
    return { value: cellText(value), type: String, alignVertical: 'top', wrap: value.length > 60 };
  return value.time === null ? null : { value: wallClock(value.time), type: Date, alignVertical: 'top' };
}

/** A text as a cell may hold it: what looks like an escape of the format's own is none, and it ends where a cell is full. */
function cellText(text: string): string {
  const fits = text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
  return fits.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** A filter on the head of each sheet, which write-excel-file does not offer itself. */
function autoFilter(sheets: readonly Sheet<FileContent>[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _options, { sheetIndex }) => {
            const data = sheets[sheetIndex]?.data ?? [];
            const last = getCellAddress(
              Math.max(0, data.length - 1),
              Math.max(0, (data[0]?.length ?? 1) - 1),
            );
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              getSelfClosingTagMarkup('autoFilter', { ref: `A1:${last}` }),
              getOrderOfSiblings(sheetFile, 'worksheet') ?? [],
              'worksheet',
            );
          },
        },
      },
    },
  };
}
