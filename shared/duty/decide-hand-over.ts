import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { dutyCommands } from './commands.ts';
import { takenOver } from './decide.ts';
import type { DutyEvent } from './events.ts';
import { handOverSummary } from './summary.ts';

type Data<Type extends keyof typeof dutyCommands> = z.output<(typeof dutyCommands)[Type]>;

/**
 * The console writes the summary. The one who leaves confirms by preparing it; prepared by somebody else it holds the
 * summary alone, and the one who arrives signs with a reason. A summary may be made anew until it is signed.
 */
export function prepareHandOver(
  state: State,
  data: Data<'duty.prepare-hand-over'>,
  context: DecisionContext,
): Decision<DutyEvent> {
  if (state.dutyHandOvers.has(data.handover)) return reject('id-already-used', 'handover');
  const { current, handOver } = state.duty;
  if (current?.id !== data.shift) return reject('shift-not-current', 'shift');
  const { account } = context.actor;
  const side = current.account === account ? 'leaving' : 'arriving';
  const waiting = handOver === null ? undefined : state.dutyHandOvers.get(handOver);
  if (waiting?.side === 'leaving' && side === 'arriving')
    return reject('hand-over-already-waiting', 'shift', { handover: waiting.id });
  return ok([
    {
      type: 'duty.hand-over-prepared',
      payload: {
        handover: data.handover,
        shift: current.id,
        account,
        side,
        summary: handOverSummary(state, current, context.now),
      },
      sealed: data.note === undefined ? {} : { note: data.note },
    },
  ]);
}

/** The signature of the one who arrives ends the old shift and begins the new one. */
export function signHandOver(
  state: State,
  data: Data<'duty.sign-hand-over'>,
  context: DecisionContext,
): Decision<DutyEvent | JournalEvent> {
  const handOver = state.dutyHandOvers.get(data.handover);
  if (handOver === undefined) return reject('hand-over-not-found', 'handover');
  const { current } = state.duty;
  if (handOver.status !== 'waiting' || current === null) return reject('hand-over-not-waiting', 'handover');
  const { account } = context.actor;
  if (current.account === account) return reject('hand-over-own', 'handover');
  if (handOver.side === 'arriving' && data.alone === undefined)
    return reject('hand-over-not-confirmed', 'alone');
  // Nobody has read what has not been recorded.
  if (context.head !== undefined && data.seenSeq > context.head) return reject('seen-beyond-head', 'seenSeq');
  if (handOver.mattersSeq > data.seenSeq)
    return reject('hand-over-unread', 'seenSeq', { seq: handOver.mattersSeq });
  const next = context.newId();
  const taken = takenOver(state, { ...data, note: undefined, shift: next }, context);
  if (!taken.ok) return taken;
  const { note, alone } = data;
  const names = {
    name: taken.value.sealed?.name ?? context.actor.name,
    from: current.name ?? message('journal-line.duty-earlier'),
    alone: alone === undefined ? 'no' : 'yes',
    reason: alone ?? '',
    hasNote: note === undefined ? 'no' : 'yes',
    note: note ?? '',
  } as const;
  return ok([
    {
      type: 'duty.hand-over-signed',
      payload: {
        handover: handOver.id,
        shift: current.id,
        next,
        account,
        alone: alone !== undefined,
        seenSeq: data.seenSeq,
      },
      sealed: {
        ...(note === undefined ? {} : { note }),
        ...(alone === undefined ? {} : { reason: alone }),
      },
    },
    taken.value,
    systemLine(state, context, {
      incident: null,
      kind: 'event',
      text: message('journal-line.duty-hand-over-signed', names),
    }),
  ]);
}
