import type { z } from 'zod';
import { findIncident } from '../incident/find.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { callNextInOrder, calledEvent } from './calling.ts';
import type { alarmCommands } from './commands.ts';
import type { AlarmEvent } from './events.ts';
import type { AlarmRecipient } from './state.ts';

/** Whom a word of `recipients` means: a recipient, the members of a list, or everyone with a role; null where it means nobody known. */
export function recipientsNamed(state: State, name: string): readonly AlarmRecipient[] | null {
  const recipient = state.alarmRecipients.get(name);
  if (recipient !== undefined) return [recipient];
  const list = state.alarmLists.get(name);
  if (list !== undefined) return list.members.flatMap((id) => state.alarmRecipients.get(id) ?? []);
  const withRole = [...state.alarmRecipients.values()].filter(({ role }) => role === name);
  return withRole.length > 0 ? withRole : null;
}

/** Everyone whom some words mean, each once, in the order of the words. */
export function roster(state: State, names: readonly string[]): readonly AlarmRecipient[] {
  const people = names.flatMap((name) => recipientsNamed(state, name) ?? []);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** An alarm as it is asked for, by a person or by a rule. */
export type AlarmOrder = {
  readonly alarm: string;
  readonly recipients: readonly AlarmRecipient[];
  readonly message: string;
  readonly mode: 'all' | 'in-order';
  readonly acknowledgeWithinMinutes: number | null;
  readonly incident: string | null;
  readonly escalation: string | null;
  readonly test: boolean;
};

/** The events of an alarm that goes out: the roster, the first calls, and the journal's line. */
export function sentEvents(
  state: State,
  order: AlarmOrder,
  context: DecisionContext,
): readonly (AlarmEvent | JournalEvent)[] {
  const { alarm, mode, acknowledgeWithinMinutes, incident, escalation, test } = order;
  const callees = order.recipients.map(({ id, role, account, channels }) => ({
    recipient: id,
    role,
    account,
    channels: [...new Set(channels.map(({ kind }) => kind))],
    attempts: [],
    answer: null,
  }));
  const sent: AlarmEvent = {
    type: 'alarm.sent',
    payload: {
      alarm,
      incident,
      escalation,
      test,
      mode,
      acknowledgeWithinMinutes,
      roster: callees.map(({ recipient, channels }) => ({ recipient, channels })),
    },
    sealed: { message: order.message },
  };
  const about = { id: alarm, acknowledgeWithinMinutes, exhaustedAt: null };
  const called =
    mode === 'all'
      ? [calledEvent(about, 'first', callees, context.now)]
      : callNextInOrder(about, callees, 0, 'first', context.now);
  const line = systemLine(state, context, {
    incident,
    kind: 'contact',
    text: message('journal-line.alarm-sent', {
      test: test ? 'yes' : 'no',
      count: callees.length,
      first: order.recipients[0]?.name ?? '',
      message: order.message,
    }),
  });
  return [sent, ...called, line];
}

/** Alarms people, lists or roles; `mode` is the named list's where just one is named, else all at once. */
export function sendAlarm(
  state: State,
  data: z.output<(typeof alarmCommands)['alarm.send']>,
  context: DecisionContext,
): Decision<AlarmEvent | JournalEvent> {
  if (state.alarms.has(data.alarm)) return reject('id-already-used', 'alarm');
  if (data.incident !== undefined) {
    const found = findIncident(state, data.incident, 'incident');
    if (!found.ok) return found;
  }
  const unknown = data.recipients.find((name) => recipientsNamed(state, name) === null);
  if (unknown !== undefined) return reject('recipient-not-found', 'recipients', { recipient: unknown });
  const recipients = roster(state, data.recipients);
  if (recipients.length === 0) return reject('nobody-to-alarm', 'recipients');
  const [only] = data.recipients;
  const list = data.recipients.length === 1 ? state.alarmLists.get(only ?? '') : undefined;
  return ok(
    sentEvents(
      state,
      {
        alarm: data.alarm,
        recipients,
        message: data.message,
        mode: data.mode ?? list?.mode ?? 'all',
        acknowledgeWithinMinutes: data.acknowledgeWithinMinutes ?? null,
        incident: data.incident ?? null,
        escalation: null,
        test: data.test ?? false,
      },
      context,
    ),
  );
}
