import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision, Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import type { dutyCommands } from './commands.ts';
import type { DutyEvent } from './events.ts';

type Data<Type extends keyof typeof dutyCommands> = z.output<(typeof dutyCommands)[Type]>;
type TakenOver = Extract<DutyEvent, { type: 'duty.taken-over' }>;

/** Taking over ends the shift before, so that exactly one person is on duty. */
export function takeOverDuty(
  state: State,
  data: Data<'duty.take-over'>,
  context: DecisionContext,
): Decision<DutyEvent | JournalEvent> {
  const taken = takenOver(state, data, context);
  if (!taken.ok) return taken;
  const { note } = data;
  return ok([
    taken.value,
    systemLine(state, context, {
      incident: null,
      kind: 'event',
      text: message('journal-line.duty-taken-over', {
        name: taken.value.sealed?.name ?? context.actor.name,
        hasNote: note === undefined ? 'no' : 'yes',
        note: note ?? '',
      }),
    }),
  ]);
}

/** What begins a shift. Of a planned one it has the end, and for the one whom it was planned for also name and number. */
export function takenOver(
  state: State,
  data: Omit<Data<'duty.take-over'>, 'note'> & { readonly note?: string | undefined },
  context: DecisionContext,
): Result<TakenOver, Rejection> {
  const { current, previous } = state.duty;
  if (current?.id === data.shift || previous?.id === data.shift || state.dutyHistory.has(data.shift))
    return reject('shift-already-taken', 'shift');
  if (data.until !== undefined && data.until <= context.now) return reject('until-before-now', 'until');
  const planned = data.planned === undefined ? null : state.dutyShifts.get(data.planned);
  if (planned === undefined) return reject('planned-shift-not-found', 'planned');
  if (planned !== null && planned.takenAt !== null) return reject('planned-shift-begun', 'planned');
  if (planned !== null && data.until === undefined && planned.until <= context.now)
    return reject('until-before-now', 'planned');
  const { account } = context.actor;
  const own = planned !== null && (planned.account === null || planned.account === account) ? planned : null;
  const name = data.name ?? own?.name ?? context.actor.name;
  const phone = data.phone ?? own?.phone ?? undefined;
  const { note } = data;
  return ok({
    type: 'duty.taken-over',
    payload: {
      shift: data.shift,
      account,
      until: data.until ?? planned?.until ?? null,
      ...(planned === null ? {} : { planned: planned.id }),
    },
    sealed: { name, ...(phone === undefined ? {} : { phone }), ...(note === undefined ? {} : { note }) },
  });
}

export function handOverDuty(
  state: State,
  data: Data<'duty.hand-over'>,
  context: DecisionContext,
): Decision<DutyEvent | JournalEvent> {
  if (state.duty.current?.id !== data.shift) return reject('shift-not-current', 'shift');
  const { to, note } = data;
  const name = state.duty.current.name ?? context.actor.name;
  return ok([
    {
      type: 'duty.handed-over',
      payload: { shift: data.shift },
      sealed: { ...(to === undefined ? {} : { to }), ...(note === undefined ? {} : { note }) },
    },
    systemLine(state, context, {
      incident: null,
      kind: 'event',
      text: message('journal-line.duty-handed-over', {
        name,
        hasReceiver: to === undefined ? 'no' : 'yes',
        to: to ?? '',
        hasNote: note === undefined ? 'no' : 'yes',
        note: note ?? '',
      }),
    }),
  ]);
}
