import type { DecisionContext } from '../kernel/decider.ts';
import type { State } from '../state.ts';
import type { JournalEvent } from './events.ts';
import type { JournalKind } from './state.ts';

/** A line that the console writes in the journal beside an event, by the same command (contract.md, journal.write). */
export function systemLine(
  state: State,
  context: DecisionContext,
  line: { readonly incident: string | null; readonly kind: JournalKind; readonly text: string },
): JournalEvent {
  return {
    type: 'journal.written',
    payload: {
      entry: context.newId(),
      number: state.journalWindow.last + 1,
      incident: line.incident,
      kind: line.kind,
      direction: 'internal',
      system: true,
    },
    sealed: { text: line.text, source: { who: 'system', channel: 'system' } },
  };
}
