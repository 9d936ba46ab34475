import { accountReader, redact } from '#shared/authorization/redact.ts';
import { mayReadRestricted } from '#shared/authorization/reading.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { recordsOf } from '#shared/record/record-of.ts';
import type { State } from '#shared/state.ts';

/**
 * What of an event goes into an export. `roles`: those of the one who exports, when restricted texts were asked for, each record
 * being judged by itself; null: no restricted text at all.
 * What it needs of the state is copied at once, so that a long export does not follow a state that moves on.
 */
export function withholder(
  state: State,
  roles: readonly string[] | null,
): (event: LoggedEvent) => LoggedEvent {
  const restrictedRecords = new Map(Array.from(state.restrictedRecords.values(), (row) => [row.id, row]));
  const then: State = { ...state, restrictedRecords };
  return (event) => {
    const redacted = redact(event, then, accountReader) ?? event;
    if (redacted === event || roles === null) return redacted;
    const records = aboutRecords(event);
    const may = records.length > 0 && records.every((record) => mayReadRestricted(then, roles, record));
    return may ? event : redacted;
  };
}

/**
 * Withholds, besides what `withhold` does, what was withheld in an earlier state: what was confidential then or named in a spill that
 * waited for a second person, whatever has been released or given back since.
 */
export function withheldBefore(
  withhold: (event: LoggedEvent) => LoggedEvent,
  earlier: State,
): (event: LoggedEvent) => LoggedEvent {
  const thenWithheld = withholder(earlier, null);
  const waiting = [...earlier.spills.values()].filter(({ status }) => status === 'reported');
  const spilled = new Set(waiting.flatMap(({ seqs }) => seqs));
  return (event) => {
    const readable = withhold(thenWithheld(event));
    return spilled.has(event.seq) ? withoutText(readable) : readable;
  };
}

/** An event as its envelope and structure alone. */
export function withoutText(event: LoggedEvent): LoggedEvent {
  if (event.sealed === null) return event;
  return { ...event, sealed: null, sealedSalt: null, absent: { ...event.absent, sealed: 'withheld' } };
}

function aboutRecords(event: LoggedEvent): readonly string[] {
  if (event.payload === null) return [];
  const named = event.type.startsWith('record.') ? event.payload['record'] : null;
  return [...(typeof named === 'string' ? [named] : []), ...recordsOf(event.type, event.payload)];
}
