import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { message } from '../language/message.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { TaskEvent } from '../task/events.ts';
import type { safetyPointCommands } from './commands.ts';
import { answered } from './decide-needs.ts';
import type { SafetyPointEvent } from './events.ts';
import { taskDone } from './need-task.ts';
import { notTheirs } from './theirs.ts';

/** Something has come: the needs that it names are met by it. One that has ended meanwhile is left as it is. */
export function deliver(
  state: State,
  data: z.output<(typeof safetyPointCommands)['safety-point.deliver']>,
  context: DecisionContext,
): Decision<SafetyPointEvent | TaskEvent> {
  const { delivery, safetyPoint, what, quantity, fuelLitres } = data;
  const refused = notTheirs(state, safetyPoint, context);
  if (refused !== null) return refused;
  if (state.pointDeliveries.has(delivery)) return reject('id-already-used', 'delivery');
  const named = [...new Set(data.needs)].map((id) => state.pointNeeds.get(id));
  const there = named.filter((need) => need?.safetyPoint === safetyPoint);
  if (there.length < named.length) return reject('need-not-found', 'needs');
  const met = there.flatMap((need) => (need === undefined || need.endedAt !== null ? [] : [need]));
  return ok([
    {
      type: 'safety-point.delivered',
      payload: {
        delivery,
        safetyPoint,
        quantity: quantity ?? null,
        ...(fuelLitres === undefined ? {} : { fuelLitres }),
        needs: met.map(({ id }) => id),
      },
      sealed: { what },
    },
    ...met.flatMap((need) => [
      answered(need, { answer: 'met' }),
      ...taskDone(state, need.task, message('journal-line.point-need-task-delivered')),
    ]),
  ]);
}
