/**
 * One organisation's log as this node has folded it, and who is told of what comes.
 *
 * Invariants: `state` is the fold of the log up to `head`; it is never seen half way; listeners hear of every event once, in
 * order, after it is known to be recorded. An event that this version does not know (UnknownEventError) stops it just before. An
 * event that does not follow from the one before is never folded.
 */
import type { Pool } from 'pg';
import { changesTexts } from '#shared/erasure/events.ts';
import { evolve } from '#shared/fold.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { emptyHead, follows } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import type { Change, HeldState, State } from '#shared/state.ts';
import type { Texts } from '../erasure/erasure.ts';
import { chainBreak, isSameHead, readEnds } from '../event-log/chain.ts';
import { readEvents } from '../event-log/event-log.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { readSnapshot } from '../event-log/snapshots.ts';
import type { Snapshot } from '../event-log/snapshots.ts';
import { LogBrokenError } from './broken-logs.ts';
import type { BrokenLogs } from './broken-logs.ts';
import type { HeldHead } from './head-lock.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

const pageSize = 2_000;
/** Of so many positions the hash is known without a question to the database. */
const recentPositions = 512;

export type FoldedLogDependencies = {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly now: () => number;
  readonly onFailure: (error: unknown, what: string) => void;
  /** Which texts there are, before a fold is begun. */
  readonly texts: Texts;
  /** Where a log is noted that turns out to be broken. */
  readonly broken: BrokenLogs;
};

export class FoldedLog {
  readonly organisation: string;
  #state: HeldState = emptyState();
  #head: Head = emptyHead;
  #isLoaded = false;
  #lastRecordedAt = '';
  #snapshots: SnapshotKeeper;
  #lastRead = 0;
  /** The hash of each, at its position's remainder: it takes the place of the one that has become too old. */
  readonly #recent: string[] = [];
  readonly #dependencies: FoldedLogDependencies;
  readonly #listeners = new Set<(message: EventsMessage) => void>();
  readonly #resetListeners = new Set<() => void>();
  readonly #changingListeners = new Set<() => void>();
  #textChanges = 0;
  #goneCommands: ReadonlySet<string> = new Set();

  constructor(organisation: string, dependencies: FoldedLogDependencies) {
    this.organisation = organisation;
    this.#dependencies = dependencies;
    this.#snapshots = new SnapshotKeeper(organisation, dependencies, null);
  }

  get state(): State {
    return this.#state;
  }

  get head(): Head {
    return this.#head;
  }

  /** When the newest event was recorded, ISO 8601 UTC; empty before the first. */
  get lastRecordedAt(): string {
    return this.#lastRecordedAt;
  }

  /** When the head was last seen with success, epoch milliseconds. */
  get lastRead(): number {
    return this.#lastRead;
  }

  /** How often texts had been taken out of the log or given back when this fold was begun. */
  get textChanges(): number {
    return this.#textChanges;
  }

  /** Commands whose texts are erased and that this log, put back from an older copy, does not have: they are not taken again. */
  get goneCommands(): ReadonlySet<string> {
    return this.#goneCommands;
  }

  stands(head: Head): boolean {
    return isSameHead(head, this.#head);
  }

  /** The hash of one of the newest positions; null where it is older, or was before this node began to fold. */
  recentHash(seq: number): string | null {
    const age = this.#head.seq - seq;
    return age < 0 || age >= recentPositions ? null : (this.#recent[seq % recentPositions] ?? null);
  }

  sawHead(at: number): void {
    this.#lastRead = Math.max(this.#lastRead, at);
  }

  onEvents(listener: (message: EventsMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onReset(listener: () => void): () => void {
    this.#resetListeners.add(listener);
    return () => this.#resetListeners.delete(listener);
  }

  /** Calls back before and after texts are taken out of the log or given back: what was made of them is to be let go. */
  onTextsChanging(listener: () => void): void {
    this.#changingListeners.add(listener);
  }

  /** Whether the log is known to be broken in the database: then nothing is read on or recorded. */
  get isBroken(): boolean {
    return this.#dependencies.broken.has(this.organisation);
  }

  /**
   * Folds the whole log, from its newest snapshot on, beside what is held; then takes its place. Of a broken log what comes before the
   * break is taken where nothing is held yet. @throws LogBrokenError where something is, which then stays.
   */
  async load(): Promise<void> {
    const { pool, log, now, texts, broken } = this.#dependencies;
    const at = now();
    const settled = await texts.settle(this.organisation);
    const ends = (await readEnds(pool, [this.organisation])).get(this.organisation);
    const end = ends?.head ?? emptyHead;
    const { snapshot, recordedAt } = await this.#newestSnapshot(end.seq);
    const state = snapshot?.state ?? emptyState();
    let head = snapshot?.head ?? emptyHead;
    const snapshots = new SnapshotKeeper(this.organisation, this.#dependencies, snapshot);
    let lastRecordedAt = recordedAt;
    for await (const page of log.foldable(this.organisation, head.seq, end.seq)) {
      for (const event of page) {
        // Nor does any after it.
        if (!follows(head, event)) continue;
        applyChanges(state, evolve(state, event));
        head = { seq: event.seq, hash: event.hash };
        lastRecordedAt = event.recordedAt;
        // Also those that are not the newest, so that a look at the past need not read the whole log.
        if (!snapshots.isDue(head.seq)) continue;
        await snapshots.idle();
        snapshots.keep(head, state, settled.changes);
      }
    }
    // Texts that another node has taken out while they were read here.
    if ((await texts.changes(this.organisation)) !== settled.changes) return await this.load();
    if (!isSameHead(head, end) || !isSameHead(end, ends?.last ?? emptyHead)) {
      const brokenAt = await chainBreak(pool, this.organisation);
      // Another log was put in its place while it was read.
      if (brokenAt === null) return await this.load();
      broken.found(this.organisation, brokenAt);
      if (this.#isLoaded) throw new LogBrokenError(this.organisation);
    }
    this.#isLoaded = true;
    this.#textChanges = settled.changes;
    this.#goneCommands = settled.goneCommands;
    this.#recent.length = 0;
    this.#state = state;
    this.#head = head;
    this.#lastRecordedAt = lastRecordedAt;
    this.#snapshots = snapshots;
    this.sawHead(at);
  }

  /** The newest snapshot that is one of this log, as it stands up to a position, and when the event was recorded that it ends with. */
  async #newestSnapshot(
    upTo: number,
  ): Promise<{ readonly snapshot: Snapshot | null; readonly recordedAt: string }> {
    const { pool, log, onFailure } = this.#dependencies;
    const snapshot = await readSnapshot(pool, this.organisation, onFailure, upTo);
    if (snapshot === null) return { snapshot, recordedAt: '' };
    const [event] = await log.read(this.organisation, snapshot.head.seq - 1, 1);
    if (event === undefined || !isSameHead(event, snapshot.head)) return { snapshot: null, recordedAt: '' };
    return { snapshot, recordedAt: event.recordedAt };
  }

  /**
   * Folds anew after an event by which the log's texts are others: they are taken out of the database first, then what this node
   * holds is made without them, and only then the others are told.
   */
  async foldAnew(): Promise<void> {
    const after = this.#head.seq;
    for (const listener of this.#changingListeners) listener();
    await this.#snapshots.idle();
    await this.load();
    for (const listener of this.#changingListeners) listener();
    for await (const page of this.#dependencies.log.pages(this.organisation, after, this.#head.seq))
      this.#tell(page);
  }

  /** Takes in a batch that this node has recorded: its changes are known already. `seenAt`: before it was recorded. */
  take(events: readonly LoggedEvent[], changes: readonly Change[], seenAt: number): void {
    this.sawHead(seenAt);
    applyChanges(this.#state, changes);
    this.#moveAndTell(events);
  }

  /**
   * Reads and folds what other nodes have recorded, over the connection that holds the head where one does; a log with another history
   * is folded from the start.
   * @throws LogBrokenError where the log is broken; what was held stays.
   */
  async readOn(held?: HeldHead): Promise<void> {
    if (this.isBroken) throw new LogBrokenError(this.organisation);
    const { log, now } = this.#dependencies;
    const at = now();
    for (;;) {
      const head = held === undefined ? await log.head(this.organisation) : held.head;
      if (head === null) throw new Error(`the organisation ${this.organisation} has no log`);
      if (this.stands(head)) break;
      const isAhead = head.seq > this.#head.seq;
      const page = isAhead ? await this.#readPage(held) : [];
      if (page.length === 0 || !continues(this.#head, page)) {
        await this.load();
        for (const listener of this.#resetListeners) listener();
        break;
      }
      if (page.some(changesTexts)) await this.foldAnew();
      else this.#foldPage(page);
      if (this.#head.seq > head.seq || this.stands(head)) break;
    }
    this.sawHead(at);
  }

  /** Who holds a connection in a transaction does not wait for another. */
  #readPage(held: HeldHead | undefined): Promise<readonly LoggedEvent[]> {
    const [organisation, { seq }] = [this.organisation, this.#head];
    if (held === undefined) return this.#dependencies.log.read(organisation, seq, pageSize);
    return readEvents(held.connection, organisation, seq, pageSize);
  }

  /** An event of a newer version ends the fold: what comes before it is taken in, it and what follows are not. */
  #foldPage(page: readonly LoggedEvent[]): void {
    let folded = 0;
    try {
      for (const event of page) {
        applyChanges(this.#state, evolve(this.#state, event));
        folded += 1;
      }
    } finally {
      this.#moveAndTell(page.slice(0, folded));
    }
  }

  #moveAndTell(events: readonly LoggedEvent[]): void {
    const last = events.at(-1);
    if (last === undefined) return;
    this.#head = { seq: last.seq, hash: last.hash };
    this.#lastRecordedAt = last.recordedAt;
    if (this.#snapshots.isDue(last.seq)) this.#snapshots.keep(this.#head, this.#state, this.#textChanges);
    this.#tell(events);
  }

  #tell(events: readonly LoggedEvent[]): void {
    const [first, last] = [events[0], events.at(-1)];
    if (first === undefined || last === undefined) return;
    this.#remember(events);
    const message = { after: first.seq - 1, to: last.seq, hash: last.hash, events };
    for (const listener of this.#listeners) listener(message);
  }

  #remember(events: readonly LoggedEvent[]): void {
    for (const { seq, hash } of events.slice(-recentPositions)) this.#recent[seq % recentPositions] = hash;
  }
}

function continues(head: Head, page: readonly LoggedEvent[]): boolean {
  return page.every((event, index) => follows(page[index - 1] ?? head, event));
}
