import { message } from '#shared/language/message.ts';
import type { pdfData } from './pdf-data.ts';

type Journal = ReturnType<typeof pdfData>;
type Day = Journal['days'][number];

/** What journal.typ sets at a time. */
export type JournalPart = Omit<Journal, 'days'> & {
  /** Has the title, the incidents and the heading of the entries. */
  readonly first: boolean;
  /** Has the words about how the print is verified. */
  readonly last: boolean;
  /** The day that goes on from the part before. */
  readonly continued: string | null;
  /** A day that goes on has its heading in the part before. */
  readonly days: readonly { readonly heading: string | null; readonly entries: Day['entries'] }[];
};

/** So much takes typst about half a second and a hundred megabytes. */
const mostEntries = 1_000;
const mostCharacters = 1_000_000;

/**
 * A journal in parts that are set one by one and then joined (pdf/join-pdf.ts), so that a long one takes no more memory than a short
 * one, and tells how far it has come. One that is short is one part. Pages are counted within their part, which each page names.
 */
export function journalParts(data: Journal): JournalPart[] {
  const groups: JournalPart['days'][] = [];
  let days: { heading: string | null; entries: Day['entries'] }[] = [];
  let entries = 0;
  let characters = 0;
  for (const day of data.days) {
    let heading: string | null = day.heading;
    let started = 0;
    for (const [index, entry] of day.entries.entries()) {
      const length = (entry.text?.length ?? 0) + entry.changes.join('').length;
      if (entries > 0 && (entries >= mostEntries || characters + length > mostCharacters)) {
        if (index > started) days.push({ heading, entries: day.entries.slice(started, index) });
        if (index > 0) heading = null;
        groups.push(days);
        days = [];
        entries = 0;
        characters = 0;
        started = index;
      }
      entries += 1;
      characters += length;
    }
    if (started < day.entries.length) days.push({ heading, entries: day.entries.slice(started) });
  }
  groups.push(days);
  return groups.map((group, index) => ({
    ...data,
    days: group,
    first: index === 0,
    last: index === groups.length - 1,
    continued: group[0]?.heading === null ? headingBefore(groups, index) : null,
    page: groups.length === 1 ? data.page : pageWords(index + 1, groups.length),
  }));
}

function headingBefore(groups: readonly JournalPart['days'][], index: number): string | null {
  const before = groups.slice(0, index).flat();
  return before.findLast(({ heading }) => heading !== null)?.heading ?? null;
}

function pageWords(part: number, parts: number): string[] {
  const counts = { part: String(part), parts: String(parts), page: '\ue000', pages: '\ue000' };
  return message('export.print.page.part', counts).split('\ue000');
}
