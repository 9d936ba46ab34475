import type { z } from 'zod';
import { livingIncident } from '../incident/find.ts';
import type { DecisionContext } from '../kernel/decider.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import { ok } from '../kernel/result.ts';
import type { ActionCard } from '../organisation/import-document.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { TaskEvent } from '../task/events.ts';
import { ownerOf } from '../task/owner.ts';
import { actionCards } from './cards.ts';
import type { actionCardCommands } from './commands.ts';
import type { ActionCardEvent } from './events.ts';

/** A card's steps become tasks of the incident, due from now; once for each incident unless it is asked for again. */
export function applyCard(
  state: State,
  data: z.output<(typeof actionCardCommands)['action-card.apply']>,
  context: DecisionContext,
): Decision<ActionCardEvent | TaskEvent> {
  const found = livingIncident(state, data.incident);
  if (!found.ok) return found;
  const about = { ...data, incident: found.value.id };
  const card = actionCards(state.organisation).find(({ id }) => id === data.card);
  if (card === undefined) return reject('action-card-not-found', 'card');
  if (state.cardApplications.has(data.application)) return reject('id-already-used', 'application');
  if (data.again !== true && isApplied(state, about)) return reject('action-card-already-applied', 'card');
  const { application, incident } = about;
  const steps = card.steps.map((step) => ({ step: step.id, task: context.newId() }));
  return ok([
    { type: 'action-card.applied', payload: { application, card: card.id, incident, steps }, sealed: {} },
    ...steps.flatMap(({ step, task }) => taskOf(state, card, step, task, about, context)),
  ]);
}

function isApplied(state: State, { card, incident }: { card: string; incident: string }): boolean {
  return [...state.cardApplications.values()].some((one) => one.card === card && one.incident === incident);
}

/** A step says who does it, by the id of a function, department or partner, or in words; else the card's own function does. */
function taskOf(
  state: State,
  card: ActionCard,
  stepId: string,
  task: string,
  { application, incident }: { application: string; incident: string },
  context: DecisionContext,
): TaskEvent[] {
  const step = card.steps.find(({ id }) => id === stepId);
  if (step === undefined) return [];
  const { owner, ...kind } = ownerOf(state.organisation, step.owner ?? card.function);
  const dueAt = step.dueMinutes === undefined ? null : plusMinutes(context.now, step.dueMinutes);
  return [
    {
      type: 'task.added',
      payload: { task, incident, dueAt, ...kind, card: { application, card: card.id, step: stepId } },
      sealed: { title: step.text, owner },
    },
  ];
}
