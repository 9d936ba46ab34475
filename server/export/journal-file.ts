import type { LoggedEvent } from '#shared/kernel/event.ts';
import { makeDocument } from './document-maker.ts';
import type { Making } from './document-maker.ts';
import type { Print } from './pdf-data.ts';

/**
 * The journal as PDF/A-2a and PDF/UA-1, A4, or as a spreadsheet (xlsx.ts). `pages` are all of its log's events in order, what the
 * reader may not see withheld. Rejects when it could not be made.
 */
export async function journalFile(
  format: 'pdf' | 'xlsx',
  pages: AsyncIterable<LoggedEvent[]>,
  print: Print,
  making: Omit<Making, 'pages'> = {},
): Promise<Buffer> {
  return await makeDocument({ kind: 'journal', format, print }, { ...making, pages });
}
