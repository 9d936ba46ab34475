/**
 * One organisation on this node: its committed state, and the queue that all its commands pass.
 *
 * Purpose: commands of one organisation are decided in order and recorded in batches, on any number of nodes.
 * Invariants: batches are recorded one after the other, and what arrives while one is on its way makes the next one, which may be sent
 * behind it (next-batch.ts); every command that was taken is answered. How a batch is recorded stands in batch-recorder.ts, what is held of the log in folded-log.ts.
 * Reason: architecture.md, The path of one command.
 */
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import type { State } from '#shared/state.ts';
import { allRead } from '../all-read.ts';
import { Watch } from '../patience.ts';
import type { Patient } from '../patience.ts';
import { BatchRecorder } from './batch-recorder.ts';
import type { Answering, RecorderDependencies } from './batch-recorder.ts';
import { caughtUp } from './caught-up.ts';
import type { CommandAnswer, SubmittedCommand, Submitter, WaitingCommand } from './command-answer.ts';
import { CommandQueue } from './command-queue.ts';
import { FoldedLog } from './folded-log.ts';
import { NextBatch } from './next-batch.ts';
import type { Batch } from './next-batch.ts';
import { Past } from './past.ts';
import type { PastMoment } from './past.ts';
import { Stall } from './stall.ts';

/** As long as a command's sender waits for its answer, in milliseconds, whatever keeps the database; and how much longer it may be. */
const longestAnswer = 10_000;
const latestAnswer = 250;

export type NodeDependencies = RecorderDependencies & {
  /** False while this node must not record: its clock differs from the database's, or it is closing. */
  readonly mayRecord: () => boolean;
  /** How many commands are sent behind a batch that is on its way, at the least; as next-batch.ts says unless told. */
  readonly fewestToSend?: number;
};

/** Whether a node has come to a position: it has, the log has none such, or it has not read so far in the time that it had. */
export type Reach = 'reached' | 'beyond' | 'behind';

export class OrganisationNode {
  /** Its log at earlier moments. */
  readonly past: Past;
  readonly #folded: FoldedLog;
  readonly #recorder: BatchRecorder;
  readonly #dependencies: NodeDependencies;
  readonly #queue: CommandQueue;
  readonly #next: NextBatch;
  readonly #stall: Stall;
  /** Of those whose commands wait. */
  readonly #patience = new Watch(latestAnswer);
  #running: Promise<void> | null = null;
  #catchUpAsked = false;

  private constructor(id: string, dependencies: NodeDependencies) {
    this.#dependencies = dependencies;
    this.#queue = new CommandQueue(dependencies.now);
    this.#next = new NextBatch(this.#queue, dependencies.now, dependencies.fewestToSend);
    this.#stall = new Stall(dependencies.now);
    this.#folded = new FoldedLog(id, dependencies);
    const { pool, log, onFailure } = dependencies;
    this.past = new Past(id, pool, log, () => this.#folded.textChanges, onFailure);
    this.#folded.onTextsChanging(() => this.past.forget());
    this.#folded.onReset(() => this.past.reset());
    this.#recorder = new BatchRecorder(this.#folded, this.#next, dependencies);
  }

  /** Folds an organisation's log, from its newest snapshot on. */
  static async open(id: string, dependencies: NodeDependencies): Promise<OrganisationNode> {
    const node = new OrganisationNode(id, dependencies);
    await node.#folded.load();
    return node;
  }

  get id(): string {
    return this.#folded.organisation;
  }

  /** The committed fold; read it at once, never keep it over an await. */
  get state(): State {
    return this.#folded.state;
  }

  get head(): Head {
    return this.#folded.head;
  }

  /** When this node last saw the organisation's head with success, ISO 8601 UTC. */
  lastRead(): string {
    return new Date(this.#folded.lastRead).toISOString();
  }

  /** The state as it was known at a position, or at a time (ISO 8601 UTC); null beyond the log's end. */
  stateAt(at: number | string): Promise<PastMoment | null> {
    return this.past.stateAt(at);
  }

  /** Calls back with every batch of events after it is known to be recorded, in order; answers how to stop. */
  onEvents(listener: (message: EventsMessage) => void): () => void {
    return this.#folded.onEvents(listener);
  }

  /** Calls back when the log turns out to be another than the one that was folded (restored, failed over). */
  onReset(listener: () => void): () => void {
    return this.#folded.onReset(listener);
  }

  /** Whether the log has a position with this hash; another log (restored, failed over) may not. */
  async knows({ seq, hash }: Head): Promise<boolean> {
    if (seq === this.head.seq) return hash === this.head.hash;
    if (!(await this.reaches(seq))) return false;
    if (seq === 0) return hash === emptyHead.hash;
    const recent = this.#folded.recentHash(seq);
    if (recent !== null) return recent === hash;
    const [event] = await this.#dependencies.log.read(this.id, seq - 1, 1);
    return event?.hash === hash;
  }

  /** Reads on to a position that another node has recorded, for whoever comes from there. */
  async readOnTo(seq: number): Promise<Reach> {
    if (seq <= this.head.seq) return 'reached';
    // It has no more that can be believed.
    if (this.#folded.isBroken) return 'beyond';
    const head = await this.#dependencies.log.head(this.id);
    if (head === null || seq > head.seq) return 'beyond';
    return (await caughtUp(this, seq)) ? 'reached' : 'behind';
  }

  /** Whether this node has read on to a position. */
  async reaches(seq: number): Promise<boolean> {
    return (await this.readOnTo(seq)) === 'reached';
  }

  /** Whether commands that it has taken are not recorded, now or a moment ago. */
  get isStalled(): boolean {
    return this.#stall.lasts && !this.#folded.isBroken;
  }

  /** How many seconds whoever has a command had better wait, since more is sent than can be recorded; 0: it is taken. See the queue. */
  secondsToWait(type: string | null, waited = 0): number {
    return this.#queue.secondsToWait(type, waited);
  }

  /** `patience`: how long (ms) its sender waits for the answer. */
  submit(
    command: SubmittedCommand,
    submitter: Submitter,
    patience: number = longestAnswer,
  ): Promise<CommandAnswer> {
    if (!this.#dependencies.mayRecord()) return Promise.resolve({ kind: 'unavailable' });
    const retryAfter = this.secondsToWait(command.type);
    if (retryAfter > 0) return Promise.resolve({ kind: 'unavailable', retryAfter });
    return new Promise((resolve) => {
      const waiting: WaitingCommand & Patient = {
        command,
        submitter,
        place: -1,
        answer: (value) => {
          this.#patience.end(waiting);
          this.#stall.answered(value);
          resolve(value);
        },
        look: (milliseconds) => {
          left -= milliseconds;
          if (left <= 0) this.#giveUp(waiting);
        },
      };
      // The first look may come at once.
      let left = patience + latestAnswer;
      this.#patience.begin(waiting);
      this.#queue.add(waiting);
      this.#next.takeUp();
      this.#wake();
    });
  }

  /** What still waits is not recorded. What is under way may be: sent again, it finds its receipt. */
  #giveUp(waiting: WaitingCommand): void {
    this.#next.remove(waiting);
    waiting.answer({ kind: 'unavailable' });
  }

  /** A look at the head from outside; reads what is missing when the log has moved on. `at` is epoch milliseconds. */
  seen(head: Head, at: number): void {
    if (this.#folded.isBroken) return;
    if (this.#folded.stands(head)) this.#folded.sawHead(at);
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
      if (this.#hasWork) this.#wake();
    });
  }

  get #hasWork(): boolean {
    return this.#catchUpAsked || !this.#next.isEmpty;
  }

  /** Batch after batch. What was recorded is answered when the database has the next batch, which then works meanwhile. */
  async #work(): Promise<void> {
    await allRead();
    let answering: Answering = nothingToAnswer;
    let answered: Promise<void> = Promise.resolve();
    while (this.#hasWork) {
      if (this.#catchUpAsked && !this.#next.isSent && !this.#readsOnWithNext) {
        await answering();
        answering = nothingToAnswer;
        await this.#readOn();
        continue;
      }
      const recording = this.#record(this.#next.take());
      answered = bothOf(answered, afterSending(answering));
      answering = await recording;
    }
    await Promise.all([answered, answering()]);
  }

  get #readsOnWithNext(): boolean {
    return this.#recorder.takesTurns && !this.#next.isEmpty;
  }

  async #readOn(): Promise<void> {
    this.#catchUpAsked = false;
    if (this.#folded.isBroken) return;
    const { onFailure } = this.#dependencies;
    await this.#folded.readOn().catch((error: unknown) => onFailure(error, 'catch-up'));
  }

  async #record(batch: Batch): Promise<Answering> {
    this.#queue.beginBatch(batch.commands.length);
    try {
      return await this.#recorder.record(batch);
    } catch (error) {
      this.#dependencies.onFailure(error, 'batch');
      for (const waiting of batch.commands) waiting.answer({ kind: 'unavailable' });
      return nothingToAnswer;
    } finally {
      this.#queue.endBatch();
    }
  }
}

const nothingToAnswer: Answering = () => Promise.resolve();

/** Resolves to nothing. What `Promise.all` resolves to holds what the ones before did, and would grow with every batch for as long as work lasts. */
async function bothOf(first: Promise<void>, second: Promise<void>): Promise<void> {
  await Promise.all([first, second]);
}

/** The driver writes a statement in the next tick of this process; answers are many ticks' work. */
function afterSending(answering: Answering): Promise<void> {
  return new Promise((resolve) => process.nextTick(() => resolve(answering())));
}
