import { callNextInOrder, callsOf, currentCall } from '../alarm/calling.ts';
import type { Alarm } from '../alarm/state.ts';
import type { DomainEvent } from '../events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import type { State } from '../state.ts';
import { ruleOf, startEvents } from './start.ts';
import type { Escalation } from './state.ts';
import { isAsked, isWaiting, livesOn } from './waiting.ts';

/** LEH 2 kap. 3 §: the chair is prevented, so what waits for the chair goes to the vice chair at once. */
export function passToViceChair(state: State, context: DecisionContext): readonly DomainEvent[] {
  const followed: DomainEvent[] = [];
  for (const escalation of questions(state)) {
    const written = followed.filter(({ type }) => type.startsWith('journal.')).length;
    const last = state.journalWindow.last + written;
    const after = { ...state, journalWindow: { ...state.journalWindow, last } };
    followed.push(...passed(after, escalation, context));
  }
  return followed;
}

/** The newest escalation of each rule that asks the chair about an incident. */
function questions(state: State): Iterable<Escalation> {
  const asking = [...state.escalations.values()].filter(({ trigger }) => trigger === 'activation-requested');
  return new Map(asking.map((one) => [`${one.rule} ${livesOn(state, one.incident)}`, one])).values();
}

function passed(state: State, escalation: Escalation, context: DecisionContext): readonly DomainEvent[] {
  if (isWaiting(escalation)) return startEvents(state, escalation, 'prevented', context);
  if (escalation.alarm === null) return [];
  const alarm = state.alarms.get(escalation.alarm);
  if (alarm?.status === 'open') return calledOn(state, alarm, context);
  const incident = livesOn(state, escalation.incident);
  if (!isAsked(state, incident) || (alarm !== undefined && viceChairKnows(state, alarm))) return [];
  return askAnew(state, escalation.rule, incident, context);
}

/** One that is held passes the chair when it goes on; one that has come further than the chair goes on as it is. */
function calledOn(state: State, alarm: Alarm, context: DecisionContext): readonly DomainEvent[] {
  if (alarm.mode !== 'in-order' || alarm.heldAt !== null) return [];
  if (currentCall(state, alarm)?.role !== 'chair') return [];
  return callNextInOrder(alarm, callsOf(state, alarm), alarm.called, 'cannot', context.now);
}

function viceChairKnows(state: State, alarm: Alarm): boolean {
  return callsOf(state, alarm).some(
    ({ role, answer }) => role === 'vice-chair' && answer !== null && answer !== 'cannot',
  );
}

/** The chair has answered the alarm and not the question: the vice chair has not been alarmed about it. */
function askAnew(
  state: State,
  rule: string,
  incident: string,
  context: DecisionContext,
): readonly DomainEvent[] {
  if (ruleOf(state, rule) === null) return [];
  const escalation = context.newId();
  const about = { escalation, rule, trigger: 'activation-requested' as const, level: null, incident };
  return [
    { type: 'escalation.planned', payload: { ...about, startsAt: context.now }, sealed: {} },
    ...startEvents(state, { id: escalation, rule, incident }, 'prevented', context),
  ];
}
