import type { DomainEvent } from '../../events.ts';
import { incidentName } from '../../incident/journal-lines.ts';
import type { Recorded } from '../../kernel/event.ts';
import { partner } from '../../organisation/lookup.ts';
import type { ReportPart, ReportSentence } from '../../situation-report/parts.ts';
import type { State } from '../../state.ts';

/** A sentence of a draft and where it belongs; `at`: when it happened, by which a part is ordered. */
export type DraftSentence = ReportSentence & { readonly part: ReportPart; readonly at: string };

const longest = 600;
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** "22 november 04:07": a time (ISO 8601 UTC) by Swedish clocks, as a report says it. */
export function reportTime(time: string): string {
  // The time is given; no clock is read.
  // oxlint-disable-next-line no-restricted-globals
  return local.format(Date.parse(time)).replace(/ kl\. /, ' ');
}

/** What people wrote as it may stand in a sentence: on one line, cut where it is long, with a full stop. */
export function asSentence(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  const cut = line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
  return /[.!?…]$/.test(cut) ? cut : `${cut}.`;
}

/** The sentence that an event says, with the thing that it is about among its sources. */
export function sentenceOf(
  event: Pick<Recorded<DomainEvent>, 'seq' | 'occurredAt'>,
  part: ReportPart,
  record: string | null,
  text: string,
): DraftSentence {
  return { part, text, at: event.occurredAt, sources: [{ seq: event.seq, record }] };
}

/** How an incident is called, and its title; null where the title may not be told, or the incident is not known any more. */
export function namedIncident(
  state: State,
  id: string,
): { readonly incident: string; readonly title: string } | null {
  const row = state.incidents.get(id);
  if (row === undefined || row.title === null) return null;
  return { incident: incidentName(row.number), title: row.title };
}

/** What a department or a partner is called; its id where the organisation has none such. */
export function departmentName(state: State, id: string): string {
  return state.departments.get(id)?.name ?? partner(state, id)?.name ?? id;
}
