import { cellText } from './cell.ts';

/** The rows of a file: what a row says by column, and which line of the file it is. */
export type FileRow = { readonly row: number; readonly cells: { readonly [column: string]: string } };

export type FileTable = {
  readonly columns: readonly string[];
  readonly rows: readonly FileRow[];
  /** Headers that no column answers to; what stands under them is not read, and the dry run says so. */
  readonly unread: readonly string[];
};

/** A way to say a column in the first line of a file: its own word, or its name in the interface. */
export type Header = { readonly column: string; readonly names: readonly string[] };

/** The table in the lines of a CSV file, the first of which names the columns; rows without any text are left out. */
export function fileTable(lines: readonly (readonly string[])[], headers: readonly Header[]): FileTable {
  const [first = [], ...rest] = lines;
  const named = first.map((cell) => columnOf(cell, headers));
  const columns = named.filter((column, at) => column !== null && named.indexOf(column) === at) as string[];
  const unread = first.filter((cell, at) => {
    const column = named[at] ?? null;
    return cellText(cell) !== '' && (column === null || named.indexOf(column) !== at);
  });
  const rows = rest.flatMap((line, index) => {
    if (line.every((cell) => cell.trim() === '')) return [];
    const cells = columns.map((column) => [column, cellText(line[named.indexOf(column)] ?? '')]);
    return [{ row: index + 2, cells: Object.fromEntries(cells) as FileRow['cells'] }];
  });
  return { columns, rows, unread: unread.map((cell) => cellText(cell)) };
}

function columnOf(cell: string, headers: readonly Header[]): string | null {
  const said = plain(cellText(cell));
  return headers.find(({ names }) => names.some((name) => plain(name) === said))?.column ?? null;
}

/** Words compared without case, white space and signs. */
export function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
