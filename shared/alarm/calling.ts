import { later } from '../kernel/later.ts';
import type { State } from '../state.ts';
import type { SendingChannel } from './answers.ts';
import type { AlarmEvent, Call, CallReason } from './events.ts';
import { callId } from './state.ts';
import type { Alarm, AlarmCall } from './state.ts';

/** What the calling of one person rests on; before the alarm is sent there is no row yet. */
type Callee = Pick<AlarmCall, 'recipient' | 'role' | 'account' | 'channels' | 'attempts' | 'answer'>;

/** The first sendings to somebody: the console where they have an account, and the first of their channels. */
function firstCalls(callee: Callee): readonly Call[] {
  const [first] = callee.channels;
  const hasAccount = callee.role !== null || callee.account !== null;
  return [
    ...(hasAccount ? [{ recipient: callee.recipient, channel: 'console' as const, round: 1 }] : []),
    ...(first === undefined ? [] : [callOn(callee, first)]),
  ];
}

export function callOn(callee: Callee, channel: SendingChannel): Call {
  const before = callee.attempts.filter((attempt) => attempt.channel === channel).length;
  return { recipient: callee.recipient, channel, round: before + 1 };
}

/** The next channel that has not been tried for somebody; null when all have. */
export function nextChannel(callee: Pick<AlarmCall, 'channels' | 'attempts'>): SendingChannel | null {
  return callee.channels.find((channel) => !callee.attempts.some((one) => one.channel === channel)) ?? null;
}

type Called = Extract<AlarmEvent, { type: 'alarm.called' }>;

/** When an answer is wanted by those who are called now. */
function answerDue(minutes: number | null, now: string): string | null {
  return minutes === null ? null : later(now, minutes * 60_000);
}

/** Calls some people at their turn; those without a way to be reached are named. */
export function calledEvent(
  alarm: Pick<Alarm, 'id' | 'acknowledgeWithinMinutes'>,
  reason: CallReason,
  callees: readonly Callee[],
  now: string,
): Called {
  const calls = callees.flatMap((callee) => firstCalls(callee));
  const reached = new Set(calls.map(({ recipient }) => recipient));
  return {
    type: 'alarm.called',
    payload: {
      alarm: alarm.id,
      reason,
      calls,
      unreachable: callees.map(({ recipient }) => recipient).filter((recipient) => !reached.has(recipient)),
      dueAt: answerDue(alarm.acknowledgeWithinMinutes, now),
    },
    sealed: {},
  };
}

/**
 * Calls the next in order, passing those who have no way to be reached and those who have said that they cannot; where nobody
 * is left, the alarm is exhausted, once. `from` is how many of the order have been called.
 */
export function callNextInOrder(
  alarm: Pick<Alarm, 'id' | 'acknowledgeWithinMinutes' | 'exhaustedAt'>,
  order: readonly Callee[],
  from: number,
  reason: CallReason,
  now: string,
): readonly AlarmEvent[] {
  const rest = order.slice(from).filter(({ answer }) => answer !== 'cannot');
  const next = rest.findIndex((callee) => firstCalls(callee).length > 0);
  const turn = next === -1 ? rest : rest.slice(0, next + 1);
  const called = turn.length === 0 ? [] : [calledEvent(alarm, reason, turn, now)];
  if (next !== -1 || alarm.exhaustedAt !== null) return called;
  return [...called, { type: 'alarm.exhausted', payload: { alarm: alarm.id }, sealed: {} }];
}

/** The calls of an alarm in the order in which people are called. */
export function callsOf(state: State, alarm: Alarm): readonly AlarmCall[] {
  return alarm.order.flatMap((recipient) => state.alarmCalls.get(callId(alarm.id, recipient)) ?? []);
}

/** In order: the one who is being called now; null before the first and where nobody could be reached. */
export function currentCall(state: State, alarm: Alarm): AlarmCall | null {
  const recipient = alarm.order[alarm.called - 1];
  if (alarm.mode !== 'in-order' || recipient === undefined) return null;
  return state.alarmCalls.get(callId(alarm.id, recipient)) ?? null;
}

/**
 * Whether every sending to somebody has failed and no channel is left. Where the console rings for them they may still see it, so
 * that they are given their time.
 */
export function isUnreached(call: AlarmCall): boolean {
  return (
    call.attempts.length > 0 &&
    call.attempts.every(({ channel, outcome }) => channel !== 'console' && outcome === 'failed') &&
    nextChannel(call) === null
  );
}
