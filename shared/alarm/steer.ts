import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { epoch, later } from '../kernel/later.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import { callNextInOrder, callOn, callsOf, currentCall, isUnreached, nextChannel } from './calling.ts';
import type { alarmCommands } from './commands.ts';
import type { AlarmEvent } from './events.ts';
import { findCall, openAlarm } from './find.ts';
import type { Alarm, AlarmCall } from './state.ts';

type Data<Type extends keyof typeof alarmCommands> = z.output<(typeof alarmCommands)[Type]>;
type Decided = Decision<AlarmEvent | JournalEvent>;

/** Least time that somebody has to answer when an alarm goes on after it was held, in milliseconds. */
const leastTime = 60_000;

/** Sends again to somebody who has been called: on a channel that is named, else on their first. */
export function callAgain(state: State, data: Data<'alarm.call-again'>, context: DecisionContext): Decided {
  const found = openAlarm(state, data.alarm);
  if (!found.ok) return found;
  const call = findCall(state, found.value, data.recipient);
  if (!call.ok) return call;
  if (call.value.status === 'waiting') return reject('recipient-not-called-yet', 'recipient');
  const channel = data.channel ?? call.value.channels[0];
  if (channel === undefined || !call.value.channels.includes(channel)) {
    return reject('recipient-lacks-channel', 'channel');
  }
  const { acknowledgeWithinMinutes } = found.value;
  const dueAt =
    acknowledgeWithinMinutes === null ? null : later(context.now, acknowledgeWithinMinutes * 60_000);
  return ok([
    {
      type: 'alarm.called',
      payload: {
        alarm: found.value.id,
        reason: 'again',
        calls: [callOn(call.value, channel)],
        unreachable: [],
        dueAt: call.value.dueAt ?? dueAt,
      },
      sealed: {},
    },
  ]);
}

/** Speeds an alarm in order up: the next is called now. */
export function callNext(state: State, data: Data<'alarm.call-next'>, context: DecisionContext): Decided {
  const found = openAlarm(state, data.alarm);
  if (!found.ok) return found;
  const alarm = found.value;
  if (alarm.mode !== 'in-order') return reject('alarm-not-in-order', 'alarm');
  if (alarm.called >= alarm.order.length || alarm.exhaustedAt !== null) {
    return reject('nobody-left-to-call', 'alarm');
  }
  return ok(callNextInOrder(alarm, callsOf(state, alarm), alarm.called, 'by-hand', context.now));
}

/** Nobody further is called and no further channel is tried until it goes on. */
export function hold(state: State, data: Data<'alarm.hold'>): Decided {
  const found = openAlarm(state, data.alarm);
  if (!found.ok) return found;
  if (found.value.heldAt !== null) return reject('alarm-already-held', 'alarm');
  return ok([{ type: 'alarm.held', payload: { alarm: data.alarm }, sealed: {} }]);
}

/** It goes on where it was held; whoever is being called has at least a minute left. */
export function resume(state: State, data: Data<'alarm.resume'>, context: DecisionContext): Decided {
  const found = openAlarm(state, data.alarm);
  if (!found.ok) return found;
  const alarm = found.value;
  if (alarm.heldAt === null) return reject('alarm-not-held', 'alarm');
  const unanswered = callsOf(state, alarm).filter(({ status }) => status === 'called');
  const current = currentCall(state, alarm);
  const dueAt = current?.status === 'called' ? current.dueAt : null;
  const left = dueAt === null ? null : Math.max(leastTime, epoch(dueAt) - epoch(alarm.heldAt));
  const goesOn: AlarmEvent = {
    type: 'alarm.resumed',
    payload: {
      alarm: alarm.id,
      recipients: unanswered.filter((call) => nextChannel(call) !== null).map(({ recipient }) => recipient),
      recipient: left === null ? null : (current?.recipient ?? null),
      dueAt: left === null ? null : later(context.now, left),
    },
    sealed: {},
  };
  const reason =
    current === null || alarm.exhaustedAt !== null ? null : passedMeanwhile(state, alarm, current);
  if (reason === null) return ok([goesOn]);
  return ok([goesOn, ...callNextInOrder(alarm, callsOf(state, alarm), alarm.called, reason, context.now)]);
}

/** Why whoever was called last is not waited for, if they said no, could not be reached or were prevented while it was held. */
function passedMeanwhile(state: State, alarm: Alarm, current: AlarmCall): 'cannot' | 'failed' | null {
  if (current.answer === 'cannot') return 'cannot';
  if (current.answer === null && isUnreached(current)) return 'failed';
  const escalation = alarm.escalation === null ? undefined : state.escalations.get(alarm.escalation);
  const asksForDecision = escalation?.trigger === 'activation-requested';
  const isPrevented = current.role === 'chair' && state.crisisLeadership.chairPrevented !== null;
  return asksForDecision && isPrevented ? 'cannot' : null;
}

export function endAlarm(state: State, data: Data<'alarm.end'>, context: DecisionContext): Decided {
  const found = openAlarm(state, data.alarm);
  if (!found.ok) return found;
  const { reason } = data;
  const calls = callsOf(state, found.value);
  return ok([
    {
      type: 'alarm.ended',
      payload: { alarm: data.alarm, how: 'by-hand' },
      sealed: reason === undefined ? {} : { reason },
    },
    systemLine(state, context, {
      incident: found.value.incident,
      kind: 'contact',
      text: message('journal-line.alarm-ended', {
        answered: calls.filter(({ answer }) => answer !== null).length,
        count: calls.length,
        hasReason: reason === undefined ? 'no' : 'yes',
        reason: reason ?? '',
      }),
    }),
  ]);
}
