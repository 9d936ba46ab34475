import { accountReader, redact } from '#shared/authorization/redact.ts';
import type { DomainEvent } from '#shared/events.ts';
import type { LoggedEvent, Recorded } from '#shared/kernel/event.ts';
import { swedishMinute } from '#shared/language/swedish-minute.ts';
import { Names } from '#shared/projections/names.ts';
import { Timeline } from '#shared/projections/timeline.ts';
import { recordOf } from '#shared/record/record-of.ts';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { EventLog } from '../event-log/event-log.ts';

/** What a sentence rests on, in words. Times are ISO 8601 UTC. */
export type SourceLine = {
  readonly seq: number;
  readonly record: string | null;
  readonly type: string;
  readonly at: string;
  readonly text: string;
  /** The number of the journal entry that it is. */
  readonly entry: number | null;
  readonly incident: string | null;
};

/**
 * The events at some positions, and the first and newest of some things, as lines for a reader without restricted texts; each
 * once, in order.
 */
export async function sourceLines(
  log: Pick<EventLog, 'read' | 'eventsOfRecord'>,
  node: OrganisationNode,
  { seqs, records }: { readonly seqs: readonly number[]; readonly records: readonly string[] },
): Promise<readonly SourceLine[]> {
  const { state, head } = node;
  const asked = new Set(seqs.filter((seq) => seq > 0 && seq <= head.seq));
  const known = new Map<number, LoggedEvent>();
  const learnAbout = async (record: string): Promise<readonly LoggedEvent[]> => {
    const events = await log.eventsOfRecord(node.id, record);
    for (const event of events) known.set(event.seq, event);
    return events.filter(({ type, payload }) => payload !== null && recordOf(type, payload) === record);
  };
  for (const seq of asked) {
    const [event] = await log.read(node.id, seq - 1, 1);
    if (event === undefined) continue;
    known.set(seq, event);
    const record = event.payload === null ? null : recordOf(event.type, event.payload);
    // What it is called stands in the events before it.
    if (record !== null) await learnAbout(record);
  }
  for (const record of records) {
    const about = await learnAbout(record);
    for (const event of [about[0], about.at(-1)]) if (event !== undefined) asked.add(event.seq);
  }
  const timeline = new Timeline(swedishMinute, namesOf(node));
  return [...known.values()]
    .toSorted((one, other) => one.seq - other.seq)
    .flatMap((event) => {
      const shown = redact(event, state, accountReader);
      if (shown === null) return [];
      const { seq, at, type, text, incident } = timeline.take(shown);
      if (!asked.has(seq)) return [];
      const record = shown.payload === null ? null : recordOf(type, shown.payload);
      const number = type.startsWith('journal.') ? shown.payload?.['number'] : null;
      return [{ seq, record, type, at, text, entry: typeof number === 'number' ? number : null, incident }];
    });
}

/** Departments, committees and safety points as the configuration that stands names them. */
function namesOf({ state: { organisation } }: OrganisationNode): Names {
  const names = new Names();
  if (organisation !== null) {
    const configured = { type: 'organisation.configured', payload: { document: organisation }, sealed: {} };
    names.learn(configured as Recorded<DomainEvent>);
  }
  return names;
}
