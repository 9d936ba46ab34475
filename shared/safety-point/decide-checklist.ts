import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { safetyPointCommands } from './commands.ts';
import type { SafetyPointEvent } from './events.ts';
import { notTheirs } from './theirs.ts';

/**
 * A step of the opening is done, or is not after all. A tick that is already so is recorded like any other: two phones
 * without a network may both have done the step, both say what is true, and neither is to get it back as refused. The fold
 * keeps who did it first.
 */
export function tickStep(
  state: State,
  data: z.output<(typeof safetyPointCommands)['safety-point.tick']>,
  context: DecisionContext,
): Decision<SafetyPointEvent> {
  const refused = notTheirs(state, data.safetyPoint, context);
  if (refused !== null) return refused;
  const point = state.safetyPoints.get(data.safetyPoint);
  if (point?.opening === null) return reject('safety-point-closed', 'safetyPoint');
  if (point?.checklist?.some(({ id }) => id === data.step) !== true) return reject('step-not-found', 'step');
  return ok([{ type: 'safety-point.ticked', payload: data, sealed: {} }]);
}
