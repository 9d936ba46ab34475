import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision, Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import type { dutyCommands } from './commands.ts';
import type { DutyEvent } from './events.ts';
import type { PlannedShift, Swap } from './state.ts';
import { mayAnswerSwap, waitingSwap } from './swaps.ts';

type Data<Type extends keyof typeof dutyCommands> = z.output<(typeof dutyCommands)[Type]>;

/** Asks the holder of another shift to swap, or somebody to take one's own. Nothing changes until they have said yes. */
export function proposeSwap(
  state: State,
  data: Data<'duty.propose-swap'>,
  context: DecisionContext,
): Decision<DutyEvent> {
  if (state.dutySwaps.has(data.swap)) return reject('id-already-used', 'swap');
  const { account } = context.actor;
  const own = comingShift(state, data.shift, context.now, 'shift');
  if (!own.ok) return own;
  if (own.value.account !== null && own.value.account !== account) return reject('shift-of-another', 'shift');
  if ((data.withShift === undefined) === (data.to === undefined))
    return reject('swap-with-one-other', 'withShift');
  let to = data.to?.account ?? null;
  if (data.withShift !== undefined) {
    const other = comingShift(state, data.withShift, context.now, 'withShift');
    if (!other.ok) return other;
    to = other.value.account;
  }
  if (to === account || data.withShift === data.shift)
    return reject('swap-with-oneself', data.withShift === undefined ? 'to' : 'withShift');
  for (const id of [data.shift, data.withShift]) {
    if (id !== undefined && waitingSwap(state, id) !== null)
      return reject('swap-already-waiting', id === data.shift ? 'shift' : 'withShift');
  }
  const { note } = data;
  return ok([
    {
      type: 'duty.swap-proposed',
      payload: { swap: data.swap, shift: data.shift, withShift: data.withShift ?? null, account, to },
      sealed: {
        ...(data.to === undefined ? {} : { name: data.to.name }),
        ...(data.to?.phone === undefined ? {} : { phone: data.to.phone }),
        ...(note === undefined ? {} : { note }),
      },
    },
  ]);
}

/** A yes changes the plan by the same command. Where the other is known by name alone, any other duty officer answers. */
export function answerSwap(
  state: State,
  data: Data<'duty.answer-swap'>,
  context: DecisionContext,
): Decision<DutyEvent> {
  const found = openSwap(state, data.swap);
  if (!found.ok) return found;
  const swap = found.value;
  const { account } = context.actor;
  if (!mayAnswerSwap(swap, account)) return reject('swap-for-another', 'swap');
  for (const id of data.accepted ? [swap.shift, swap.withShift] : []) {
    const coming = id === null ? null : comingShift(state, id, context.now, 'swap');
    if (coming !== null && !coming.ok) return coming;
  }
  const { accepted, note } = data;
  return ok([
    {
      type: 'duty.swap-answered',
      payload: { swap: swap.id, shift: swap.shift, withShift: swap.withShift, accepted, account },
      sealed: note === undefined ? {} : { note },
    },
  ]);
}

export function withdrawSwap(
  state: State,
  data: Data<'duty.withdraw-swap'>,
  context: DecisionContext,
): Decision<DutyEvent> {
  const found = openSwap(state, data.swap);
  if (!found.ok) return found;
  if (found.value.account !== context.actor.account) return reject('swap-for-another', 'swap');
  return ok([{ type: 'duty.swap-withdrawn', payload: { swap: data.swap }, sealed: {} }]);
}

function openSwap(state: State, id: string): Result<Swap, Rejection> {
  const swap = state.dutySwaps.get(id);
  if (swap === undefined) return reject('swap-not-found', 'swap');
  return swap.status === 'waiting' ? ok(swap) : reject('swap-already-answered', 'swap');
}

/** A planned shift that nobody has taken and whose time has not come. */
function comingShift(state: State, id: string, now: string, field: string): Result<PlannedShift, Rejection> {
  const shift = state.dutyShifts.get(id);
  if (shift === undefined) return reject('planned-shift-not-found', field);
  return shift.takenAt !== null || shift.from <= now ? reject('planned-shift-begun', field) : ok(shift);
}
