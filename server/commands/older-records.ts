import { evolve } from '#shared/fold.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { coveredBy } from '#shared/record/covered.ts';
import type { ReleasedTexts } from '#shared/record/events.ts';
import { textsOf } from '#shared/record/texts.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import type { State } from '#shared/state.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { SubmittedCommand, WaitingCommand } from './command-answer.ts';
import { nothingOlder } from './decide-batch.ts';
import type { OlderRecords } from './decide-batch.ts';

/** Whether a command can be decided on a state without reading anything from the log. */
export function isAllHeld(state: State, command: SubmittedCommand): boolean {
  if (command.type === 'record.report-spill' || command.type === 'record.dispose') return false;
  if (command.type === 'record.release') return false;
  return [...olderIds(command), ...replacedBy(command, state)].every((id) => isLive(state, id));
}

/**
 * Reads from the log what a batch's commands name and the live fold has let go, and the sealed texts of a record that is
 * to be released. Nearly every batch names nothing such and reads nothing.
 */
export async function readOlderRecords(
  log: EventLog,
  organisation: string,
  live: State,
  batch: readonly WaitingCommand[],
): Promise<OlderRecords> {
  const missing = new Set<string>();
  const released = new Set<string>();
  const sayingIt = new Map<string, readonly number[]>();
  for (const { command } of batch) {
    if (command.type === 'record.report-spill' || command.type === 'record.dispose') {
      const { records, seqs } = command.data;
      sayingIt.set(command.id, await log.sayingIt(organisation, records, seqs));
    }
    for (const id of olderIds(command)) if (!isLive(live, id)) missing.add(id);
    for (const id of replacedBy(command, live)) {
      if (isLive(live, id)) continue;
      missing.add(id);
      // That it has a newer version is said by that one.
      for (const newer of await log.replacementsOf(organisation, id)) missing.add(newer);
    }
    if (command.type !== 'record.release') continue;
    released.add(command.data.record);
    // What only says its words again is given back with it.
    for (const { id } of coveredBy(live, command.data.record)) released.add(id);
  }
  if (missing.size === 0 && released.size === 0) return { ...nothingOlder, sayingIt };
  const state = emptyState();
  for (const id of missing) {
    for (const event of await log.eventsOfRecord(organisation, id)) applyChanges(state, evolve(state, event));
  }
  const texts = new Map<string, ReleasedTexts>();
  for (const id of released) texts.set(id, await sealedTextsOf(log, organisation, id));
  return { state, texts, sayingIt };
}

/** The ids by which a command may reach back to something that has ended. */
function olderIds(command: SubmittedCommand): string[] {
  switch (command.type) {
    case 'journal.correct':
      return [command.data.corrects];
    case 'journal.strike':
      return [command.data.strikes];
    case 'attachment.add':
    case 'attachment.strike':
      return [command.data.record];
    case 'incident.reopen':
    case 'archive.set-registry-number':
      return [command.data.incident];
    case 'incident.relate':
      return [command.data.incident, command.data.to];
    case 'cost.record':
    case 'review.note':
      return [command.data.incident];
    case 'review.describe':
      return [command.data.incident, command.data.review, command.data.comparedWith ?? command.data.incident];
    case 'cost.correct':
    case 'cost.strike':
      return [command.data.cost];
    case 'review.change':
    case 'review.strike':
    case 'review.add-measure':
      return [command.data.observation];
    case 'situation-report.draft':
    case 'situation-report.approve':
      return [command.data.report];
    case 'record.restrict':
    case 'record.release':
      return [command.data.record];
    default:
      return [];
  }
}

/** The reports of which a command makes or approves a new version, as it says or as its draft does. */
function replacedBy({ type, data }: SubmittedCommand, live: State): string[] {
  if (type !== 'situation-report.draft' && type !== 'situation-report.approve') return [];
  const stated = 'replaces' in data ? data.replaces : undefined;
  return [stated, live.situationReports.get(data.report)?.replaces].filter((id) => typeof id === 'string');
}

function isLive(state: State, id: string): boolean {
  return (
    state.incidents.has(id) ||
    state.journal.has(id) ||
    state.tasks.has(id) ||
    state.costs.has(id) ||
    state.observations.has(id) ||
    state.reviews.has(id) ||
    state.situationReports.has(id)
  );
}

/** What a fold without the restriction would hold; a correction without a text of its own has that of what it corrects. */
export async function sealedTextsOf(
  log: Pick<EventLog, 'eventsOfRecord'>,
  organisation: string,
  record: string,
): Promise<ReleasedTexts> {
  const events = await log.eventsOfRecord(organisation, record);
  for (let from = correctedBy(events, record); from !== null;) {
    const earlier = await log.eventsOfRecord(organisation, from);
    events.unshift(...earlier.filter(({ payload }) => payload?.['entry'] === from));
    from = correctedBy(earlier, from);
  }
  const state = emptyState();
  for (const event of events) {
    if (!event.type.startsWith('record.')) applyChanges(state, evolve(state, event));
  }
  return textsOf(state, record) ?? {};
}

/** The entry that a correction is about; null where the record is none. */
function correctedBy(events: readonly LoggedEvent[], entry: string): string | null {
  const correction = events.find(
    ({ type, payload }) => type === 'journal.corrected' && payload?.['entry'] === entry,
  );
  const corrects = correction?.payload?.['corrects'];
  return typeof corrects === 'string' ? corrects : null;
}
