import { passesFirst } from '#shared/authorization/passes-first.ts';
import type { BatchIds } from './batch-ids.ts';
import type { WaitingCommand } from './command-answer.ts';

/** Of twice as many, which are decided and answered at a stretch, the slowest waited a quarter longer, and no more were recorded. */
export const largestBatch = 128;
/** So few are never parted. */
const smallBatch = 8;
/** Of each lane; what memory is given to. */
const longestLane = 5_000;
/** Whoever would wait longer (ms) is told so at once: they stand with the command in hand, and it is safe to send again. */
const longestWait = 2_000;
/** What one batch may say (ms) of those to come: a clock that jumps, or a database that was away, is soon forgotten. */
const slowestBatch = 10_000;
/** How much the newest batch counts in the expected time of the next one: what has become slow is believed sooner than what is fast. */
const slowerWeight = 0.6;
const fasterWeight = 0.3;

/**
 * The commands of an organisation that wait to be recorded, in two lanes: what passes first (shared/authorization/passes-first.ts),
 * and the rest. The rest is refused while the wait is expected to be too long, judged by how long batches take and how long
 * the one under way has taken, so that a slow or silent database refuses early and a fast one never does without need.
 */
export class CommandQueue {
  readonly #now: () => number;
  #first: WaitingCommand[] = [];
  #rest: WaitingCommand[] = [];
  #lastBatch = 0;
  /** Expected milliseconds of a batch. */
  #batchTakes = 0;
  #began: number | null = null;

  /** `now` in milliseconds; it may jump. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get length(): number {
    return this.#first.length + this.#rest.length;
  }

  /**
   * How many seconds the sender of a command had better wait before sending it; 0: it is taken now. `type` null: of one that may
   * wait. `waited`: for how long (ms) it has already.
   */
  secondsToWait(type: string | null, waited = 0): number {
    if (type !== null && passesFirst(type)) return this.#first.length < longestLane ? 0 : 1;
    const wait = waited + this.#expectedWait();
    if (wait <= longestWait && this.#rest.length < longestLane) return 0;
    return Math.min(10, Math.max(1, Math.ceil((wait - longestWait) / 1_000)));
  }

  /** What passes first takes along what its sender gave before it, on which it may rest: each sender's commands keep their order. */
  add(waiting: WaitingCommand): void {
    if (!passesFirst(waiting.command.type)) return void this.#rest.push(waiting);
    const ofSender = ({ submitter }: WaitingCommand): boolean =>
      submitter.account === waiting.submitter.account;
    const before = this.#rest.filter(ofSender);
    if (before.length > 0) this.#rest = this.#rest.filter((one) => !ofSender(one));
    this.#first.push(...before, waiting);
  }

  /** Takes away what still waits. */
  remove(waiting: WaitingCommand): void {
    const others = (one: WaitingCommand): boolean => one !== waiting;
    this.#first = this.#first.filter(others);
    this.#rest = this.#rest.filter(others);
  }

  /**
   * What a batch that is put together, with these ids in it, has room for; each id once: a retry that arrives beside its original
   * is answered from the batch after. Of many, about half of those under way are taken, so that this process reads and answers
   * the one half while the database records the other; were all taken, the two would wait for each other by turns. `least`: so many are
   * taken in any case, if they are there.
   */
  takeFor(ids: BatchIds, least = smallBatch): WaitingCommand[] {
    if (this.length === 0) return [];
    const half = Math.ceil((this.#lastBatch + ids.size + this.length) / 2);
    const size = Math.min(largestBatch, Math.max(smallBatch, least, half));
    const taken = takeFrom(this.#first, largestBatch - ids.size, ids);
    taken.push(...takeFrom(this.#rest, size - ids.size, ids));
    return taken;
  }

  /** As `takeFor`, and leaves none for which there is room: a batch that waits for another node's is begun with later anyway. */
  takeAllFor(ids: BatchIds): WaitingCommand[] {
    const taken = takeFrom(this.#first, largestBatch - ids.size, ids);
    taken.push(...takeFrom(this.#rest, largestBatch - ids.size, ids));
    return taken;
  }

  /** A batch of so many is on its way. */
  beginBatch(size: number): void {
    this.#lastBatch = size;
    this.#began = this.#now();
  }

  endBatch(): void {
    const took = Math.min(slowestBatch, this.#sinceBegin());
    const weight = took > this.#batchTakes ? slowerWeight : fasterWeight;
    this.#batchTakes += weight * (took - this.#batchTakes);
    this.#began = null;
  }

  /** Milliseconds until a command that came now would be begun with. Only batches that are there to be seen count. */
  #expectedWait(): number {
    if (this.#began === null) return 0;
    const since = this.#sinceBegin();
    // One that takes longer than it should says nothing of when it ends, but that it may last.
    const left = since < this.#batchTakes ? this.#batchTakes - since : since;
    return left + Math.floor(this.length / largestBatch) * Math.max(since, this.#batchTakes);
  }

  #sinceBegin(): number {
    return this.#began === null ? 0 : Math.max(0, this.#now() - this.#began);
  }
}

/** Takes the first of a lane; one whose id is in the batch already stays, before the others. */
function takeFrom(lane: WaitingCommand[], count: number, ids: BatchIds): WaitingCommand[] {
  const batch: WaitingCommand[] = [];
  if (count <= 0) return batch;
  const later: WaitingCommand[] = [];
  for (const waiting of lane.splice(0, count)) {
    (ids.add(waiting.command) ? batch : later).push(waiting);
  }
  if (later.length > 0) lane.unshift(...later);
  return batch;
}
