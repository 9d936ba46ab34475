/**
 * How a cell of a register's file is written and read: Swedish numbers, yes and no, lists in one cell, and no cell that a
 * spreadsheet takes for a formula. Reading takes back exactly what writing wrote.
 */

/** A formula begins so in one spreadsheet or another, also in full width. */
const formula = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell with an apostrophe first where a spreadsheet would otherwise run it. */
export function defused(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The text of a cell, without the apostrophe that `defused` put there and without outer white space. */
export function cellText(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") && formula.test(text) ? text.slice(1).trim() : text;
}

/** A number as Swedish spreadsheets have it: 59,2447. */
export function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** A number with comma or point, with or without spaces between thousands; null where it is none. */
export function readNumber(cell: string): number | null {
  const text = cell.replaceAll(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  return /^-?\d{1,12}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

const yes = ['ja', 'j', 'yes', 'y', 'true', 'sant', '1', 'x'];
const no = ['nej', 'n', 'no', 'false', 'falskt', '0', ''];

/** Yes or no in Swedish, English or as spreadsheets write it; null where it is neither. Nothing is no. */
export function readYesNo(cell: string): boolean | null {
  const word = cell.toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : null;
}

/** Several texts in one cell, `Filtar: 40 | Lampor: 12`; what parts them is escaped where it stands in a text. */
export function joined(texts: readonly string[], by: '|' | '/' = '|'): string {
  return texts.map((text) => text.replaceAll('\\', '\\\\').replaceAll(by, `\\${by}`)).join(` ${by} `);
}

/** The texts of a cell that `joined` wrote; empty ones are kept only where `keepEmpty` says so. */
export function parted(cell: string, by: '|' | '/' = '|', keepEmpty = false): string[] {
  const texts = [''];
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at] ?? '';
    const last = texts.length - 1;
    if (sign === '\\' && at + 1 < cell.length) texts[last] += cell[(at += 1)] ?? '';
    else if (sign === by) texts.push('');
    else texts[last] += sign;
  }
  const trimmed = texts.map((text) => text.trim());
  return keepEmpty ? trimmed : trimmed.filter((text) => text !== '');
}
