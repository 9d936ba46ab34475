import { CsvError, parse } from 'csv-parse/browser/esm/sync';

/** A register's file is small; one that is larger is another kind of file. */
const largestFile = 2_000_000;

export type ReadFile =
  | {
      readonly ok: true;
      readonly name: string;
      /** The file was not UTF-8 and was read as old Swedish Windows text; the letters are to be looked at. */
      readonly guessed: boolean;
      readonly content:
        | { readonly kind: 'csv'; readonly lines: readonly (readonly string[])[] }
        | { readonly kind: 'geojson'; readonly json: unknown };
    }
  | {
      readonly ok: false;
      readonly name: string;
      readonly code: 'too-large' | 'empty' | 'not-text' | 'not-csv' | 'not-geojson';
      /** The line where a CSV file cannot be read. */
      readonly line?: number;
    };

/** Reads a CSV or GeoJSON file that somebody chose; what is wrong with it as a whole is told, nothing of it is guessed but its letters. */
export async function readFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  const { name } = file;
  if (file.size > largestFile) return { ok: false, name, code: 'too-large' };
  const decoded = decode(new Uint8Array(await file.arrayBuffer()));
  if (decoded === null) return { ok: false, name, code: 'not-text' };
  const { text, guessed } = decoded;
  if (text.trim() === '') return { ok: false, name, code: 'empty' };
  if (/^\s*[{[]/.test(text)) {
    try {
      return { ok: true, name, guessed, content: { kind: 'geojson', json: JSON.parse(text) } };
    } catch {
      return { ok: false, name, code: 'not-geojson' };
    }
  }
  try {
    const lines = parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
    return { ok: true, name, guessed, content: { kind: 'csv', lines } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as { lines?: unknown }).lines;
    return { ok: false, name, code: 'not-csv', ...(typeof line === 'number' ? { line } : {}) };
  }
}

/** UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252; null where it is no text at all. */
function decode(bytes: Uint8Array): { text: string; guessed: boolean } | null {
  const begins = (...marks: number[]): boolean => marks.every((mark, at) => bytes[at] === mark);
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) {
    const label = begins(0xff, 0xfe) ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(label).decode(bytes), guessed: false };
  }
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}

/** Which sign parts the cells: the one that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const plain = first.replaceAll(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: plain.split(sign).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ';';
}
