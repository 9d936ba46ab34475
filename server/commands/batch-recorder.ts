/**
 * Decides a batch of one organisation's commands, records it and answers every command.
 *
 * Invariants:
 *  1. The folded log changes only after a batch is known to be recorded.
 *  2. A refusal is answered only when the head it rests on is confirmed, since another node may have been first.
 *  3. When the outcome of a batch is unknown, the receipts under the head's lock say what happened.
 *  4. A command whose receipt is there is answered from the log, whatever the rules would say of it now.
 */
import type { Pool } from 'pg';
import { changesTexts } from '#shared/erasure/events.ts';
import { appendBatch } from '../event-log/append.ts';
import { isSameHead } from '../event-log/chain.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { readReceipts, sameCommand } from '../event-log/receipts.ts';
import type { Receipt } from '../event-log/receipts.ts';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { logBroken, receiptOf } from './command-answer.ts';
import type { CommandAnswer, WaitingCommand } from './command-answer.ts';
import { LogBrokenError } from './broken-logs.ts';
import { decideBatch } from './decide-batch.ts';
import type { DecidedBatch } from './decide-batch.ts';
import type { Batch, NextBatch, SendBehind } from './next-batch.ts';
import { failureKind } from './failure-kind.ts';
import type { FoldedLog, FoldedLogDependencies } from './folded-log.ts';
import type { GroupAppend } from './group-append.ts';
import type { HeadLock } from './head-lock.ts';
import { readOlderRecords } from './older-records.ts';
import { recordedBefore } from './recorded-before.ts';

export type RecorderDependencies = FoldedLogDependencies &
  GroupAppend & {
    readonly pool: Pool;
    readonly log: EventLog;
    readonly underHeadLock: HeadLock;
    /** Told after each batch of this node, so that the others are notified. */
    readonly onRecorded: (organisation: string, head: Head) => void;
    readonly onBatch: (size: number, events: number) => void;
  };

/** As often as another node may be first before the head is locked. */
const triesBeforeLock = 2;
/** From so many commands on it is locked at once: to decide them in vain takes longer than to wait for the lock. */
const manyCommands = 8;
/**
 * After it was locked for many, and another node had been first, it is locked for so many batches more before they are decided. Of two
 * nodes that both decide first one decides in vain nearly always; those who wait for the lock get it by turns, and take along all that
 * has come while they waited.
 */
const turnsAfterOther = 8;

/** Answers the commands of a batch that is recorded, or has ended otherwise; never throws. */
export type Answering = () => Promise<void>;

const nothingLeft: Answering = () => Promise.resolve();

export class BatchRecorder {
  readonly #folded: FoldedLog;
  readonly #next: NextBatch;
  readonly #dependencies: RecorderDependencies;
  #turns = 0;
  /** Where this node's newest batch ended. */
  #ownHead: Head = emptyHead;

  constructor(folded: FoldedLog, next: NextBatch, dependencies: RecorderDependencies) {
    this.#folded = folded;
    this.#next = next;
    this.#dependencies = dependencies;
  }

  /** Whether a batch waits for its turn and reads on then, since another node records as well. */
  get takesTurns(): boolean {
    return this.#turns > 0;
  }

  /** Records a batch in which each command id stands once; what is left is to answer it, which can wait until the next is on its way. */
  async record(batch: Batch): Promise<Answering> {
    const commands = [...batch.commands];
    if (commands.length === 0) return nothingLeft;
    if (this.#folded.isBroken) return refuseAll(commands, logBroken);
    // Another node may record between a commit and its answer, so the head counts as seen from before.
    const seenAt = batch.sent?.at ?? this.#dependencies.now();
    let decided: DecidedBatch | null;
    try {
      decided = this.takesTurns && batch.sent === null ? null : await this.#recordOptimistically(batch);
      decided ??= await this.#recordUnderLock(commands);
    } catch (error) {
      // It is found out only before something is appended.
      if (error instanceof LogBrokenError) return refuseAll(commands, logBroken);
      return await this.#settle(commands, error);
    }
    await this.#take(decided, seenAt);
    const recorded = decided;
    return () =>
      this.#answer(recorded).catch((error: unknown) => {
        this.#dependencies.onFailure(error, 'answer');
        refuseAll(commands);
      });
  }

  /** Null when another node was first each time, or first and this is many. */
  async #recordOptimistically({ commands, decided, sent }: Batch): Promise<DecidedBatch | null> {
    const { state, head } = this.#folded;
    let ahead = decided?.takesPlaceOn(state, head) === true ? decided : null;
    if (sent !== null && ahead === null) {
      // What it rests on was recorded and is known by its receipts alone, as this is then.
      if (await sent.outcome)
        throw new Error('a batch was recorded in a place that this node has not come to');
      if (this.takesTurns) return null;
    }
    let onItsWay = ahead === null ? null : (sent?.outcome ?? null);
    for (let tries = 0; tries < triesBeforeLock; tries += 1) {
      const given = ahead ?? (await this.#decide(commands));
      const appending = onItsWay ?? this.#append(this.#dependencies.append, given);
      [ahead, onItsWay] = [null, null];
      this.#next.restOn(given, this.#sendBehind);
      if (await appending) return given;
      if (commands.length >= manyCommands) return null;
      await this.#folded.readOn();
    }
    return null;
  }

  /** Behind what takes texts out of the log nothing is sent, since the state is folded anew then. */
  readonly #sendBehind: SendBehind = (decided, before) => {
    if (before.events.length === 0 || before.events.some(changesTexts)) return null;
    return this.#dependencies.appendBehind(decided.batch);
  };

  /** Holding the head's row, nobody else can be first. What has come while it was waited for is put to the batch. */
  #recordUnderLock(batch: WaitingCommand[]): Promise<DecidedBatch> {
    return this.#dependencies.underHeadLock(this.#folded.organisation, async (held) => {
      await this.#folded.readOn(held);
      batch.push(...this.#next.goWith(batch));
      this.#countTurn(isSameHead(held.head, this.#ownHead), batch.length);
      const decided = await this.#decide(batch);
      if (await this.#append((given) => appendBatch(held.connection, given), decided)) return decided;
      throw new Error('the head moved while it was locked');
    });
  }

  #countTurn(isAlone: boolean, commands: number): void {
    if (isAlone) this.#turns = Math.max(0, this.#turns - 1);
    else this.#turns = commands >= manyCommands ? turnsAfterOther : 0;
  }

  async #decide(batch: readonly WaitingCommand[]): Promise<DecidedBatch> {
    const { log, now } = this.#dependencies;
    const older = await readOlderRecords(log, this.#folded.organisation, this.#folded.state, batch);
    const { organisation, state: below, head, lastRecordedAt, goneCommands: gone } = this.#folded;
    const place = { organisation, below, head, lastRecordedAt };
    return decideBatch(place, batch, new Date(now()).toISOString(), { ...older, gone });
  }

  /** True when the batch is recorded, or, for a batch of refusals alone, when the head is where it was believed to be. */
  async #append(append: RecorderDependencies['append'], decided: DecidedBatch): Promise<boolean> {
    if (decided.events.length === 0) {
      const head = await this.#dependencies.log.head(this.#folded.organisation);
      return head !== null && this.#folded.stands(head);
    }
    return append(decided.batch);
  }

  /**
   * A batch failed. A receipt that is there already means that its command was recorded before: it is answered from the log
   * and the others are tried again. A lost connection leaves the outcome unknown: the head's lock waits until the statement
   * has ended one way or the other, then the receipts say which.
   */
  async #settle(batch: readonly WaitingCommand[], error: unknown): Promise<Answering> {
    const kind = failureKind(error);
    if (kind !== 'repeated') this.#dependencies.onFailure(error, `append, ${kind}`);
    if (kind === 'failed') return refuseAll(batch);
    let known: Map<string, Receipt>;
    try {
      known = await this.#receiptsAfter(kind, batch);
      await this.#folded.readOn();
    } catch (settling) {
      this.#dependencies.onFailure(settling, 'settling');
      return refuseAll(batch);
    }
    const rest: WaitingCommand[] = [];
    for (const waiting of batch) {
      const receipt = known.get(waiting.command.id);
      if (receipt === undefined) rest.push(waiting);
      else waiting.answer(await this.#fromReceipt(waiting, receipt));
    }
    if (kind === 'repeated' && rest.length < batch.length)
      return await this.record({ commands: rest, decided: null, sent: null });
    return refuseAll(rest);
  }

  #receiptsAfter(
    kind: 'repeated' | 'unknown',
    batch: readonly WaitingCommand[],
  ): Promise<Map<string, Receipt>> {
    const { pool, underHeadLock } = this.#dependencies;
    const { organisation } = this.#folded;
    const ids = batch.map((waiting) => waiting.command.id);
    if (kind === 'repeated') return readReceipts(pool, organisation, ids);
    return underHeadLock(organisation, ({ connection }) => readReceipts(connection, organisation, ids));
  }

  async #take(decided: DecidedBatch, seenAt: number): Promise<void> {
    const { onBatch, onRecorded } = this.#dependencies;
    this.#ownHead = decided.head;
    onBatch(decided.accepted.length + decided.refused.length, decided.events.length);
    if (decided.events.length === 0) return this.#folded.sawHead(seenAt);
    if (decided.events.some(changesTexts)) {
      // The other nodes take the texts out meanwhile.
      onRecorded(this.#folded.organisation, decided.head);
      return await this.#folded.foldAnew();
    }
    this.#folded.take(decided.events, decided.changes, seenAt);
    onRecorded(this.#folded.organisation, decided.head);
  }

  async #answer(decided: DecidedBatch): Promise<void> {
    for (const { waiting, events } of decided.accepted) {
      waiting.answer({ kind: 'recorded', receipt: receiptOf(events) });
    }
    if (decided.refused.length === 0) return;
    const ids = decided.refused.map(({ waiting }) => waiting.command.id);
    const known = await readReceipts(this.#dependencies.pool, this.#folded.organisation, ids);
    for (const { waiting, rejection } of decided.refused) {
      const receipt = known.get(waiting.command.id);
      if (receipt !== undefined) waiting.answer(await this.#fromReceipt(waiting, receipt));
      else if (rejection === 'forbidden') waiting.answer({ kind: 'forbidden' });
      else waiting.answer({ kind: 'rejected', rejection });
    }
  }

  async #fromReceipt({ command, submitter }: WaitingCommand, receipt: Receipt): Promise<CommandAnswer> {
    if (!sameCommand(receipt, submitter.account, command)) return { kind: 'id-reused' };
    const { log, onFailure } = this.#dependencies;
    const events = await recordedBefore(log, this.#folded.organisation, receipt, onFailure);
    return events.length === 0 ? logBroken : { kind: 'repeated', receipt: receiptOf(events) };
  }
}

function refuseAll(
  batch: readonly WaitingCommand[],
  answer: CommandAnswer = { kind: 'unavailable' },
): Answering {
  for (const waiting of batch) waiting.answer(answer);
  return nothingLeft;
}
