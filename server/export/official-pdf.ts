import type { Head } from '#shared/kernel/hash-chain.ts';
import { message } from '#shared/language/message.ts';
import type { OfficialDocument } from '#shared/projections/official-document.ts';
import { makeDocument } from './document-maker.ts';
import { localMinute } from './local-time.ts';
import { printDate } from './print-date.ts';

/** How a document was asked for: the head of the log that it rests on, when (ISO 8601 UTC), and the name of the one who prints. */
export type OfficialPrint = { readonly head: Head; readonly now: string; readonly who: string };

/** Everything that official-document.typ sets, in finished words. */
export function officialData(document: OfficialDocument, { head, now, who }: OfficialPrint) {
  const { title, subtitle, mark, municipality, example, draft, withheld, confidential, blocks } = document;
  return {
    title,
    subtitle,
    mark,
    municipality,
    marks: [
      ...(example ? [message('document.example')] : []),
      ...(draft ? [message('document.draft').toUpperCase()] : []),
    ],
    draft: draft ? message('document.draft') : null,
    printed: message('document.printed', { time: localMinute(now), who }),
    date: printDate(now),
    notices: [
      ...(withheld ? [message('document.withheld')] : []),
      ...(confidential ? [message('document.confidential')] : []),
    ],
    seal: message('document.sealed', { seq: String(head.seq), hash: head.hash }),
    page: message('export.print.page', { page: '\ue000', pages: '\ue000' }).split('\ue000'),
    blocks,
  };
}

/** A document as PDF/A-2a, A4. Rejects when it could not be set. */
export async function officialPdf(document: OfficialDocument, print: OfficialPrint): Promise<Buffer> {
  const json = JSON.stringify(officialData(document, print));
  return await makeDocument({ kind: 'pdf', template: 'official-document', json });
}
