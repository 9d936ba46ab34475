import { roleFor } from '#shared/authorization/capabilities.ts';
import { decide } from '#shared/domain.ts';
import type { DomainContext } from '#shared/domain.ts';
import { effectsOf } from '#shared/effects.ts';
import type { DomainEvent } from '#shared/events.ts';
import { evolve } from '#shared/fold.ts';
import type { LoggedEvent, Recorded } from '#shared/kernel/event.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { ReleasedTexts } from '#shared/record/events.ts';
import type { Rejection } from '#shared/rejection.ts';
import { CandidateState, withOlderRows } from '#shared/candidate-state.ts';
import type { Change, State } from '#shared/state.ts';
import type { Batch, OutboxRow } from '../event-log/append.ts';
import type { EventTexts } from '../event-log/event-texts.ts';
import { newId } from '../event-log/random.ts';
import { newReceipt } from '../event-log/receipts.ts';
import type { Receipt } from '../event-log/receipts.ts';
import { sealEvent } from '../event-log/seal.ts';
import type { Sealing } from '../event-log/seal.ts';
import type { WaitingCommand } from './command-answer.ts';

/** What the live fold has let go and a batch's commands name. */
export type OlderRecords = {
  readonly state: State | null;
  readonly texts: ReadonlyMap<string, ReleasedTexts>;
  /** Of commands that take texts out of the log, by the command's id: the events that hold those texts. */
  readonly sayingIt: ReadonlyMap<string, readonly number[]>;
  /** Commands whose texts are erased and that are not taken again. */
  readonly gone?: ReadonlySet<string>;
};

export const nothingOlder: OlderRecords = { state: null, texts: new Map(), sayingIt: new Map() };

/** Where a batch begins: the state it is decided on and the position it follows. */
export type BatchPlace = {
  readonly organisation: string;
  readonly below: State;
  readonly head: Head;
  /** When the event before was recorded, ISO 8601 UTC; the batch's own are never before it. */
  readonly lastRecordedAt: string;
};

type Accepted = { readonly waiting: WaitingCommand; readonly events: readonly LoggedEvent[] };
type Refused = { readonly waiting: WaitingCommand; readonly rejection: Rejection | 'forbidden' };

/**
 * A batch that is decided in order, each command on the state that the ones before it lead to, and sealed. Nothing of the state
 * below changes.
 */
export class DecidedBatch {
  readonly events: LoggedEvent[] = [];
  /** Of each event. */
  readonly texts: EventTexts[] = [];
  readonly receipts: Receipt[] = [];
  readonly outbox: OutboxRow[] = [];
  readonly accepted: Accepted[] = [];
  readonly refused: Refused[] = [];
  /** The position that it follows. */
  readonly expected: Head;
  readonly #organisation: string;
  /** The state of the log, on which the batches before it lie. */
  readonly #held: State;
  readonly #older: OlderRecords;
  readonly #candidate: CandidateState;
  /** Rules may reach back to what the live fold has let go; the fold itself never does, or it would differ from the log's. */
  readonly #reaching: CandidateState;
  #head: Head;
  #lastRecordedAt: string;

  constructor({ organisation, below, head, lastRecordedAt }: BatchPlace, older: OlderRecords, held = below) {
    this.#organisation = organisation;
    this.#held = held;
    this.#older = older;
    this.#candidate = new CandidateState(below);
    this.#reaching =
      older.state === null ? this.#candidate : new CandidateState(withOlderRows(below, older.state));
    this.expected = head;
    this.#head = head;
    this.#lastRecordedAt = lastRecordedAt;
  }

  /** Where the log stands when it is recorded. */
  get head(): Head {
    return this.#head;
  }

  /** As it is given to the log. */
  get batch(): Batch {
    const { expected, events, texts, receipts, outbox } = this;
    return { organisation: this.#organisation, expected, events, texts, receipts, outbox };
  }

  /** How many commands were decided. */
  get size(): number {
    return this.accepted.length + this.refused.length;
  }

  /** Applied to the state below, they make it the one that the batch leads to. */
  get changes(): readonly Change[] {
    return this.#candidate.changes;
  }

  /** The state that it leads to. */
  get state(): State {
    return this.#candidate.state;
  }

  /** An empty batch on what this one leads to. */
  following(): DecidedBatch {
    const [organisation, below, head] = [this.#organisation, this.state, this.#head];
    const { gone } = this.#older;
    const older = gone === undefined ? nothingOlder : { ...nothingOlder, gone };
    const place = { organisation, below, head, lastRecordedAt: this.#lastRecordedAt };
    return new DecidedBatch(place, older, this.#held);
  }

  /**
   * Whether a log has come to what this was decided on: to the same position, in the state that was held all along (one that was read
   * anew may lack texts that were taken out of the log). It then lies on that state itself.
   */
  takesPlaceOn(held: State, { seq, hash }: Head): boolean {
    if (held !== this.#held || seq !== this.expected.seq || hash !== this.expected.hash) return false;
    this.#candidate.rebase(held);
    return true;
  }

  /** Decides one command more, at a time in ISO 8601 UTC. */
  decide(waiting: WaitingCommand, at: string): void {
    const { command, submitter } = waiting;
    const role = roleFor(submitter.roles, command.type);
    if (role === null) {
      this.refused.push({ waiting, rejection: 'forbidden' });
      return;
    }
    const now = at < this.#lastRecordedAt ? this.#lastRecordedAt : at;
    const stated = command.type === 'journal.correct' ? command.data.occurredAt : undefined;
    const context: DomainContext = {
      actor: { ...submitter, role },
      now,
      head: this.#head.seq,
      ...(command.basedOn === undefined ? {} : { basedOn: command.basedOn }),
      occurredAt: stated ?? command.correctedTo ?? command.occurredAt ?? now,
      newId: () => newId(),
      ...sealedTexts(command, this.#older),
      ...(isGone(command, this.#older) ? { wasErased: true } : {}),
    };
    const decision = decide(this.#reaching.state, command, context);
    if (!decision.ok) {
      this.refused.push({ waiting, rejection: decision.failure });
      return;
    }
    const { onBehalfOf } = submitter;
    this.#seal(waiting, at, decision.value, {
      organisation: this.#organisation,
      command: command.id,
      actor: { account: submitter.account, role, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
      recordedBy: submitter.name,
      occurredAt: occurredAtOf(command, this.#reaching.state, context.occurredAt, now),
      recordedAt: now,
    });
  }

  #seal(waiting: WaitingCommand, at: string, decided: readonly DomainEvent[], sealing: Sealing): void {
    const first = this.#head.seq + 1;
    const own: LoggedEvent[] = [];
    for (const event of decided) {
      const { event: logged, texts } = sealEvent(event, this.#head, sealing);
      const { state } = this.#candidate;
      this.#candidate.apply(evolve(state, logged));
      if (this.#reaching !== this.#candidate) this.#reaching.apply(evolve(this.#reaching.state, logged));
      this.outbox.push(...outboxRows(state, logged, at));
      own.push(logged);
      this.texts.push(texts);
      this.#head = { seq: logged.seq, hash: logged.hash };
    }
    this.#lastRecordedAt = sealing.recordedAt;
    this.events.push(...own);
    const { command, submitter } = waiting;
    const seqs = { first, last: this.#head.seq };
    this.receipts.push(newReceipt(command.id, submitter.account, command, seqs));
    this.accepted.push({ waiting, events: own });
  }
}

/** Decides a whole batch at one time. */
export function decideBatch(
  place: BatchPlace,
  batch: readonly WaitingCommand[],
  at: string,
  older: OlderRecords,
): DecidedBatch {
  const decided = new DecidedBatch(place, older);
  for (const waiting of batch) decided.decide(waiting, at);
  return decided;
}

/** (To look for an id, the engine makes it one of its own names, also where there is nothing to find: a hundredth of a command's time.) */
function isGone({ id }: WaitingCommand['command'], { gone }: OlderRecords): boolean {
  return gone !== undefined && gone.size > 0 && gone.has(id);
}

function sealedTexts(
  command: WaitingCommand['command'],
  older: OlderRecords,
): Pick<DomainContext, 'sealedTexts' | 'sealedLines' | 'sayingIt'> {
  const sayingIt = older.sayingIt.size === 0 ? undefined : older.sayingIt.get(command.id);
  if (sayingIt !== undefined) return { sayingIt };
  if (command.type !== 'record.release') return {};
  const texts = older.texts.get(command.data.record);
  return { sealedLines: older.texts, ...(texts === undefined ? {} : { sealedTexts: texts }) };
}

/**
 * What is to be sent or waited for because of an event, by its position. What is due at once is due `at` this moment, also where the
 * log's newest time lies ahead of it, from a clock that was wrong.
 */
function outboxRows(state: State, event: LoggedEvent, at: string): readonly OutboxRow[] {
  return effectsOf(state, event as unknown as Recorded<DomainEvent>).map((effect, position) => ({
    seq: event.seq,
    position,
    kind: effect.kind,
    content: JSON.stringify(effect.content),
    notBefore: effect.notBefore <= event.recordedAt ? at : effect.notBefore,
  }));
}

/** A correction that states no time keeps the time of the entry that it corrects. */
function occurredAtOf(command: WaitingCommand['command'], state: State, stated: string, now: string): string {
  if (command.type !== 'journal.correct' || command.data.occurredAt !== undefined) return stated;
  if (command.occurredAt !== undefined) return stated;
  return state.journal.get(command.data.corrects)?.occurredAt ?? now;
}
