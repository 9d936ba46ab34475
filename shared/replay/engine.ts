import type { FoldedEvent } from '../kernel/event.ts';
import { asItWas } from './as-it-was.ts';
import { Checkpoints } from './checkpoints.ts';
import { comparisonOf } from './compare-states.ts';
import { History } from './history.ts';
import type { Comparison, Moment, PastState, Reading, ReplayOverview, ReplaySource } from './source.ts';
import type { ReplayWindow } from './source.ts';

/**
 * The past of a log whose events are all at hand: a file's, or those that a test made. Give it all events in order from the
 * first, as its reader may have them.
 */
export class Replay {
  readonly #history = new History();
  readonly #checkpoints = new Checkpoints();

  /** Takes the next events; in parts where a page wants to show how far it has come. */
  take(events: readonly FoldedEvent[]): void {
    for (const event of events) {
      this.#checkpoints.take(event);
      this.#history.take(event);
    }
  }

  /** The newest position. */
  get seq(): number {
    return this.#history.seq;
  }

  /** The last event that was recorded at a time (ISO 8601 UTC) or before; 0 before the first. */
  seqAt(time: string): number {
    const { events } = this.#checkpoints;
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((events[middle]?.recordedAt ?? '') > time) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** When the event at a position was recorded; null where there is none. */
  timeOf(seq: number): string | null {
    return this.#checkpoints.events[seq - 1]?.recordedAt ?? null;
  }

  overview(window?: ReplayWindow): ReplayOverview {
    return this.#history.overview(window);
  }

  /** The whole console at a moment. Throws a `RangeError` past the log's end. */
  stateAt(moment: Moment, reading: Reading = 'known'): PastState {
    const { seq, at } = this.#place(moment);
    const state = this.#checkpoints.stateAt(seq);
    if (reading === 'known' || at === null) return { seq, at, reading, state, asItWas: null };
    const needed = this.#history.whenItHappened
      .needed(state, seq, at)
      .flatMap((position) => this.#checkpoints.events[position - 1] ?? []);
    return { seq, at, reading, ...asItWas(state, needed, at) };
  }

  events(after: number, limit: number): readonly FoldedEvent[] {
    return this.#checkpoints.events.slice(after, after + limit);
  }

  compare(from: Moment, to: Moment, reading: Reading = 'known'): Comparison {
    return comparisonOf(this.stateAt(from, reading), this.stateAt(to, reading));
  }

  #place(moment: Moment): { readonly seq: number; readonly at: string | null } {
    if (typeof moment === 'string') return { seq: this.seqAt(moment), at: moment };
    if (!Number.isInteger(moment) || moment < 0 || moment > this.seq)
      throw new RangeError(`no position ${moment}`);
    return { seq: moment, at: this.timeOf(moment) };
  }
}

/** A replay of events that are all at hand. */
export function openReplay(events: readonly FoldedEvent[]): Replay {
  const replay = new Replay();
  replay.take(events);
  return replay;
}

/** The same to its views as a server's past. */
export function sourceOf(replay: Replay): ReplaySource {
  // What a `then` throws refuses the promise, as a server's answer would.
  const soon = <Value>(answer: () => Value): Promise<Value> => Promise.resolve().then(answer);
  return {
    overview: (window) => soon(() => replay.overview(window)),
    stateAt: (at, reading) => soon(() => replay.stateAt(at, reading)),
    events: (after, limit) => soon(() => replay.events(after, limit)),
    compare: (from, to, reading) => soon(() => replay.compare(from, to, reading)),
  };
}
