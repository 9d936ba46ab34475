/**
 * What the rules of escalation make of what has just been decided: plans, starts at once, calls off what is not needed any
 * more. It stands beside every command, so that no way of setting a level or asking the chair goes past the rules.
 */
import type { Level } from '../classification/levels.ts';
import type { DomainEvent, EventType } from '../events.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { later } from '../kernel/later.ts';
import { withActivated } from '../staff/by-rule.ts';
import type { State } from '../state.ts';
import { callOff } from './call-off.ts';
import type { EscalationEvent } from './events.ts';
import type { EscalationRule } from './rules.ts';
import { startEvents } from './start.ts';
import { passToViceChair } from './to-vice-chair.ts';
import { triggered } from './triggered.ts';

/** What a rule can begin or end with; of anything else nothing follows. */
const concerning: ReadonlySet<string> = new Set<EventType>([
  'incident.assessed',
  'incident.classified',
  'incident.closed',
  'incident.merged',
  'crisis-leadership.activation-requested',
  'crisis-leadership.activation-decided',
  'crisis-leadership.oral-decision-recorded',
  'crisis-leadership.oral-decision-confirmed',
  'crisis-leadership.terminated',
  'crisis-leadership.prevented',
  'crisis-leadership.heightened-alert-declared',
  'crisis-leadership.heightened-alert-ended',
  'incident.reopened',
]);

/** The events that follow from decided ones by the organisation's rules; `state` is before them. */
export function followEscalations(
  state: State,
  decided: readonly DomainEvent[],
  context: DecisionContext,
): readonly DomainEvent[] {
  const rules = state.organisation?.escalationRules ?? [];
  if (!decided.some(({ type }) => concerning.has(type))) return [];
  const followed: DomainEvent[] = [];
  const journalLines = () =>
    [...decided, ...followed].filter(({ type }) => type.startsWith('journal.')).length;
  // Each rule may write a line of its own in the journal, after those that are decided already.
  const now = (): State => ({
    ...state,
    journalWindow: { ...state.journalWindow, last: state.journalWindow.last + journalLines() },
    staffGroups: withActivated(state.staffGroups, followed),
  });
  for (const event of decided) {
    followed.push(...callOff(now(), event));
    for (const { rule, incident, level } of triggered(state, rules, event)) {
      followed.push(...plan(now(), rule, incident, level, context));
    }
    const mayAsk = state.crisisLeadership.heightenedAlert === null;
    if (event.type === 'crisis-leadership.prevented' && mayAsk)
      followed.push(...passToViceChair(now(), context));
  }
  return followed;
}

function plan(
  state: State,
  rule: EscalationRule,
  incident: string,
  level: Level | null,
  context: DecisionContext,
): readonly DomainEvent[] {
  const { trigger } = rule;
  const patience = 'minutes' in trigger ? trigger.minutes * 60 : 0;
  const seconds = patience + rule.delaySeconds;
  const escalation = context.newId();
  const planned: EscalationEvent = {
    type: 'escalation.planned',
    payload: {
      escalation,
      rule: rule.id,
      trigger: trigger.kind,
      level,
      incident,
      startsAt: later(context.now, seconds * 1_000),
    },
    sealed: {},
  };
  if (seconds > 0) return [planned];
  return [planned, ...startEvents(state, { id: escalation, rule: rule.id, incident }, 'rule', context)];
}
