import { survivor } from '../incident/merged.ts';
import type { State } from '../state.ts';
import type { TriggerKind } from './events.ts';
import type { Escalation } from './state.ts';

/** Whether an escalation has neither started nor been called off. */
export const isWaiting = ({ status }: Escalation): boolean => status === 'planned' || status === 'held';

/** Whether a question about an incident waits for the chair. */
export function isAsked(state: State, incident: string): boolean {
  return Object.values(state.crisisLeadership.requests).some(
    (one) => one.incident === incident && one.status === 'waiting',
  );
}

/** Such an escalation is about a question that waits for the chair. */
export const asksTheChair = (kind: TriggerKind): boolean =>
  kind === 'activation-requested' || kind === 'activation-unanswered';

/** The incident that one goes on as. */
export const livesOn = (state: State, incident: string): string =>
  survivor(state.incidents, incident)?.id ?? incident;
