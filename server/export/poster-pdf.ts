import { message } from '#shared/language/message.ts';
import type { Poster } from '#shared/reports/poster.ts';
import { makeDocument } from './document-maker.ts';
import { localMinute } from './local-time.ts';
import type { OfficialPrint } from './official-pdf.ts';
import { printDate } from './print-date.ts';

/** A timeline poster as PDF, A3 or A2 lying down. Rejects when it could not be set. */
export async function posterPdf(poster: Poster, print: OfficialPrint): Promise<Buffer> {
  return await makeDocument({
    kind: 'pdf',
    template: 'poster',
    json: JSON.stringify(posterData(poster, print)),
  });
}

/** Everything that poster.typ sets, in finished words. */
export function posterData(poster: Poster, { head, now, who }: OfficialPrint) {
  const { example, withheld, confidential, ...rest } = poster;
  return {
    ...rest,
    marks: example ? [message('document.example')] : [],
    notices: [
      ...(withheld ? [message('document.withheld')] : []),
      ...(confidential ? [message('document.confidential')] : []),
    ],
    printed: message('document.printed', { time: localMinute(now), who }),
    date: printDate(now),
    seal: message('document.sealed', { seq: String(head.seq), hash: head.hash }),
  };
}
