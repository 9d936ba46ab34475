import { makeDocument } from './document-thread.ts';
import type { JournalDocument } from './journal-document.ts';
import { pdfData } from './pdf-data.ts';
import type { Print } from './pdf-data.ts';

/** The journal as PDF/A-2a, A4. Rejects when it could not be set. */
export async function journalPdf(document: JournalDocument, print: Print): Promise<Buffer> {
  const json = JSON.stringify(pdfData(document, print));
  return await makeDocument({ kind: 'pdf', template: 'journal', json });
}
