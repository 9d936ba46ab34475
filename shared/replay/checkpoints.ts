import { evolve } from '../fold.ts';
import type { FoldedEvent } from '../kernel/event.ts';
import { CandidateState, withChanges } from '../candidate-state.ts';
import { applyChanges, copyState, emptyState } from '../state.ts';
import type { HeldState, State } from '../state.ts';

/** A state is kept when so many events have come since the last that was. */
export const checkpointEvery = 2_000;
/** From a state that was looked at, so many events further are folded onto it rather than from the checkpoint. */
const nearby = 500;

type Checkpoint = { readonly seq: number; readonly state: State };

/**
 * The fold of a log at any of its positions, from the nearest kept state. Rows are shared between the kept states, which
 * nobody writes to.
 */
export class Checkpoints {
  readonly #events: FoldedEvent[] = [];
  readonly #kept: Checkpoint[] = [{ seq: 0, state: emptyState() }];
  readonly #newest: HeldState = emptyState();
  #looked: Checkpoint = { seq: 0, state: emptyState() };

  /** The events that it has taken; the one at position n is at n − 1. */
  get events(): readonly FoldedEvent[] {
    return this.#events;
  }

  /** Takes the next event. Throws `UnknownEventError` on a type that this code does not know. */
  take(event: FoldedEvent): void {
    if (event.seq !== this.#events.length + 1)
      throw new RangeError(`event ${event.seq} after ${this.#events.length}`);
    applyChanges(this.#newest, evolve(this.#newest, event));
    this.#events.push(event);
    if (event.seq % checkpointEvery === 0)
      this.#kept.push({ seq: event.seq, state: copyState(this.#newest) });
  }

  /** The state at a position from 0 to the last, which the caller does not write to. */
  stateAt(seq: number): State {
    const looked = this.#looked;
    const state =
      seq >= looked.seq && seq - looked.seq <= nearby
        ? this.#further(looked, seq)
        : this.#fromCheckpoint(seq);
    this.#looked = { seq, state };
    return state;
  }

  /** Tables that no event changed stay the very same ones, so that what shows them need not be drawn again. */
  #further(from: Checkpoint, seq: number): State {
    if (seq === from.seq) return from.state;
    const candidate = new CandidateState(from.state);
    for (const event of this.#events.slice(from.seq, seq)) candidate.apply(evolve(candidate.state, event));
    return withChanges(from.state, candidate.changes);
  }

  #fromCheckpoint(seq: number): State {
    const kept = this.#kept[Math.floor(seq / checkpointEvery)];
    if (kept === undefined) throw new RangeError(`no position ${seq}`);
    const state = copyState(kept.state);
    for (const event of this.#events.slice(kept.seq, seq)) applyChanges(state, evolve(state, event));
    return state;
  }
}
