/**
 * The batches after the one that is on its way. They are decided meanwhile, each on what the one before leads to, so that the database is
 * given the next as soon as it has recorded the first; where there is much in one, it is sent behind the others without waiting for them.
 *
 * Invariants: nothing of a batch is answered or seen before the one that it rests on is known to be recorded; it is not recorded unless
 * that one is, since it names the position that it follows; if that one ends otherwise, its commands are decided anew.
 * Reason: with 50 writers the database waited as long for the next batch to be decided, sent and read, and the last one to be answered,
 * as it worked; with 500 and one batch sent behind, this process still waited for a sixth of its time, the database for half.
 */
import { whenAllRead } from '../all-read.ts';
import { BatchIds } from './batch-ids.ts';
import type { WaitingCommand } from './command-answer.ts';
import { largestBatch } from './command-queue.ts';
import type { CommandQueue } from './command-queue.ts';
import { Crowd } from './crowd.ts';
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
export type SendBehind = (decided: DecidedBatch, before: DecidedBatch) => Promise<boolean> | null;

type SentBatch = {
  readonly commands: readonly WaitingCommand[];
  readonly decided: DecidedBatch;
  readonly sent: Sent;
};

/** Fewer commands are not worth a statement of their own while one is on its way. */
const fewestToSend = 8;
/** So many behind the one that is on its way. */
const mostSent = 2;

export class NextBatch {
  readonly #queue: CommandQueue;
  readonly #now: () => number;
  readonly #fewest: number;
  /** In the order in which they went. */
  readonly #sent: SentBatch[] = [];
  /** What is put together after all that are on their way. */
  #commands: WaitingCommand[] = [];
  #ids = new BatchIds();
  /** The newest on its way, on which `#commands` are decided; null: they are to be decided when their turn comes. */
  #underWay: DecidedBatch | null = null;
  #decided: DecidedBatch | null = null;
  #sendBehind: SendBehind | null = null;
  #isSoon = false;
  /** Of commands. */
  readonly #crowd = new Crowd();

  /** `now` in milliseconds; `fewest`: commands that are sent behind another batch. */
  constructor(queue: CommandQueue, now: () => number, fewest: number = fewestToSend) {
    this.#queue = queue;
    this.#now = now;
    this.#fewest = fewest;
  }

  get isEmpty(): boolean {
    return this.#sent.length === 0 && this.#commands.length === 0 && this.#queue.length === 0;
  }

  /** Whether one is on its way. What the log has more then is perhaps its own. */
  get isSent(): boolean {
    return this.#sent.length > 0;
  }

  /** A batch is on its way. `sendBehind`: how others are sent behind it; null where none may be. */
  restOn(underWay: DecidedBatch, sendBehind: SendBehind | null = null): void {
    this.#count(underWay);
    // What was sent behind a batch that is tried again has its outcome yet to be heard.
    const newest = this.#sent.at(-1)?.decided ?? underWay;
    if (newest !== this.#underWay) {
      this.#decided = null;
      this.#underWay = this.#commands.length === 0 ? newest : null;
    }
    this.#sendBehind = sendBehind;
    this.takeUp();
  }

  /** Decides what has come to the queue, if a batch is on its way and has room for it: soon, and all that was read together at once. */
  takeUp(): void {
    if (this.#isSoon || !this.#isDue) return;
    this.#isSoon = true;
    whenAllRead(() => {
      this.#isSoon = false;
      if (!this.#isDue) return;
      this.#fill();
      if (this.#send()) this.takeUp();
    });
  }

  /** Whether to go on with the queue. Behind one that was sent nothing is begun before it can be sent: till then the queue has its order. */
  get #isDue(): boolean {
    if (this.#underWay === null || this.#queue.length === 0) return false;
    if (this.#sent.length === 0) return true;
    return this.#sent.length < mostSent && this.#commands.length + this.#queue.length >= this.#enough;
  }

  /** How many commands are worth to be sent behind what is under way. */
  get #enough(): number {
    return Math.max(this.#fewest, Math.min(largestBatch, this.#crowd.enough));
  }

  #count(underWay: DecidedBatch): void {
    const sent = this.#sent.reduce((sum, { commands }) => sum + commands.length, 0);
    this.#crowd.count(underWay.size + sent + this.#commands.length + this.#queue.length);
  }

  /** Takes away what is not to be recorded any more, unless it is on its way already. */
  remove(waiting: WaitingCommand): void {
    this.#queue.remove(waiting);
    if (!this.#commands.includes(waiting)) return;
    this.#commands = this.#commands.filter((one) => one !== waiting);
    this.#ids.delete(waiting.command);
    this.#leaveUndecided();
  }

  /** All that has come while a batch waited for its turn, in order, if there is room in it; what is in it already stays for the one after. */
  goWith(batch: readonly WaitingCommand[]): readonly WaitingCommand[] {
    if (this.isSent) return [];
    this.#leaveUndecided();
    const ids = new BatchIds(batch.map(({ command }) => command));
    const stay = this.#commands.filter(({ command }) => ids.has(command));
    const go = this.#commands.filter(({ command }) => !ids.has(command));
    for (const { command } of go) ids.add(command);
    if (ids.size > largestBatch) return [];
    this.#commands = stay;
    this.#ids = new BatchIds(stay.map(({ command }) => command));
    return [...go, ...this.#queue.takeAllFor(ids)];
  }

  /** The one that was sent first; or else all there is now, and the one after it begins empty. */
  take(): Batch {
    const first = this.#sent.shift();
    if (first !== undefined) return first;
    if (this.#decided === null) this.#leaveUndecided();
    this.#fill();
    const batch = { commands: this.#commands, decided: this.#decided, sent: null };
    this.#beginOn(null);
    return batch;
  }

  #fill(): void {
    const taken = this.#queue.takeFor(this.#ids, this.#enough);
    this.#commands.push(...taken);
    try {
      const at = new Date(this.#now()).toISOString();
      for (const waiting of taken) this.#decide(waiting, at);
    } catch {
      // It is met again when their turn comes, where it harms nothing but this batch.
      this.#leaveUndecided();
    }
  }

  /** Whether what is put together went. */
  #send(): boolean {
    const [before, decided] = [this.#underWay, this.#decided];
    if (before === null || decided === null || decided.events.length === 0) return false;
    if (this.#commands.length < this.#enough) return false;
    const at = this.#now();
    const outcome = this.#sendBehind?.(decided, before) ?? null;
    if (outcome === null) return false;
    this.#sent.push({ commands: this.#commands, decided, sent: { outcome, at } });
    // It is heard when its turn comes.
    outcome.catch(() => undefined);
    this.#beginOn(decided);
    return true;
  }

  #decide(waiting: WaitingCommand, at: string): void {
    if (this.#underWay === null) return;
    this.#decided ??= this.#underWay.following();
    if (isAllHeld(this.#decided.state, waiting.command)) this.#decided.decide(waiting, at);
    else this.#leaveUndecided();
  }

  #beginOn(underWay: DecidedBatch | null): void {
    this.#commands = [];
    this.#ids = new BatchIds();
    this.#decided = null;
    this.#underWay = underWay;
  }

  /** All of it is decided when its turn comes. */
  #leaveUndecided(): void {
    this.#underWay = null;
    this.#decided = null;
  }
}
