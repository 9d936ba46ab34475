import type { Recorded } from '../kernel/event.ts';
import type { Change, State } from '../state.ts';
import { actionCards } from './cards.ts';
import type { ActionCardEvent } from './events.ts';
import type { CardApplication } from './state.ts';

/** The changes that an event about action cards makes; applications leave with their incident. */
export function evolveActionCard(state: State, event: Recorded<ActionCardEvent>): Change[] {
  const { application, card, incident, steps } = event.payload;
  const row: CardApplication = {
    id: application,
    card,
    incident,
    title: actionCards(state.organisation).find(({ id }) => id === card)?.title ?? card,
    steps: steps.map((step) => ({ ...step, doneAt: null })),
    appliedAt: event.occurredAt,
    appliedBy: event.sealed?.recordedBy ?? null,
  };
  const gone = [...state.cardApplications.values()].filter((one) => !state.incidents.has(one.incident));
  return [
    ...gone.map(({ id }): Change => ({ table: 'cardApplications', id, row: null })),
    { table: 'cardApplications', id: application, row },
  ];
}

/** The tick of a step, when the task that it became is done. */
export function ticked(state: State, task: string, application: string, at: string): Change[] {
  const row = state.cardApplications.get(application);
  if (row === undefined) return [];
  const steps = row.steps.map((step) => (step.task === task ? { ...step, doneAt: at } : step));
  return [{ table: 'cardApplications', id: application, row: { ...row, steps } }];
}
