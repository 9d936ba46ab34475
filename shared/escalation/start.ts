import { roster, sentEvents } from '../alarm/send.ts';
import type { AlarmEvent } from '../alarm/events.ts';
import type { AlarmRecipient } from '../alarm/state.ts';
import { survivor } from '../incident/merged.ts';
import { incidentName } from '../incident/journal-lines.ts';
import type { JournalEvent } from '../journal/events.ts';
import { systemLine } from '../journal/system-line.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { message } from '../language/message.ts';
import { activatedByRule } from '../staff/by-rule.ts';
import type { StaffEvent } from '../staff/events.ts';
import type { State } from '../state.ts';
import type { EscalationEvent } from './events.ts';
import type { EscalationRule } from './rules.ts';
import type { Escalation } from './state.ts';

/** The rule of an escalation as it is configured now; null where it has been taken away since. */
export function ruleOf(state: State, id: string): EscalationRule | null {
  return state.organisation?.escalationRules?.find((rule) => rule.id === id) ?? null;
}

/** The message of a rule about an incident. */
export function ruleMessage(state: State, rule: EscalationRule, incident: string): string {
  const number = state.incidents.get(incident)?.number;
  return rule.message.replaceAll('{incident}', number === undefined ? '' : incidentName(number));
}

/** Starts what a rule has planned: its alarm goes out. A rule that reaches nobody says so in the journal. */
export function startEvents(
  state: State,
  escalation: Pick<Escalation, 'id' | 'rule' | 'incident'>,
  by: 'rule' | 'timer' | 'hand' | 'prevented',
  context: DecisionContext,
): readonly (EscalationEvent | AlarmEvent | JournalEvent | StaffEvent)[] {
  const rule = ruleOf(state, escalation.rule);
  // What was merged meanwhile goes on as the other.
  const incident = survivor(state.incidents, escalation.incident)?.id ?? escalation.incident;
  const named = rule === null ? [] : roster(state, rule.recipients);
  // A chair who is prevented is called last (LEH 2 kap. 3 § third paragraph).
  const prevented = by === 'prevented' || state.crisisLeadership.chairPrevented !== null;
  const recipients = prevented ? chairLast(named) : named;
  const alarm = rule === null || recipients.length === 0 ? null : context.newId();
  const started: EscalationEvent = {
    type: 'escalation.started',
    payload: { escalation: escalation.id, alarm, by },
    sealed: {},
  };
  if (rule === null || alarm === null) {
    const text = message('journal-line.escalation-reaches-nobody', { rule: rule?.name ?? escalation.rule });
    const line = systemLine(state, context, { incident, kind: 'event', text });
    const activated = rule === null ? [] : activatedByRule(state, rule, incident, 1, context);
    return [started, line, ...activated];
  }
  const order = {
    alarm,
    recipients,
    message: ruleMessage(state, rule, incident),
    mode: rule.mode,
    acknowledgeWithinMinutes: rule.waitMinutes,
    incident,
    escalation: escalation.id,
    test: false,
  };
  const sent = sentEvents(state, order, context);
  const written = sent.filter(({ type }) => type === 'journal.written').length;
  return [started, ...sent, ...activatedByRule(state, rule, incident, written, context)];
}

function chairLast(recipients: readonly AlarmRecipient[]): readonly AlarmRecipient[] {
  return [
    ...recipients.filter(({ role }) => role !== 'chair'),
    ...recipients.filter(({ role }) => role === 'chair'),
  ];
}
