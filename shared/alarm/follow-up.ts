/**
 * What the console itself orders about an alarm: a provider's answer, and what timers planned. A timer's order says what it was
 * planned on; where that is no longer so, it is refused and nothing happens. No rule here compares clocks.
 */
import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { callNextInOrder, callOn, callsOf, currentCall, isUnreached, nextChannel } from './calling.ts';
import type { alarmCommands } from './commands.ts';
import type { DeliveryOutcome } from './answers.ts';
import type { AlarmEvent, CallReason } from './events.ts';
import { findAlarm, findCall } from './find.ts';
import type { Alarm, AlarmCall, Attempt } from './state.ts';

type Data<Type extends keyof typeof alarmCommands> = z.output<(typeof alarmCommands)[Type]>;
type Decided = Decision<AlarmEvent | JournalEvent>;

/** What became of a sending. Where it failed for good, the next channel is tried at once. */
export function recordDelivery(
  state: State,
  data: Data<'alarm.record-delivery'>,
  context: DecisionContext,
): Decided {
  const found = findAlarm(state, data.alarm);
  if (!found.ok) return found;
  const call = findCall(state, found.value, data.recipient);
  if (!call.ok) return call;
  const attempt = call.value.attempts.find(
    ({ channel, round }) => channel === data.channel && round === data.round,
  );
  if (attempt === undefined) return reject('recipient-not-called-yet', 'channel');
  if (!saysMore(attempt, data)) return reject('no-longer-due', 'outcome');
  const { alarm, recipient, channel, round, outcome } = data;
  const recorded: AlarmEvent = {
    type: 'alarm.delivery-recorded',
    payload: {
      alarm,
      recipient,
      channel,
      round,
      outcome,
      reason: data.reason ?? null,
      possibleDuplicate: data.possibleDuplicate === true || mayArriveTwice(attempt, outcome),
    },
    sealed: {},
  };
  const newest = call.value.attempts.at(-1) === attempt;
  const goesOn = outcome === 'failed' && newest && mayGoOn(found.value) && call.value.answer === null;
  if (!goesOn) return ok([recorded]);
  const next = callOnNextChannel(found.value, [call.value], 'failed');
  if (next !== null) return ok([recorded, next]);
  return ok([recorded, ...passOnUnreached(state, found.value, call.value, attempt, context)]);
}

/** What is sent after nobody knew whether it had been may arrive twice, whether the sender says so or not. */
function mayArriveTwice(attempt: Attempt, outcome: DeliveryOutcome): boolean {
  if (outcome !== 'sent' && outcome !== 'retrying') return false;
  return attempt.outcome === 'unknown' || attempt.possibleDuplicate;
}

/** A provider that answers twice, or later than a report, adds nothing; its report may say that what it took did not arrive. */
function saysMore(attempt: Attempt, data: Data<'alarm.record-delivery'>): boolean {
  if (attempt.outcome === null) return true;
  if (attempt.outcome === 'delivered') return false;
  if (data.outcome === 'delivered') return true;
  if (attempt.outcome === 'failed') return false;
  if (attempt.outcome === 'sent') return data.outcome === 'failed';
  return data.outcome !== attempt.outcome || data.reason !== (attempt.reason ?? undefined);
}

/** In order, somebody whom no channel reaches keeps nobody waiting; the console rings for them all the same. */
function passOnUnreached(
  state: State,
  alarm: Alarm,
  call: AlarmCall,
  failed: Attempt,
  context: DecisionContext,
): readonly AlarmEvent[] {
  if (alarm.mode !== 'in-order' || currentCall(state, alarm)?.recipient !== call.recipient) return [];
  const { channel, round } = failed;
  const attempts = call.attempts.map((one) =>
    one.channel === channel && one.round === round ? { ...one, outcome: 'failed' as const } : one,
  );
  if (!isUnreached({ ...call, attempts })) return [];
  return callNextInOrder(alarm, callsOf(state, alarm), alarm.called, 'failed', context.now);
}

/** A timer: those who have not answered on one channel are tried on their next. */
export function tryNextChannel(state: State, data: Data<'alarm.next-channel'>): Decided {
  const found = findAlarm(state, data.alarm);
  if (!found.ok) return found;
  if (!mayGoOn(found.value)) return reject('no-longer-due', 'alarm');
  const waiting = callsOf(state, found.value).filter(
    (call) =>
      call.status === 'called' &&
      call.lastCalledAt === data.calledAt &&
      data.recipients.includes(call.recipient),
  );
  const next = callOnNextChannel(found.value, waiting, 'next-channel');
  return next === null ? reject('no-longer-due', 'alarm') : ok([next]);
}

/** A timer, in order: who was called has not answered in time, so the next is called. */
export function passOn(state: State, data: Data<'alarm.pass-on'>, context: DecisionContext): Decided {
  const found = findAlarm(state, data.alarm);
  if (!found.ok) return found;
  const alarm = found.value;
  const current = currentCall(state, alarm);
  const isDue = current?.recipient === data.recipient && current.dueAt === data.dueAt;
  if (!mayGoOn(alarm) || !isDue || current.status !== 'called' || current.unansweredAt !== null) {
    return reject('no-longer-due', 'alarm');
  }
  const calls = callsOf(state, alarm);
  return ok([
    ...unanswered(state, alarm, [current], calls.length, context),
    ...callNextInOrder(alarm, calls, alarm.called, 'no-answer', context.now),
  ]);
}

/** A timer, all at once: those who have not answered in time are marked. */
export function markUnanswered(
  state: State,
  data: Data<'alarm.mark-unanswered'>,
  context: DecisionContext,
): Decided {
  const found = findAlarm(state, data.alarm);
  if (!found.ok) return found;
  const alarm = found.value;
  const calls = callsOf(state, alarm);
  const late = calls.filter(
    (call) => call.status === 'called' && call.dueAt === data.dueAt && call.unansweredAt === null,
  );
  if (alarm.status === 'ended' || late.length === 0) return reject('no-longer-due', 'alarm');
  return ok(unanswered(state, alarm, late, calls.length, context));
}

function unanswered(
  state: State,
  alarm: Alarm,
  late: readonly AlarmCall[],
  count: number,
  context: DecisionContext,
): readonly (AlarmEvent | JournalEvent)[] {
  return [
    {
      type: 'alarm.unanswered',
      payload: { alarm: alarm.id, recipients: late.map(({ recipient }) => recipient) },
      sealed: {},
    },
    systemLine(state, context, {
      incident: alarm.incident,
      kind: 'contact',
      text: message('journal-line.alarm-unanswered', {
        test: alarm.test ? 'yes' : 'no',
        minutes: alarm.acknowledgeWithinMinutes ?? 0,
        late: late.length,
        count,
        name: late[0]?.name ?? '',
      }),
    }),
  ];
}

function mayGoOn(alarm: Alarm): boolean {
  return alarm.status === 'open' && alarm.heldAt === null;
}

/** Null where none of them has a channel left. */
function callOnNextChannel(
  alarm: Alarm,
  waiting: readonly AlarmCall[],
  reason: CallReason,
): AlarmEvent | null {
  const calls = waiting.flatMap((call) => {
    const channel = nextChannel(call);
    return channel === null ? [] : [callOn(call, channel)];
  });
  if (calls.length === 0) return null;
  const dueAt = waiting[0]?.dueAt ?? null;
  return {
    type: 'alarm.called',
    payload: { alarm: alarm.id, reason, calls, unreachable: [], dueAt },
    sealed: {},
  };
}
