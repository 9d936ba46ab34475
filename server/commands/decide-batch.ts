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
import type { OutboxRow } from '../event-log/append.ts';
import { newId } from '../event-log/random.ts';
import { newReceipt } from '../event-log/receipts.ts';
import type { Receipt } from '../event-log/receipts.ts';
import { sealEvent } from '../event-log/seal.ts';
import type { WaitingCommand } from './command-answer.ts';

/** What the live fold has let go and a batch's commands name. */
export type OlderRecords = {
  readonly state: State | null;
  readonly texts: ReadonlyMap<string, ReleasedTexts>;
  /** Of commands that take texts out of the log, by the command's id: the events that hold those texts. */
  readonly sayingIt: ReadonlyMap<string, readonly number[]>;
};

export type DecidedBatch = {
  readonly events: readonly LoggedEvent[];
  readonly receipts: readonly Receipt[];
  readonly outbox: readonly OutboxRow[];
  readonly changes: readonly Change[];
  readonly head: Head;
  readonly accepted: readonly { readonly waiting: WaitingCommand; readonly events: readonly LoggedEvent[] }[];
  readonly refused: readonly {
    readonly waiting: WaitingCommand;
    readonly rejection: Rejection | 'forbidden';
  }[];
};

/**
 * Decides a batch in order, each command on the state that the ones before it lead to, and seals what they cause.
 * Nothing of the state below changes; `now` is ISO 8601 UTC and never before the last recorded event.
 */
export function decideBatch(
  organisation: string,
  below: State,
  head: Head,
  batch: readonly WaitingCommand[],
  now: string,
  older: OlderRecords & { readonly gone?: ReadonlySet<string> },
): DecidedBatch {
  const candidate = new CandidateState(below);
  // Rules may reach back to what the live fold has let go; the fold itself never does, or it would differ from the log's.
  const reaching = older.state === null ? candidate : new CandidateState(withOlderRows(below, older.state));
  const events: LoggedEvent[] = [];
  const receipts: Receipt[] = [];
  const outbox: OutboxRow[] = [];
  const accepted: { waiting: WaitingCommand; events: LoggedEvent[] }[] = [];
  const refused: { waiting: WaitingCommand; rejection: Rejection | 'forbidden' }[] = [];
  let position = head;
  for (const waiting of batch) {
    const { command, submitter } = waiting;
    const role = roleFor(submitter.roles, command.type);
    if (role === null) {
      refused.push({ waiting, rejection: 'forbidden' });
      continue;
    }
    const stated = command.type === 'journal.correct' ? command.data.occurredAt : undefined;
    const context: DomainContext = {
      actor: { ...submitter, role },
      now,
      head: position.seq,
      ...(command.basedOn === undefined ? {} : { basedOn: command.basedOn }),
      occurredAt: stated ?? command.correctedTo ?? command.occurredAt ?? now,
      newId: () => newId(),
      ...sealedTexts(command, older),
      ...(older.gone?.has(command.id) === true ? { wasErased: true } : {}),
    };
    const decision = decide(reaching.state, command, context);
    if (!decision.ok) {
      refused.push({ waiting, rejection: decision.failure });
      continue;
    }
    const { onBehalfOf } = submitter;
    const sealing = {
      organisation,
      command: command.id,
      actor: { account: submitter.account, role, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
      recordedBy: submitter.name,
      occurredAt: occurredAtOf(command, reaching.state, context.occurredAt, now),
      recordedAt: now,
    };
    const first = position.seq + 1;
    const own: LoggedEvent[] = [];
    for (const event of decision.value) {
      const logged = sealEvent(event, position, sealing);
      candidate.apply(evolve(candidate.state, logged));
      if (reaching !== candidate) reaching.apply(evolve(reaching.state, logged));
      outbox.push(...outboxRows(candidate.state, logged));
      own.push(logged);
      position = { seq: logged.seq, hash: logged.hash };
    }
    events.push(...own);
    receipts.push(newReceipt(command.id, submitter.account, command, { first, last: position.seq }));
    accepted.push({ waiting, events: own });
  }
  return { events, receipts, outbox, changes: candidate.changes, head: position, accepted, refused };
}

function sealedTexts(
  command: WaitingCommand['command'],
  older: OlderRecords,
): Pick<DomainContext, 'sealedTexts' | 'sealedLines' | 'sayingIt'> {
  const sayingIt = older.sayingIt.get(command.id);
  if (sayingIt !== undefined) return { sayingIt };
  if (command.type !== 'record.release') return {};
  const texts = older.texts.get(command.data.record);
  return { sealedLines: older.texts, ...(texts === undefined ? {} : { sealedTexts: texts }) };
}

/** What is to be sent or waited for because of an event, by its position. */
function outboxRows(state: State, event: LoggedEvent): readonly OutboxRow[] {
  return effectsOf(state, event as unknown as Recorded<DomainEvent>).map((effect, position) => ({
    seq: event.seq,
    position,
    kind: effect.kind,
    content: JSON.stringify(effect.content),
    notBefore: effect.notBefore,
  }));
}

/** A correction that states no time keeps the time of the entry that it corrects. */
function occurredAtOf(command: WaitingCommand['command'], state: State, stated: string, now: string): string {
  if (command.type !== 'journal.correct' || command.data.occurredAt !== undefined) return stated;
  if (command.occurredAt !== undefined) return stated;
  return state.journal.get(command.data.corrects)?.occurredAt ?? now;
}
