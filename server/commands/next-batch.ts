/**
 * The batch after the one that is on its way. It is decided meanwhile, on what that one leads to, so that the database is given the
 * next as soon as it has recorded the first; where there is much in it, it is sent behind that one without waiting for it.
 *
 * Invariants: nothing of it is answered or seen before the one that it rests on is known to be recorded; it is not recorded unless that
 * one is, since it names the position that it follows; if that one ends otherwise, its commands are decided anew.
 * Reason: with 50 writers the database waited as long for the next batch to be decided, sent and read, and the last one to be answered,
 * as it worked.
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
  /** Where it is on its way already; null: it is still to be sent. */
  readonly sent: Sent | null;
};

/** `outcome`: whether it was recorded. `at`: before it was sent, in milliseconds. */
export type Sent = { readonly outcome: Promise<boolean>; readonly at: number };

/** Sends what was decided behind the batch that it rests on; null where that cannot be. */
export type SendBehind = (decided: DecidedBatch) => Promise<boolean> | null;

/** Fewer commands are not worth a statement of their own while one is on its way. */
const fewestToSend = 8;
/** As large a part of the batch before is enough: all who were answered after the one before that have been heard again, or nearly all. */
const partToSend = 0.75;

export class NextBatch {
  readonly #queue: CommandQueue;
  readonly #now: () => number;
  readonly #fewest: number;
  #commands: WaitingCommand[] = [];
  #ids = new Set<string>();
  #underWay: DecidedBatch | null = null;
  #decided: DecidedBatch | null = null;
  #sendBehind: SendBehind | null = null;
  #sent: Sent | null = null;
  #isSoon = false;

  /** `now` in milliseconds; `fewest`: commands that are sent behind another batch. */
  constructor(queue: CommandQueue, now: () => number, fewest: number = fewestToSend) {
    this.#queue = queue;
    this.#now = now;
    this.#fewest = fewest;
  }

  get isEmpty(): boolean {
    return this.#commands.length === 0 && this.#queue.length === 0;
  }

  /** Whether it is on its way. What the log has more then is perhaps its own. */
  get isSent(): boolean {
    return this.#sent !== null;
  }

  /** A batch is on its way. `sendBehind`: how another is sent behind it; null where none may be. */
  restOn(underWay: DecidedBatch, sendBehind: SendBehind | null = null): void {
    // What was sent behind a batch that is tried again has its outcome yet to be heard.
    if (this.#sent !== null) return;
    this.#decided = null;
    this.#underWay = this.#commands.length === 0 ? underWay : null;
    this.#sendBehind = sendBehind;
    this.takeUp();
  }

  /**
   * Decides what has come to the queue, if a batch is on its way and has room for it: soon, and many at once, since a processor
   * does the same again and again much faster than by turns with reading what each of them asks.
   */
  takeUp(): void {
    if (this.#underWay === null || this.#sent !== null || this.#isSoon || this.#queue.length === 0) return;
    this.#isSoon = true;
    setImmediate(() => {
      this.#isSoon = false;
      if (this.#underWay === null || this.#sent !== null) return;
      this.#fill();
      this.#send();
    });
  }

  /** Takes away what is not to be recorded any more, unless it is on its way already. */
  remove(waiting: WaitingCommand): void {
    this.#queue.remove(waiting);
    if (this.#sent !== null || !this.#commands.includes(waiting)) return;
    this.#commands = this.#commands.filter((one) => one !== waiting);
    this.#ids.delete(waiting.command.id);
    this.#leaveUndecided();
  }

  /** All that has come while a batch waited for its turn, in order, if there is room in it; what is in it already stays for the one after. */
  goWith(batch: readonly WaitingCommand[]): readonly WaitingCommand[] {
    if (this.#sent !== null) return [];
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
    if (this.#sent === null) this.#fill();
    const batch = { commands: this.#commands, decided: this.#decided, sent: this.#sent };
    this.#commands = [];
    this.#ids = new Set();
    this.#sent = null;
    this.#leaveUndecided();
    return batch;
  }

  #fill(): void {
    const taken = this.#queue.takeFor(this.#ids);
    this.#commands.push(...taken);
    try {
      const at = new Date(this.#now()).toISOString();
      for (const waiting of taken) this.#decide(waiting, at);
    } catch {
      // It is met again when their turn comes, where it harms nothing but this batch.
      this.#leaveUndecided();
    }
  }

  #send(): void {
    if (this.#underWay === null || this.#decided === null || this.#decided.events.length === 0) return;
    const before = this.#underWay.accepted.length + this.#underWay.refused.length;
    if (this.#commands.length < Math.max(this.#fewest, partToSend * before)) return;
    const at = this.#now();
    const outcome = this.#sendBehind?.(this.#decided) ?? null;
    if (outcome === null) return;
    this.#sent = { outcome, at };
    // It is heard when its turn comes.
    outcome.catch(() => undefined);
  }

  #decide(waiting: WaitingCommand, at: string): void {
    if (this.#underWay === null) return;
    this.#decided ??= this.#underWay.following();
    if (isAllHeld(this.#decided.state, waiting.command)) this.#decided.decide(waiting, at);
    else this.#leaveUndecided();
  }

  /** All of it is decided when its turn comes. */
  #leaveUndecided(): void {
    this.#underWay = null;
    this.#decided = null;
  }
}
