import type { DomainEvent } from '../events.ts';
import { message } from '../language/message.ts';
import type { State } from '../state.ts';
import { inheritsFrom } from './about.ts';
import { restrictedEvent } from './decide.ts';
import { recordOf } from './record-of.ts';
import type { Restriction } from './restriction.ts';

/**
 * Puts a restriction before the events whose texts it covers, so that a confidential text is never broadcast first: the one
 * that the command asks for, and the one that a correction, a system line, an answer to a proposal or a paragraph of the
 * minutes inherits from what it is about.
 */
export function inheritRestrictions(
  state: State,
  events: readonly DomainEvent[],
  asked: Restriction | undefined,
): readonly DomainEvent[] {
  const restricted = new Set<string>();
  const out: DomainEvent[] = [];
  for (const event of events) {
    const record = recordOf(event.type, event.payload);
    const covered = record !== null && (state.restrictedRecords.has(record) || restricted.has(record));
    const from = hasText(event) ? (asked ?? inherited(state, event)) : null;
    if (record !== null && !covered && from !== null) {
      restricted.add(record);
      out.push(restrictedEvent(record, from.ground, from.readers));
    }
    out.push(event);
  }
  return out;
}

function hasText(event: DomainEvent): boolean {
  return event.sealed !== null && Object.keys(event.sealed).length > 0;
}

/** The ground itself is sealed, so it is not copied; the reader finds it with the record that it came from. */
function inherited(state: State, event: DomainEvent): Restriction | null {
  const [restriction] = sources(event).flatMap((id) => state.restrictedRecords.get(id) ?? []);
  if (restriction === undefined) return null;
  const readers = restriction.readers as Restriction['readers'] | null;
  const ground = message('journal-line.inherited-ground');
  return { ground, ...(readers === null ? {} : { readers }) } as Restriction;
}

function sources(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case 'journal.written':
    case 'journal.corrected':
    case 'journal.struck':
    case 'conflict.recorded':
      return event.payload.about ?? [];
    default:
      return inheritsFrom(event);
  }
}
