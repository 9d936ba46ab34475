import { levelRank } from '../classification/levels.ts';
import type { Level } from '../classification/levels.ts';
import { waitingRequests } from '../crisis-leadership/waiting.ts';
import type { DomainEvent } from '../events.ts';
import { survivor } from '../incident/merged.ts';
import type { State } from '../state.ts';
import type { EscalationRule } from './rules.ts';
import type { Escalation } from './state.ts';
import { asksTheChair, isAsked, isWaiting, livesOn } from './waiting.ts';

/** A rule that begins to apply, and to which incident. */
export type Triggered = {
  readonly rule: EscalationRule;
  readonly incident: string;
  readonly level: Level | null;
};

/** The rules that a decided event sets off; `state` is before it. */
export function triggered(
  state: State,
  rules: readonly EscalationRule[],
  event: DomainEvent,
): readonly Triggered[] {
  switch (event.type) {
    case 'incident.classified': {
      const { incident, level, previous } = event.payload;
      // What is lowered alarms nobody.
      if (previous !== null && levelRank(level) <= levelRank(previous)) return [];
      return rules
        .filter(({ trigger }) => trigger.kind === 'level' && trigger.level === level)
        .filter((rule) => !hasStarted(state, rule, incident) && !isAlarmed(state, rules, rule, incident))
        .map((rule) => ({ rule, incident, level }));
    }
    case 'incident.assessed': {
      const { incident, proposal } = event.payload;
      const set = state.incidents.get(incident)?.level ?? null;
      if (set !== null && levelRank(set) >= levelRank(proposal.level)) return [];
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
      const { activations, requests, heightenedAlert } = state.crisisLeadership;
      // The question that a denied decision answered waits again.
      const asked = confirmed ? undefined : requests[activations[activation]?.request ?? ''];
      if (asked === undefined || heightenedAlert !== null) return [];
      const incident = livesOn(state, asked.incident);
      return isOpen(state, incident) && !isAsked(state, incident) ? questionsAbout(rules, incident) : [];
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
