import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { dutyCommands } from './commands.ts';
import type { DutyEvent } from './events.ts';
import { overlapping } from './rota.ts';

type Data<Type extends keyof typeof dutyCommands> = z.output<(typeof dutyCommands)[Type]>;

const aheadMinutes = 400 * 24 * 60;

/** One person at a time is on call, so planned shifts never overlap; gaps are allowed, and shown. */
export function planShift(
  state: State,
  data: Data<'duty.plan'>,
  context: DecisionContext,
): Decision<DutyEvent> {
  if (state.dutyShifts.has(data.shift)) return reject('id-already-used', 'shift');
  const { from, until, name, phone } = data;
  if (until <= from) return reject('shift-ends-before-it-begins', 'until');
  if (until <= context.now) return reject('until-before-now', 'until');
  if (from > plusMinutes(context.now, aheadMinutes)) return reject('shift-planned-too-far', 'from');
  const other = overlapping(state, { from, until });
  if (other !== null) return reject('shift-overlaps', 'from', { shift: other.id });
  return ok([
    {
      type: 'duty.planned',
      payload: { shift: data.shift, from, until, account: data.account ?? null },
      sealed: { name, ...(phone === undefined ? {} : { phone }) },
    },
  ]);
}

/** A shift that somebody has taken is history, and stays. */
export function unplanShift(state: State, data: Data<'duty.unplan'>): Decision<DutyEvent> {
  const shift = state.dutyShifts.get(data.shift);
  if (shift === undefined) return reject('planned-shift-not-found', 'shift');
  if (shift.takenAt !== null) return reject('planned-shift-begun', 'shift');
  return ok([{ type: 'duty.unplanned', payload: { shift: shift.id }, sealed: { reason: data.reason } }]);
}
