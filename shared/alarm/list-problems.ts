import { uncoveredHours } from '../duty/rota.ts';
import { epoch, later } from '../kernel/later.ts';
import type { State } from '../state.ts';
import type { ListProblem } from './events.ts';
import { roster } from './send.ts';
import type { AlarmRecipient } from './state.ts';

const hour = 3_600_000;
const lookAhead = 7 * 24 * hour;

/**
 * What is wrong with the lists at a moment (ISO 8601 UTC): who lacks a channel or an address, which list reaches nobody, which
 * rule of escalation names nobody, and for how many hours of the coming week nobody has the duty.
 */
export function listProblems(state: State, now: string): readonly ListProblem[] {
  const recipients = [...state.alarmRecipients.values()];
  const listed = new Set([...state.alarmLists.values()].flatMap(({ members }) => members));
  return [
    ...recipients.flatMap((recipient) => recipientProblems(recipient, listed)),
    ...[...state.alarmLists.values()].flatMap((list): ListProblem[] => {
      if (list.members.length === 0) return [{ problem: 'list-empty', list: list.id }];
      const reached = list.members.some((id) => isReachable(state.alarmRecipients.get(id)));
      return reached ? [] : [{ problem: 'list-unreachable', list: list.id }];
    }),
    ...(state.organisation?.escalationRules ?? []).flatMap((rule): ListProblem[] =>
      roster(state, rule.recipients).length > 0 ? [] : [{ problem: 'rule-without-recipient', rule: rule.id }],
    ),
    ...nobodyOnCall(state, now),
  ];
}

function nobodyOnCall(state: State, now: string): readonly ListProblem[] {
  const open = uncoveredHours(state, now, later(now, lookAhead));
  const milliseconds = open.reduce((sum, { from, until }) => sum + epoch(until) - epoch(from), 0);
  const hours = Math.ceil(milliseconds / hour);
  return hours === 0 ? [] : [{ problem: 'nobody-on-call', hours }];
}

function recipientProblems(recipient: AlarmRecipient, listed: ReadonlySet<string>): readonly ListProblem[] {
  const { id, channels } = recipient;
  return [
    ...(isReachable(recipient) ? [] : [{ problem: 'recipient-without-channel' as const, recipient: id }]),
    ...channels
      .filter(({ kind, addressed }) => kind !== 'push' && !addressed)
      .map(({ kind }) => ({ problem: 'address-missing' as const, recipient: id, channel: kind })),
    ...(listed.has(id) || recipient.role !== null
      ? []
      : [{ problem: 'recipient-in-no-list' as const, recipient: id }]),
  ];
}

function isReachable(recipient: AlarmRecipient | undefined): boolean {
  if (recipient === undefined) return false;
  const { channels, role, account } = recipient;
  return channels.some(({ kind, addressed }) => addressed || (kind === 'push' && (role ?? account) !== null));
}
