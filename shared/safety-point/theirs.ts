import type { DecisionContext } from '../kernel/decider.ts';
import { reject } from '../rejection.ts';
import type { State } from '../state.ts';

/** Why an actor may not touch a point: its staff have that one only, the others any that there is. Null where they may. */
export function notTheirs(
  state: State,
  id: string,
  context: DecisionContext,
  field = 'safetyPoint',
): ReturnType<typeof reject> | null {
  if (context.actor.role === 'safety-point-staff' && context.actor.safetyPoint !== id) {
    return reject('not-own-safety-point', field);
  }
  return state.safetyPoints.has(id) ? null : reject('safety-point-not-found', field);
}
