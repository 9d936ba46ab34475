/**
 * One organisation's past on this node: its state at any position, and what a slider over its log shows.
 *
 * Invariants: a state that was kept is never written to; nothing that was folded before `forget` is kept after it.
 * Reason: whoever drags a slider asks for many moments near each other, and a long log must not be read for each.
 */
import type { Pool } from 'pg';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { History, historyTypes } from '#shared/replay/history.ts';
import { copyState } from '#shared/state.ts';
import type { State } from '#shared/state.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { stateAt } from '../event-log/state-at.ts';
import type { StateAt } from '../event-log/state-at.ts';

/** So many looked at states are kept, the newest last. */
const keptStates = 6;
/** They are let go of when nobody has looked for so long, in ms. */
const keptFor = 10 * 60_000;
/** From a kept state, so many events further are folded onto it rather than from a snapshot. */
const nearby = 1_000;

export type PastMoment = Omit<StateAt, 'state'> & { readonly state: State };

export class Past {
  readonly #pool: Pool;
  readonly #log: EventLog;
  readonly #organisation: string;
  readonly #textChanges: () => number;
  readonly #onFailure: (error: unknown, what: string) => void;
  #kept: readonly PastMoment[] = [];
  #history = new History();
  #generation = 0;
  #idle: NodeJS.Timeout | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `textChanges`: as in `writeSnapshot`, of the fold that this node holds; `onFailure`: as in `readSnapshot`. */
  constructor(
    organisation: string,
    pool: Pool,
    log: EventLog,
    textChanges: () => number,
    onFailure: (error: unknown, what: string) => void,
  ) {
    this.#textChanges = textChanges;
    this.#onFailure = onFailure;
    this.#organisation = organisation;
    this.#pool = pool;
    this.#log = log;
  }

  /** The state as it was known at a position, or at a time (ISO 8601 UTC); null beyond the log's end. Not to be written to. */
  stateAt(at: number | string): Promise<PastMoment | null> {
    return this.#inTurn(() => this.#look(at));
  }

  /** What the log is like up to a position, as structure. Read at once, never kept over an await. */
  history(head: number): Promise<History> {
    return this.#inTurn(async () => {
      const history = this.#history;
      const pages = this.#log.structure(this.#organisation, history.seq, head, historyTypes);
      for await (const page of pages) for (const event of page) history.take(event);
      return history;
    });
  }

  /** The events at some positions, in order, with what is confidential in them. */
  eventsAt(positions: readonly number[]): Promise<LoggedEvent[]> {
    return this.#log.readAt(this.#organisation, positions);
  }

  /** Lets go of every state: a text of the log has been erased. Call it again when the log no longer has it. */
  forget(): void {
    this.#generation += 1;
    this.#kept = [];
  }

  /** The log turned out to be another (restored, failed over). */
  reset(): void {
    this.forget();
    this.#history = new History();
  }

  async #look(at: number | string): Promise<PastMoment | null> {
    const seq = typeof at === 'number' ? at : await this.#log.seqAt(this.#organisation, at);
    const exact = this.#kept.find(({ head }) => head.seq === seq);
    if (exact !== undefined) return exact;
    const near = this.#kept
      .filter(({ head }) => head.seq < seq && seq - head.seq <= nearby)
      .toSorted((one, other) => other.head.seq - one.head.seq)[0];
    const from = near === undefined ? undefined : { ...near, state: copyState(near.state) };
    const generation = this.#generation;
    const mayKeep = (): boolean => generation === this.#generation;
    const textChanges = this.#textChanges();
    const options = { from, mayKeep, textChanges, onFailure: this.#onFailure };
    const found = await stateAt(this.#pool, this.#log, this.#organisation, seq, options);
    // Texts were taken out of the log meanwhile: what was folded may have them.
    if (!mayKeep()) return await this.#look(at);
    if (found !== null) this.#keep(found);
    return found;
  }

  #keep(found: PastMoment): void {
    this.#kept = [...this.#kept, found].slice(-keptStates);
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = setTimeout(() => (this.#kept = []), keptFor);
    this.#idle.unref();
  }

  /** One at a time, so that a dragged slider does not fold the log ten times over beside the live work. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
