/**
 * What the rules of escalation make of what has just been decided: plans, starts at once, calls off what is not needed any
 * more. It stands beside every command, so that no way of setting a level or asking the chair goes past the rules.
 */
import type { AlarmEvent } from '../alarm/events.ts';
import type { Level } from '../classification/levels.ts';
import { standingActivations } from '../crisis-leadership/active.ts';
import { waitingRequests } from '../crisis-leadership/waiting.ts';
import type { DomainEvent, EventType } from '../events.ts';
import { survivor } from '../incident/merged.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { later } from '../kernel/later.ts';
import { withActivated } from '../staff/by-rule.ts';
import type { State } from '../state.ts';
import type { EscalationEvent, TriggerKind } from './events.ts';
import type { EscalationRule } from './rules.ts';
import { startEvents } from './start.ts';
import type { Escalation } from './state.ts';
import { passToViceChair } from './to-vice-chair.ts';
import { isAsked, isWaiting } from './waiting.ts';

const rank: { readonly [level in Level]: number } = { disruption: 0, major: 1, extraordinary: 2 };

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

type Triggered = { readonly rule: EscalationRule; readonly incident: string; readonly level: Level | null };

function triggered(state: State, rules: readonly EscalationRule[], event: DomainEvent): readonly Triggered[] {
  switch (event.type) {
    case 'incident.classified': {
      const { incident, level, previous } = event.payload;
      // What is lowered alarms nobody.
      if (previous !== null && rank[level] <= rank[previous]) return [];
      return rules
        .filter(({ trigger }) => trigger.kind === 'level' && trigger.level === level)
        .filter((rule) => !hasStarted(state, rule, incident) && !isAlarmed(state, rules, rule, incident))
        .map((rule) => ({ rule, incident, level }));
    }
    case 'incident.assessed': {
      const { incident, proposal } = event.payload;
      const set = state.incidents.get(incident)?.level ?? null;
      if (set !== null && rank[set] >= rank[proposal.level]) return [];
      // The chair has been asked: that is an answer.
      if (isAsked(state, incident)) return [];
      return rules
        .filter(({ trigger }) => trigger.kind === 'proposal-unanswered' && trigger.level === proposal.level)
        .filter((rule) => waiting(state, rule, incident).length === 0 && !hasStarted(state, rule, incident))
        .map((rule) => ({ rule, incident, level: proposal.level }));
    }
    case 'crisis-leadership.activation-requested':
      return questionsAbout(rules, event.payload.incident);
    case 'crisis-leadership.oral-decision-confirmed': {
      const { activation, confirmed } = event.payload;
      const denied = confirmed ? undefined : state.crisisLeadership.activations[activation];
      // The question that it answered waits again.
      const asked = denied?.request == null ? undefined : state.crisisLeadership.requests[denied.request];
      const may = asked !== undefined && state.crisisLeadership.heightenedAlert === null;
      return may && isOpen(state, asked.incident) ? questionsAbout(rules, asked.incident) : [];
    }
    case 'crisis-leadership.heightened-alert-ended':
      return waitingRequests(state)
        .filter(({ incident }) => isOpen(state, incident))
        .flatMap(({ incident }) => questionsAbout(rules, incident));
    case 'incident.reopened': {
      const { incident } = event.payload;
      const may = isAsked(state, incident) && state.crisisLeadership.heightenedAlert === null;
      return may ? questionsAbout(rules, incident) : [];
    }
    case 'crisis-leadership.activation-decided':
    case 'crisis-leadership.oral-decision-recorded': {
      const { incident, decision } = event.payload;
      if (decision !== 'activate') return [];
      return rules
        .filter(({ trigger }) => trigger.kind === 'committee-activated')
        .map((rule) => ({ rule, incident, level: null }));
    }
    default:
      return [];
  }
}

const questionsAbout = (rules: readonly EscalationRule[], incident: string): readonly Triggered[] =>
  rules.filter(({ trigger }) => asksTheChair(trigger.kind)).map((rule) => ({ rule, incident, level: null }));

const isOpen = (state: State, incident: string): boolean =>
  survivor(state.incidents, incident)?.status === 'open';

/** Whether everyone whom a rule about a level alarms has been alarmed, or is about to be, because of another level of the incident. */
function isAlarmed(
  state: State,
  rules: readonly EscalationRule[],
  rule: EscalationRule,
  incident: string,
): boolean {
  const others = rules.filter(
    (one) => one.id !== rule.id && one.trigger.kind === 'level' && hasStarted(state, one, incident),
  );
  const alarmed = new Set(others.flatMap(({ recipients }) => recipients));
  return rule.recipients.every((recipient) => alarmed.has(recipient));
}

/** A level that is set back and forth alarms nobody twice. */
function hasStarted(state: State, rule: EscalationRule, incident: string): boolean {
  return [...state.escalations.values()].some(
    (one) => one.rule === rule.id && one.incident === incident && one.status !== 'ended',
  );
}

function waiting(state: State, rule: EscalationRule, incident: string): readonly Escalation[] {
  return [...state.escalations.values()].filter(
    (one) => one.rule === rule.id && one.incident === incident && isWaiting(one),
  );
}

/** Such an escalation is about a question that waits for the chair. */
const asksTheChair = (kind: TriggerKind): boolean =>
  kind === 'activation-requested' || kind === 'activation-unanswered';

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

/** What has been answered, or whose ground is gone, is not carried out, and calls nobody further where it has begun. */
function callOff(state: State, event: DomainEvent): readonly (EscalationEvent | AlarmEvent)[] {
  const isOver = overBy(state, event);
  if (isOver === null) return [];
  return [...state.escalations.values()]
    .filter(isOver)
    .flatMap((escalation): readonly (EscalationEvent | AlarmEvent)[] => {
      if (isWaiting(escalation)) return [notNeeded(escalation)];
      const alarm = escalation.alarm === null ? undefined : state.alarms.get(escalation.alarm);
      if (alarm?.status !== 'open') return [];
      return [{ type: 'alarm.ended', payload: { alarm: alarm.id, how: 'not-needed' }, sealed: {} }];
    });
}

function notNeeded(escalation: Escalation): EscalationEvent {
  const payload = { escalation: escalation.id, outcome: 'not-needed' as const };
  return { type: 'escalation.ended', payload, sealed: {} };
}

/** Which escalations an event makes an end of; null where it makes none. */
function overBy(state: State, event: DomainEvent): ((one: Escalation) => boolean) | null {
  switch (event.type) {
    case 'incident.classified': {
      const { incident, level } = event.payload;
      return (one) =>
        one.incident === incident &&
        isWaiting(one) &&
        (one.trigger === 'proposal-unanswered' || (one.trigger === 'level' && isBelow(level, one.level)));
    }
    case 'incident.assessed': {
      const { incident, proposal } = event.payload;
      return (one) =>
        one.incident === incident &&
        isWaiting(one) &&
        one.trigger === 'proposal-unanswered' &&
        one.level !== proposal.level;
    }
    case 'crisis-leadership.activation-requested': {
      const { incident } = event.payload;
      return (one) => one.incident === incident && isWaiting(one) && one.trigger === 'proposal-unanswered';
    }
    case 'crisis-leadership.activation-decided':
    case 'crisis-leadership.oral-decision-recorded': {
      const { incident } = event.payload;
      return (one) => asksTheChair(one.trigger) && survivor(state.incidents, one.incident)?.id === incident;
    }
    case 'crisis-leadership.oral-decision-confirmed': {
      const { activation, confirmed } = event.payload;
      if (confirmed) return null;
      const others = standingActivations(state.crisisLeadership).filter(({ id }) => id !== activation);
      const carried = new Set(others.map(({ incident }) => livesOn(state, incident)));
      // What another activation carries is still so.
      return (one) => one.trigger === 'committee-activated' && !carried.has(livesOn(state, one.incident));
    }
    case 'crisis-leadership.terminated':
      return (one) => one.trigger === 'committee-activated';
    case 'crisis-leadership.heightened-alert-declared':
      return (one) => asksTheChair(one.trigger);
    case 'incident.closed': {
      const { incident } = event.payload;
      return (one) => isWaiting(one) && survivor(state.incidents, one.incident)?.id === incident;
    }
    case 'incident.merged': {
      const { incident } = event.payload;
      // A question to the chair goes on where its incident went.
      return (one) => one.incident === incident && isWaiting(one) && !asksTheChair(one.trigger);
    }
    default:
      return null;
  }
}

const livesOn = (state: State, incident: string): string =>
  survivor(state.incidents, incident)?.id ?? incident;

const isBelow = (level: Level, planned: string | null): boolean =>
  rank[level] < (rank[planned as Level] ?? 0);
