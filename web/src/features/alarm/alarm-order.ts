import type { SendingChannel } from '#shared/alarm/answers.ts';
import type { AlarmRecipient } from '#shared/alarm/state.ts';
import type { CommandData } from '#shared/commands.ts';

/** What somebody has filled in to send an alarm. `to` holds recipients, lists and roles; `mode` '' follows the list. */
export const emptyOrder = {
  to: [] as readonly string[],
  message: '',
  mode: '',
  within: '10',
  incident: '',
  test: 'no',
  restricted: 'no',
  ground: '',
};
export type OrderDraft = typeof emptyOrder;

export type OrderFault = 'to' | 'message' | 'within' | 'within-needed' | 'ground';

/** Minutes as they are typed: a number from 1 to 1440, null where nothing is, `wrong` where it is something else. */
export function readMinutes(typed: string): number | null | 'wrong' {
  const text = typed.trim();
  if (text === '') return null;
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= 1_440 ? minutes : 'wrong';
}

/** What is lacking or wrong; `mode` is the one that holds. An order without a time would wait for its first for ever. */
export function orderFaults(draft: OrderDraft, mode: 'all' | 'in-order'): readonly OrderFault[] {
  const faults: OrderFault[] = [];
  const minutes = readMinutes(draft.within);
  if (draft.to.length === 0) faults.push('to');
  if (draft.message.trim() === '') faults.push('message');
  if (minutes === 'wrong') faults.push('within');
  if (minutes === null && mode === 'in-order') faults.push('within-needed');
  if (draft.restricted === 'yes' && draft.ground.trim() === '') faults.push('ground');
  return faults;
}

/** The command of a draft without faults. */
export function alarmOrder(
  draft: OrderDraft,
  alarm: string,
  mode: 'all' | 'in-order',
): CommandData<'alarm.send'> {
  const minutes = readMinutes(draft.within);
  return {
    alarm,
    recipients: [...draft.to],
    message: draft.message.trim(),
    mode,
    ...(typeof minutes === 'number' ? { acknowledgeWithinMinutes: minutes } : {}),
    ...(draft.incident === '' ? {} : { incident: draft.incident }),
    ...(draft.test === 'yes' ? { test: true } : {}),
    ...(draft.restricted === 'yes' ? { restrict: { ground: draft.ground.trim() } } : {}),
  };
}

export type Configured = { readonly [channel in SendingChannel]: boolean };

export type Reach = {
  readonly people: readonly AlarmRecipient[];
  /** How many have each channel, with an address where it needs one. */
  readonly by: { readonly [channel in SendingChannel]: number };
  /** Those who have no way at all. */
  readonly unreachable: readonly AlarmRecipient[];
  /** Those whom only an open console reaches. */
  readonly consoleOnly: readonly AlarmRecipient[];
};

/** Whom an alarm reaches and how, by what is known before it is sent. A channel that is not configured reaches nobody. */
export function reachOf(people: readonly AlarmRecipient[], configured: Configured): Reach {
  const by = { push: 0, sms: 0, email: 0 };
  const unreachable: AlarmRecipient[] = [];
  const consoleOnly: AlarmRecipient[] = [];
  for (const person of people) {
    const hasAccount = person.role !== null || person.account !== null;
    const ways = new Set(
      person.channels
        .filter(({ kind, addressed }) => configured[kind] && (kind === 'push' ? hasAccount : addressed))
        .map(({ kind }) => kind),
    );
    for (const kind of ways) by[kind] += 1;
    if (ways.size > 0) continue;
    (hasAccount ? consoleOnly : unreachable).push(person);
  }
  return { people, by, unreachable, consoleOnly };
}

/** The first few names, and how many more there are. */
export function namesOf(
  people: readonly { readonly name: string | null }[],
  unnamed: string,
  most = 6,
): { readonly names: string; readonly more: number } {
  const names = people.slice(0, most).map(({ name }) => name ?? unnamed);
  return { names: names.join('; '), more: Math.max(0, people.length - most) };
}
