import { isCallTo } from '#shared/alarm/find.ts';
import { callsInOrder } from '#shared/alarm/standing.ts';
import type { Alarm, AlarmCall } from '#shared/alarm/state.ts';
import type { Escalation } from '#shared/escalation/state.ts';
import type { Table } from '#shared/kernel/table.ts';

export type OwnAlarm = { readonly alarm: Alarm; readonly call: AlarmCall };

type Who = { readonly id: string; readonly roles: readonly string[] };

/** The alarms that ring for an account now: in earnest before tests, the one that came first before the others. */
export function ringingAlarms(
  alarms: Table<Alarm>,
  calls: Table<AlarmCall>,
  { id, roles }: Who,
): readonly OwnAlarm[] {
  const actor = { account: id, roles };
  return [...alarms.values()]
    .filter(({ status }) => status === 'open')
    .flatMap((alarm): readonly OwnAlarm[] => {
      const own = callsInOrder(calls, alarm).filter((call) => isCallTo(call, actor));
      const call = own.find(({ status, answer }) => status === 'called' && answer === null);
      return call === undefined ? [] : [{ alarm, call }];
    })
    .sort(
      (one, other) =>
        Number(one.alarm.test) - Number(other.alarm.test) ||
        (one.call.calledAt ?? '').localeCompare(other.call.calledAt ?? ''),
    );
}

/** Whether an alarm went out because the chair is asked: the decision answers it better than an acknowledgement. */
export function asksForDecision(alarm: Alarm, escalations: Table<Escalation>): boolean {
  const trigger = escalations.get(alarm.escalation ?? '')?.trigger;
  return trigger === 'activation-requested';
}

/** An account's own call of an alarm, answered or not; null where the alarm is not to it, or has not come to it yet. */
export function ownCallOf(alarm: Alarm, calls: Table<AlarmCall>, { id, roles }: Who): AlarmCall | null {
  const own = callsInOrder(calls, alarm).filter((call) => isCallTo(call, { account: id, roles }));
  return own.find(({ status }) => status === 'called' || status === 'answered') ?? null;
}
