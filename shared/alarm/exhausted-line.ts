import type { DomainEvent } from '../events.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { message } from '../language/message.ts';
import type { State } from '../state.ts';

/**
 * Where an alarm has nobody left to call and nobody is coming, the journal says so, however it came to that: the last lines of the
 * command whose events are given. `state` is before them.
 */
export function exhaustedLines(
  state: State,
  events: readonly DomainEvent[],
  context: DecisionContext,
): readonly JournalEvent[] {
  const written = events.filter(({ type }) => type.startsWith('journal.')).length;
  return events
    .filter((event) => event.type === 'alarm.exhausted')
    .map(({ payload: { alarm } }, index) => {
      const sent = events.find((event) => event.type === 'alarm.sent' && event.payload.alarm === alarm);
      const about = sent?.type === 'alarm.sent' ? sent.payload : state.alarms.get(alarm);
      const { journalWindow } = state;
      const last = journalWindow.last + written + index;
      const text = message('journal-line.alarm-exhausted', { test: about?.test === true ? 'yes' : 'no' });
      const line = { incident: about?.incident ?? null, kind: 'contact' as const, text };
      return systemLine({ ...state, journalWindow: { ...journalWindow, last } }, context, line);
    });
}
