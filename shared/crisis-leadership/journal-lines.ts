import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import type { State } from '../state.ts';

/** The journal's lines of one command, each with the number after the one before. */
export class JournalLines {
  readonly #state: State;
  readonly #context: DecisionContext;
  #written = 0;

  constructor(state: State, context: DecisionContext) {
    this.#state = state;
    this.#context = context;
  }

  decision(incident: string | null, text: string): JournalEvent {
    const { journalWindow } = this.#state;
    const state = {
      ...this.#state,
      journalWindow: { ...journalWindow, last: journalWindow.last + this.#written },
    };
    this.#written += 1;
    return systemLine(state, this.#context, { incident, kind: 'decision', text });
  }
}
