import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { later } from '../kernel/later.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { unknownDepartment } from '../organisation/lookup.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { listProblems } from './list-problems.ts';
import type { alarmCommands } from './commands.ts';
import type { AlarmEvent } from './events.ts';

type Data<Type extends keyof typeof alarmCommands> = z.output<(typeof alarmCommands)[Type]>;

const day = 24 * 60 * 60_000;
/** The lists are checked a day after the first is made, then each month. */
const firstCheck = day;
const nextCheck = 30 * day;

export function setRecipient(state: State, data: Data<'alarm.set-recipient'>): Decision<AlarmEvent> {
  const { recipient, name, role = null, account = null, department = null, channels } = data;
  if (state.alarmLists.has(recipient)) return reject('id-already-used', 'recipient');
  if (department !== null && unknownDepartment(state, [department]) !== null) {
    return reject('unknown-department', 'department', { department });
  }
  return ok([
    {
      type: 'alarm.recipient-set',
      payload: {
        recipient,
        role,
        account,
        department,
        channels: channels.map(({ kind }) => kind),
        addressed: channels.map(({ address }) => address !== undefined),
      },
      sealed: { name, addresses: channels.map(({ address }) => address ?? null) },
    },
  ]);
}

export function removeRecipient(state: State, data: Data<'alarm.remove-recipient'>): Decision<AlarmEvent> {
  const { recipient } = data;
  if (!state.alarmRecipients.has(recipient)) return reject('recipient-not-found', 'recipient', { recipient });
  const inList = [...state.alarmLists.values()].find(({ members }) => members.includes(recipient));
  if (inList !== undefined) return reject('recipient-in-list', 'recipient', { list: inList.id });
  return ok([{ type: 'alarm.recipient-removed', payload: { recipient }, sealed: {} }]);
}

export function setList(
  state: State,
  data: Data<'alarm.set-list'>,
  context: DecisionContext,
): Decision<AlarmEvent> {
  const { list, name, mode } = data;
  if (state.alarmRecipients.has(list)) return reject('id-already-used', 'list');
  const members = [...new Set(data.members)];
  const unknown = members.find((member) => !state.alarmRecipients.has(member));
  if (unknown !== undefined) return reject('recipient-not-found', 'members', { recipient: unknown });
  const nextCheckAt = state.alarmCheck === null ? later(context.now, firstCheck) : null;
  return ok([{ type: 'alarm.list-set', payload: { list, mode, members, nextCheckAt }, sealed: { name } }]);
}

export function removeList(state: State, data: Data<'alarm.remove-list'>): Decision<AlarmEvent> {
  const { list } = data;
  if (!state.alarmLists.has(list)) return reject('list-not-found', 'list');
  return ok([{ type: 'alarm.list-removed', payload: { list }, sealed: {} }]);
}

/** The check of the lists: by hand at any time, by its timer each month after the newest. */
export function checkLists(
  state: State,
  data: Data<'alarm.check-lists'>,
  context: DecisionContext,
): Decision<AlarmEvent | JournalEvent> {
  if (data.dueAt !== undefined && data.dueAt !== state.alarmCheck?.nextCheckAt) {
    return reject('no-longer-due', 'dueAt');
  }
  const problems = listProblems(state, context.now);
  return ok([
    {
      type: 'alarm.lists-checked',
      payload: { problems, nextCheckAt: later(context.now, nextCheck) },
      sealed: {},
    },
    systemLine(state, context, {
      incident: null,
      kind: 'event',
      text: message('journal-line.alarm-lists-checked', { problems: problems.length }),
    }),
  ]);
}
