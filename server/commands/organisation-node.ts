/**
 * One organisation on this node: its committed state, and the queue that all its commands pass.
 *
 * Purpose: commands of one organisation are decided in order and recorded in batches, on any number of nodes.
 * Invariants:
 *  1. `state` is the fold of the log up to `head`; it changes only after a batch is known to be recorded.
 *  2. At most one batch is on its way; what arrives meanwhile makes the next one.
 *  3. A refusal is answered only when the head it rests on is confirmed, since another node may have been first.
 *  4. When the outcome of a batch is unknown, the receipts under the head's lock say what happened.
 * Reason: architecture.md, The path of one command.
 */
import type { Pool } from 'pg';
import { evolve } from '#shared/fold.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import type { HeldState, State } from '#shared/state.ts';
import { appendBatch } from '../event-log/append.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { readReceipts, sameCommand } from '../event-log/receipts.ts';
import type { Receipt } from '../event-log/receipts.ts';
import { readSnapshot, snapshotInterval, writeSnapshot } from '../event-log/snapshots.ts';
import { stateAt } from '../event-log/state-at.ts';
import type { StateAt } from '../event-log/state-at.ts';
import type { CommandAnswer, SubmittedCommand, Submitter, WaitingCommand } from './command-answer.ts';
import { decideBatch } from './decide-batch.ts';
import type { DecidedBatch } from './decide-batch.ts';
import { failureKind } from './failure-kind.ts';
import { underHeadLock } from './head-lock.ts';
import { readOlderRecords } from './older-records.ts';

const largestBatch = 256;
const longestQueue = 5_000;

export type NodeDependencies = {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly now: () => number;
  /** False while this node must not record: its clock differs from the database's. */
  readonly mayRecord: () => boolean;
  readonly onRecorded: (organisation: string, head: Head) => void;
  readonly onFailure: (error: unknown, what: string) => void;
  readonly onBatch: (size: number, events: number) => void;
};

export class OrganisationNode {
  readonly id: string;
  #state: HeldState = emptyState();
  #head: Head;
  #lastRecordedAt = '';
  #snapshotSeq = 0;
  #lastRead = 0;
  readonly #dependencies: NodeDependencies;
  readonly #queue: WaitingCommand[] = [];
  readonly #listeners = new Set<(message: EventsMessage) => void>();
  readonly #resetListeners = new Set<() => void>();
  #running: Promise<void> | null = null;
  #catchUpAsked = false;

  private constructor(id: string, head: Head, dependencies: NodeDependencies) {
    this.id = id;
    this.#head = head;
    this.#dependencies = dependencies;
  }

  /** Folds an organisation's log, from its newest snapshot on. */
  static async open(id: string, dependencies: NodeDependencies): Promise<OrganisationNode> {
    const node = new OrganisationNode(id, { seq: 0, hash: '' }, dependencies);
    await node.#load();
    return node;
  }

  get state(): State {
    return this.#state;
  }

  get head(): Head {
    return this.#head;
  }

  /** When this node last saw the organisation's head with success, ISO 8601 UTC. */
  lastRead(): string {
    return new Date(this.#lastRead).toISOString();
  }

  /** The state as it was known at a position, or at a time (ISO 8601 UTC); null beyond the log's end. */
  stateAt(at: number | string): Promise<StateAt | null> {
    return stateAt(this.#dependencies.pool, this.#dependencies.log, this.id, at);
  }

  /** Calls back with every batch of events after it is known to be recorded, in order; answers how to stop. */
  onEvents(listener: (message: EventsMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back when the log turns out to be another than the one that was folded (restored, failed over). */
  onReset(listener: () => void): () => void {
    this.#resetListeners.add(listener);
    return () => this.#resetListeners.delete(listener);
  }

  submit(command: SubmittedCommand, submitter: Submitter): Promise<CommandAnswer> {
    if (!this.#dependencies.mayRecord() || this.#queue.length >= longestQueue) {
      return Promise.resolve({ kind: 'unavailable' });
    }
    return new Promise((answer) => {
      this.#queue.push({ command, submitter, answer });
      this.#wake();
    });
  }

  /** A look at the head from outside: a poll or a notification. Reads what is missing when the log has moved on. */
  seen(head: Head, at: number): void {
    if (head.seq === this.#head.seq && head.hash === this.#head.hash)
      this.#lastRead = Math.max(this.#lastRead, at);
    else this.catchUp();
  }

  catchUp(): void {
    this.#catchUpAsked = true;
    this.#wake();
  }

  /** Resolves when nothing is on its way and nothing waits. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  #wake(): void {
    if (this.#running !== null) return;
    this.#running = this.#work().finally(() => {
      this.#running = null;
      if (this.#queue.length > 0 || this.#catchUpAsked) this.#wake();
    });
  }

  async #work(): Promise<void> {
    while (this.#queue.length > 0 || this.#catchUpAsked) {
      if (this.#catchUpAsked) {
        this.#catchUpAsked = false;
        await this.#readOn().catch((error: unknown) => this.#dependencies.onFailure(error, 'catch-up'));
        continue;
      }
      const batch = this.#takeBatch();
      try {
        await this.#record(batch, 0);
      } catch (error) {
        this.#dependencies.onFailure(error, 'batch');
        for (const waiting of batch) waiting.answer({ kind: 'unavailable' });
      }
    }
  }

  /** The commands that wait, each id once: a retry that arrives beside its original is answered from the next batch. */
  #takeBatch(): WaitingCommand[] {
    const ids = new Set<string>();
    const batch: WaitingCommand[] = [];
    const later: WaitingCommand[] = [];
    for (const waiting of this.#queue.splice(0, largestBatch)) {
      (ids.has(waiting.command.id) ? later : batch).push(waiting);
      ids.add(waiting.command.id);
    }
    this.#queue.unshift(...later);
    return batch;
  }

  async #record(batch: readonly WaitingCommand[], tries: number): Promise<void> {
    if (batch.length === 0) return;
    if (tries > 1) return this.#recordUnderLock(batch);
    const older = await readOlderRecords(this.#dependencies.log, this.id, this.#state, batch);
    const decided = this.#decide(batch, older);
    let moved: boolean;
    try {
      moved = await this.#append(decided);
    } catch (error) {
      return this.#settle(batch, error);
    }
    if (!moved) {
      await this.#readOn();
      return this.#record(batch, tries + 1);
    }
    this.#commit(decided);
    await this.#answer(decided);
  }

  #decide(batch: readonly WaitingCommand[], older: Parameters<typeof decideBatch>[5]): DecidedBatch {
    const now = new Date(this.#dependencies.now()).toISOString();
    const recordedAt = now < this.#lastRecordedAt ? this.#lastRecordedAt : now;
    return decideBatch(this.id, this.#state, this.#head, batch, recordedAt, older);
  }

  /** True when the batch is recorded, or, for a batch of refusals alone, when the head is where it was believed to be. */
  async #append(decided: DecidedBatch): Promise<boolean> {
    if (decided.events.length === 0) {
      const head = await this.#dependencies.log.head(this.id);
      return head !== null && head.seq === this.#head.seq && head.hash === this.#head.hash;
    }
    return appendBatch(this.#dependencies.pool, {
      organisation: this.id,
      expected: this.#head,
      events: decided.events,
      receipts: decided.receipts,
      outbox: [],
    });
  }

  /** Another node was first twice running: holding the head's row, nobody can be first again. */
  async #recordUnderLock(batch: readonly WaitingCommand[]): Promise<void> {
    let decided: DecidedBatch | null = null;
    try {
      await underHeadLock(this.#dependencies.pool, this.id, async (connection, head) => {
        if (head.seq !== this.#head.seq || head.hash !== this.#head.hash) await this.#readOn();
        const older = await readOlderRecords(this.#dependencies.log, this.id, this.#state, batch);
        decided = this.#decide(batch, older);
        if (decided.events.length === 0) return;
        const moved = await appendBatch(connection, {
          organisation: this.id,
          expected: this.#head,
          events: decided.events,
          receipts: decided.receipts,
          outbox: [],
        });
        if (!moved) throw new Error('the head moved while it was locked');
      });
    } catch (error) {
      return this.#settle(batch, error);
    }
    if (decided !== null) {
      this.#commit(decided);
      await this.#answer(decided);
    }
  }

  /**
   * A batch failed. A receipt that is there already means that its command was recorded before: it is answered from the log
   * and the others are tried again. A lost connection leaves the outcome unknown: the head's lock waits until the statement
   * has ended one way or the other, then the receipts say which.
   */
  async #settle(batch: readonly WaitingCommand[], error: unknown): Promise<void> {
    const kind = failureKind(error);
    if (kind === 'failed') {
      this.#dependencies.onFailure(error, 'append');
      for (const waiting of batch) waiting.answer({ kind: 'unavailable' });
      return;
    }
    if (kind === 'unknown') this.#dependencies.onFailure(error, 'append, outcome unknown');
    const ids = batch.map((waiting) => waiting.command.id);
    let known: Map<string, Receipt>;
    try {
      known =
        kind === 'unknown'
          ? await underHeadLock(this.#dependencies.pool, this.id, (connection) =>
              readReceipts(connection, this.id, ids),
            )
          : await readReceipts(this.#dependencies.pool, this.id, ids);
      await this.#readOn();
    } catch (settling) {
      this.#dependencies.onFailure(settling, 'settling');
      for (const waiting of batch) waiting.answer({ kind: 'unavailable' });
      return;
    }
    const rest: WaitingCommand[] = [];
    for (const waiting of batch) {
      const receipt = known.get(waiting.command.id);
      if (receipt === undefined) rest.push(waiting);
      else waiting.answer(await this.#fromReceipt(waiting, receipt));
    }
    if (kind === 'repeated' && rest.length < batch.length) return this.#record(rest, 0);
    for (const waiting of rest) waiting.answer({ kind: 'unavailable' });
  }

  #commit(decided: DecidedBatch): void {
    this.#dependencies.onBatch(decided.accepted.length + decided.refused.length, decided.events.length);
    this.#lastRead = this.#dependencies.now();
    if (decided.events.length === 0) return;
    const after = this.#head.seq;
    applyChanges(this.#state, decided.changes);
    this.#moveTo(decided.head, decided.events);
    this.#dependencies.onRecorded(this.id, decided.head);
    this.#tell({ after, to: decided.head.seq, hash: decided.head.hash, events: decided.events });
  }

  async #answer(decided: DecidedBatch): Promise<void> {
    for (const { waiting, events } of decided.accepted) {
      waiting.answer({ kind: 'recorded', receipt: receiptOf(events) });
    }
    if (decided.refused.length === 0) return;
    const ids = decided.refused.map(({ waiting }) => waiting.command.id);
    const known = await readReceipts(this.#dependencies.pool, this.id, ids);
    for (const { waiting, rejection } of decided.refused) {
      const receipt = known.get(waiting.command.id);
      if (receipt !== undefined) waiting.answer(await this.#fromReceipt(waiting, receipt));
      else if (rejection === 'forbidden') waiting.answer({ kind: 'forbidden' });
      else waiting.answer({ kind: 'rejected', rejection });
    }
  }

  async #fromReceipt({ command, submitter }: WaitingCommand, receipt: Receipt): Promise<CommandAnswer> {
    if (!sameCommand(receipt, submitter.account, command)) return { kind: 'id-reused' };
    const count = receipt.lastSeq - receipt.firstSeq + 1;
    const events = await this.#dependencies.log.read(this.id, receipt.firstSeq - 1, count);
    return { kind: 'repeated', receipt: receiptOf(events) };
  }

  async #load(): Promise<void> {
    const { pool, log } = this.#dependencies;
    const at = this.#dependencies.now();
    const snapshot = await readSnapshot(pool, this.id);
    this.#state = snapshot?.state ?? emptyState();
    this.#head = snapshot?.head ?? { seq: 0, hash: '0'.repeat(64) };
    this.#snapshotSeq = this.#head.seq;
    const newest = await log.read(this.id, this.#head.seq - 1, 1);
    this.#lastRecordedAt = newest[0]?.recordedAt ?? '';
    for await (const page of log.pages(this.id, this.#head.seq)) this.#fold(page);
    this.#lastRead = at;
  }

  #fold(events: readonly LoggedEvent[]): void {
    for (const event of events) applyChanges(this.#state, evolve(this.#state, event));
    const last = events.at(-1);
    if (last !== undefined) this.#moveTo({ seq: last.seq, hash: last.hash }, events);
  }

  #moveTo(head: Head, events: readonly LoggedEvent[]): void {
    this.#head = head;
    this.#lastRecordedAt = events.at(-1)?.recordedAt ?? this.#lastRecordedAt;
    if (head.seq - this.#snapshotSeq < snapshotInterval) return;
    this.#snapshotSeq = head.seq;
    writeSnapshot(this.#dependencies.pool, this.id, head, this.#state).catch((error: unknown) =>
      this.#dependencies.onFailure(error, 'snapshot'),
    );
  }

  /** Reads and folds what other nodes have recorded; a log with another history is folded from the start. */
  async #readOn(): Promise<void> {
    const at = this.#dependencies.now();
    for (;;) {
      const head = await this.#dependencies.log.head(this.id);
      if (head === null) throw new Error(`the organisation ${this.id} has no log`);
      if (head.seq === this.#head.seq && head.hash === this.#head.hash) break;
      const page =
        head.seq > this.#head.seq ? await this.#dependencies.log.read(this.id, this.#head.seq, 2_000) : [];
      if (page[0]?.previousHash !== this.#head.hash) {
        await this.#load();
        for (const listener of this.#resetListeners) listener();
        break;
      }
      const after = this.#head.seq;
      this.#fold(page);
      this.#tell({ after, to: this.#head.seq, hash: this.#head.hash, events: page });
    }
    this.#lastRead = Math.max(this.#lastRead, at);
  }

  #tell(message: EventsMessage): void {
    for (const listener of this.#listeners) listener(message);
  }
}

function receiptOf(events: readonly LoggedEvent[]) {
  const last = events.at(-1);
  if (last === undefined) throw new Error('a recorded command has events');
  return { seq: last.seq, hash: last.hash, events, recordedAt: last.recordedAt };
}
