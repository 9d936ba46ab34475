import type { z } from 'zod';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { Answer, AnswerWay } from './answers.ts';
import { callNextInOrder, callsOf, currentCall } from './calling.ts';
import type { alarmCommands } from './commands.ts';
import type { AlarmEvent } from './events.ts';
import { findAlarm, findCall, ownCalls } from './find.ts';
import type { Alarm, AlarmCall } from './state.ts';

type Data<Type extends keyof typeof alarmCommands> = z.output<(typeof alarmCommands)[Type]>;
type Decided = Decision<AlarmEvent | JournalEvent>;

/** One's own answer. An alarm that has ended still takes it: an answer is never lost. */
export function acknowledge(
  state: State,
  data: Data<'alarm.acknowledge'>,
  context: DecisionContext,
): Decided {
  const found = findAlarm(state, data.alarm);
  if (!found.ok) return found;
  const [call] = ownCalls(state, found.value, context.actor);
  if (call === undefined) return reject('not-alarmed', 'alarm');
  return answered(state, found.value, call, { ...data, via: 'console' }, context);
}

/** An answer that came by a link or from a notification. */
export function recordAnswer(
  state: State,
  data: Data<'alarm.record-answer'>,
  context: DecisionContext,
): Decided {
  const found = findAlarm(state, data.alarm);
  if (!found.ok) return found;
  const call = findCall(state, found.value, data.recipient);
  return call.ok ? answered(state, found.value, call.value, data, context) : call;
}

/** Somebody was called by telephone; what they answered counts as their answer. */
export function noteCall(state: State, data: Data<'alarm.note-call'>, context: DecisionContext): Decided {
  const found = findAlarm(state, data.alarm);
  if (!found.ok) return found;
  const call = findCall(state, found.value, data.recipient);
  if (!call.ok) return call;
  const { alarm, recipient, outcome, note } = data;
  const noted: AlarmEvent = {
    type: 'alarm.call-noted',
    payload: { alarm, recipient, outcome },
    sealed: note === undefined ? {} : { note },
  };
  const line = systemLine(state, context, {
    incident: found.value.incident,
    kind: 'contact',
    text: message('journal-line.alarm-call-noted', {
      name: call.value.name ?? '',
      outcome,
      answer: data.answer ?? 'none',
      hasNote: note === undefined ? 'no' : 'yes',
      note: note ?? '',
    }),
  });
  if (outcome === 'not-reached' || data.answer === undefined) return ok([noted, line]);
  const next = { ...data, answer: data.answer, via: 'call' as const };
  const decided = answered(state, found.value, call.value, next, context);
  // The same answer once more changes nothing, and the call was made all the same.
  return ok([noted, line, ...(decided.ok ? decided.value : [])]);
}

function answered(
  state: State,
  alarm: Alarm,
  call: AlarmCall,
  given: { readonly answer: Answer; readonly minutes?: number | undefined; readonly via: AnswerWay },
  context: DecisionContext,
): Decided {
  const minutes = given.answer === 'coming' ? (given.minutes ?? null) : null;
  if (call.answer === given.answer && call.minutes === minutes) return reject('already-answered', 'answer');
  const { answer, via } = given;
  const acknowledged: AlarmEvent = {
    type: 'alarm.acknowledged',
    payload: { alarm: alarm.id, recipient: call.recipient, answer, minutes, via },
    sealed: {},
  };
  return ok([acknowledged, ...consequences(state, alarm, call, answer, context)]);
}

function consequences(
  state: State,
  alarm: Alarm,
  call: AlarmCall,
  answer: Answer,
  context: DecisionContext,
): readonly AlarmEvent[] {
  if (alarm.status === 'ended') return [];
  const ended: AlarmEvent = {
    type: 'alarm.ended',
    payload: { alarm: alarm.id, how: 'answered' },
    sealed: {},
  };
  if (alarm.mode === 'in-order') {
    if (answer !== 'cannot') return [ended];
    const isTheirTurn = currentCall(state, alarm)?.recipient === call.recipient;
    if (!isTheirTurn || alarm.heldAt !== null || alarm.exhaustedAt !== null) return [];
    return callNextInOrder(alarm, callsOf(state, alarm), alarm.called, 'cannot', context.now);
  }
  const others = callsOf(state, alarm).filter((other) => other.recipient !== call.recipient);
  if (others.some((other) => other.answer === null)) return [];
  const nobody = answer === 'cannot' && others.every((other) => other.answer === 'cannot');
  if (!nobody) return [ended];
  // Everybody has answered and nobody can come: somebody must see that and do something else.
  if (alarm.exhaustedAt !== null) return [];
  return [{ type: 'alarm.exhausted', payload: { alarm: alarm.id }, sealed: {} }];
}
