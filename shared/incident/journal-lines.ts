import type { Level } from '../classification/levels.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { message } from '../language/message.ts';
import type { State } from '../state.ts';
import type { Incident } from './state.ts';

/** How an incident is called in running text: H-041; 0: not recorded yet, so that nobody knows its number. */
export function incidentName(number: number): string {
  if (number === 0) return 'H-?';
  return `H-${String(number).padStart(3, '0')}`;
}

/** The organisation's own name of a level. */
export function levelName(state: State, level: Level): string {
  return state.organisation?.levels.find((one) => one.id === level)?.name ?? level;
}

export function levelLine(
  state: State,
  context: DecisionContext,
  incident: Incident,
  level: Level,
  motive: string | null,
): JournalEvent {
  const text = message('journal-line.level', {
    incident: incidentName(incident.number),
    level: levelName(state, level),
    hasMotive: motive === null ? 'no' : 'yes',
    motive: motive ?? '',
  });
  return systemLine(state, context, { incident: incident.id, kind: 'decision', text });
}

export function closedLine(
  state: State,
  context: DecisionContext,
  incident: Incident,
  reason: string,
): JournalEvent {
  const text = message('journal-line.closed', { incident: incidentName(incident.number), reason });
  return systemLine(state, context, { incident: incident.id, kind: 'event', text });
}

export function reopenedLine(
  state: State,
  context: DecisionContext,
  incident: Incident,
  reason: string,
): JournalEvent {
  const text = message('journal-line.reopened', { incident: incidentName(incident.number), reason });
  return systemLine(state, context, { incident: incident.id, kind: 'event', text });
}

export function mergedLine(
  state: State,
  context: DecisionContext,
  incident: Incident,
  into: Incident,
  reason: string,
): JournalEvent {
  const names = { incident: incidentName(incident.number), into: incidentName(into.number) };
  const text = message('journal-line.merged', { ...names, reason });
  return systemLine(state, context, { incident: incident.id, kind: 'event', text });
}
