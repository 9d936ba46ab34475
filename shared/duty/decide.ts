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
import type { DutyEvent } from './events.ts';

type Data<Type extends keyof typeof dutyCommands> = z.output<(typeof dutyCommands)[Type]>;

/** Taking over ends the shift before, so that exactly one person is on duty. */
export function takeOverDuty(
  state: State,
  data: Data<'duty.take-over'>,
  context: DecisionContext,
): Decision<DutyEvent | JournalEvent> {
  const { current, previous } = state.duty;
  if (current?.id === data.shift || previous?.id === data.shift)
    return reject('shift-already-taken', 'shift');
  if (data.until !== undefined && data.until <= context.now) return reject('until-before-now', 'until');
  const name = data.name ?? context.actor.name;
  const { phone, note } = data;
  return ok([
    {
      type: 'duty.taken-over',
      payload: { shift: data.shift, account: context.actor.account, until: data.until ?? null },
      sealed: { name, ...(phone === undefined ? {} : { phone }), ...(note === undefined ? {} : { note }) },
    },
    systemLine(state, context, {
      incident: null,
      kind: 'event',
      text: message('journal-line.duty-taken-over', {
        name,
        hasNote: note === undefined ? 'no' : 'yes',
        note: note ?? '',
      }),
    }),
  ]);
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
