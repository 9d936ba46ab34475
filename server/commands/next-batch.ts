/**
 * The batch after the one that is on its way. It is decided meanwhile, on what that one leads to, so that the database is given the
 * next as soon as it has recorded the first.
 *
 * Invariant: nothing of it is recorded, answered or seen before the one that it rests on is known to be recorded; if that ends
 * otherwise, its commands are decided anew.
 * Reason: with 50 writers the database waited as long for the next batch to be decided and the last one to be answered as it
 * worked.
 */
import type { WaitingCommand } from './command-answer.ts';
import { largestBatch } from './command-queue.ts';
import type { CommandQueue } from './command-queue.ts';
import type { DecidedBatch } from './decide-batch.ts';
import { isAllHeld } from './older-records.ts';

export type Batch = {
  readonly commands: readonly WaitingCommand[];
  /** How they were decided on what the batch before led to; null: they are still to be decided. */
  readonly decided: DecidedBatch | null;
};

export class NextBatch {
  readonly #queue: CommandQueue;
  readonly #now: () => number;
  #commands: WaitingCommand[] = [];
  #ids = new Set<string>();
  #underWay: DecidedBatch | null = null;
  #decided: DecidedBatch | null = null;
  #isSoon = false;

  /** `now` in milliseconds. */
  constructor(queue: CommandQueue, now: () => number) {
    this.#queue = queue;
    this.#now = now;
  }

  get isEmpty(): boolean {
    return this.#commands.length === 0 && this.#queue.length === 0;
  }

  /** A batch is on its way. */
  restOn(underWay: DecidedBatch): void {
    this.#decided = null;
    this.#underWay = this.#commands.length === 0 ? underWay : null;
    this.takeUp();
  }

  /**
   * Decides what has come to the queue, if a batch is on its way and has room for it: soon, and many at once, since a processor
   * does the same again and again much faster than by turns with reading what each of them asks.
   */
  takeUp(): void {
    if (this.#underWay === null || this.#isSoon || this.#queue.length === 0) return;
    this.#isSoon = true;
    setImmediate(() => {
      this.#isSoon = false;
      if (this.#underWay !== null) this.#fill();
    });
  }

  /** Takes away what is not to be recorded any more. */
  remove(waiting: WaitingCommand): void {
    this.#queue.remove(waiting);
    if (!this.#commands.includes(waiting)) return;
    this.#commands = this.#commands.filter((one) => one !== waiting);
    this.#ids.delete(waiting.command.id);
    this.#leaveUndecided();
  }

  /** All that has come while a batch waited for its turn, in order, if there is room in it; what is in it already stays for the one after. */
  goWith(batch: readonly WaitingCommand[]): readonly WaitingCommand[] {
    this.#leaveUndecided();
    const ids = new Set(batch.map(({ command }) => command.id));
    const stay = this.#commands.filter(({ command }) => ids.has(command.id));
    const go = this.#commands.filter(({ command }) => !ids.has(command.id));
    for (const { command } of go) ids.add(command.id);
    if (ids.size > largestBatch) return [];
    this.#commands = stay;
    this.#ids = new Set(stay.map(({ command }) => command.id));
    return [...go, ...this.#queue.takeAllFor(ids)];
  }

  /** All there is now; the one after it begins empty. */
  take(): Batch {
    if (this.#decided === null) this.#leaveUndecided();
    this.#fill();
    const batch = { commands: this.#commands, decided: this.#decided };
    this.#commands = [];
    this.#ids = new Set();
    this.#leaveUndecided();
    return batch;
  }

  #fill(): void {
    const taken = this.#queue.takeFor(this.#ids);
    this.#commands.push(...taken);
    try {
      for (const waiting of taken) this.#decide(waiting);
    } catch {
      // It is met again when their turn comes, where it harms nothing but this batch.
      this.#leaveUndecided();
    }
  }

  #decide(waiting: WaitingCommand): void {
    if (this.#underWay === null) return;
    this.#decided ??= this.#underWay.following();
    if (isAllHeld(this.#decided.state, waiting.command))
      this.#decided.decide(waiting, new Date(this.#now()).toISOString());
    else this.#leaveUndecided();
  }

  /** All of it is decided when its turn comes. */
  #leaveUndecided(): void {
    this.#underWay = null;
    this.#decided = null;
  }
}
