import type { CommandActor } from '../kernel/decider.ts';
import type { Result } from '../kernel/result.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Rejection } from '../rejection.ts';
import type { State } from '../state.ts';
import { callsOf } from './calling.ts';
import { callId } from './state.ts';
import type { Alarm, AlarmCall } from './state.ts';

export function findAlarm(state: State, id: string): Result<Alarm, Rejection> {
  const alarm = state.alarms.get(id);
  return alarm === undefined ? reject('alarm-not-found', 'alarm') : ok(alarm);
}

/** As `findAlarm`, and it must not have ended. */
export function openAlarm(state: State, id: string): Result<Alarm, Rejection> {
  const found = findAlarm(state, id);
  return found.ok && found.value.status === 'ended' ? reject('alarm-already-ended', 'alarm') : found;
}

/** The call of one recipient of an alarm. */
export function findCall(state: State, alarm: Alarm, recipient: string): Result<AlarmCall, Rejection> {
  const call = state.alarmCalls.get(callId(alarm.id, recipient));
  return call === undefined ? reject('recipient-not-alarmed', 'recipient') : ok(call);
}

/** Whether an account is the one that a call is to: its own, or one with the role that is alarmed. */
export function isCallTo(
  call: Pick<AlarmCall, 'role' | 'account'>,
  actor: Pick<CommandActor, 'account' | 'roles'>,
): boolean {
  if (call.account !== null) return call.account === actor.account;
  return call.role !== null && actor.roles.includes(call.role);
}

/** An account's own calls of an alarm, those that wait for an answer first. */
export function ownCalls(
  state: State,
  alarm: Alarm,
  actor: Pick<CommandActor, 'account' | 'roles'>,
): readonly AlarmCall[] {
  const own = callsOf(state, alarm).filter((call) => isCallTo(call, actor));
  return [...own.filter(({ answer }) => answer === null), ...own.filter(({ answer }) => answer !== null)];
}
