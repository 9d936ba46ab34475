import { recipientsNamed } from '#shared/alarm/send.ts';
import type { EscalationRule, EscalationTrigger } from '#shared/escalation/rules.ts';
import type { Escalation } from '#shared/escalation/state.ts';
import { message } from '#shared/language/message.ts';
import type { ImportDocument } from '#shared/organisation/import-document.ts';
import { groupName } from '#shared/staff/groups.ts';
import type { State } from '#shared/state.ts';

/** The escalations that wait for their time, the nearest first; those of one incident, or of all. */
export function waitingEscalations(rows: Iterable<Escalation>, incident?: string): readonly Escalation[] {
  return [...rows]
    .filter(({ status }) => status === 'planned' || status === 'held')
    .filter((row) => incident === undefined || row.incident === incident)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
}

/** Whom a rule calls, by name, each once, in its order. `chairLast`: a chair who is prevented is called last. */
export function namesCalled(state: State, rule: EscalationRule, chairLast: boolean): readonly string[] {
  const people = rule.recipients.flatMap((name) => recipientsNamed(state, name) ?? []);
  const each = [...new Map(people.map((person) => [person.id, person])).values()];
  const ordered = chairLast
    ? [...each.filter(({ role }) => role !== 'chair'), ...each.filter(({ role }) => role === 'chair')]
    : each;
  return ordered.map(({ name }) => name ?? message('alarm.unnamed'));
}

/** What sets a rule off, in words. */
export function triggerWords(trigger: EscalationTrigger): string {
  switch (trigger.kind) {
    case 'level':
      return message('escalation.trigger.level', {
        level: message(`levels.${trigger.level}.long`).toLowerCase(),
      });
    case 'proposal-unanswered':
      return message('escalation.trigger.proposal-unanswered', {
        level: message(`levels.${trigger.level}.long`).toLowerCase(),
        minutes: trigger.minutes,
      });
    case 'activation-unanswered':
      return message('escalation.trigger.activation-unanswered', { minutes: trigger.minutes });
    default:
      return message(`escalation.trigger.${trigger.kind}`);
  }
}

/** The crisis groups that a rule activates, as they are called; empty where it activates none. */
export function activatedGroups(
  organisation: ImportDocument | null,
  { activates = [] }: Pick<EscalationRule, 'activates'>,
): string {
  return activates.map((group) => groupName(organisation, group)).join(', ');
}
