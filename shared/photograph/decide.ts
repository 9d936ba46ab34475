import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { photographCommands } from './commands.ts';
import type { PhotographEvent } from './events.ts';
import { mostPhotographs } from './state.ts';

type Data<Type extends keyof typeof photographCommands> = z.output<(typeof photographCommands)[Type]>;

/** That the file is there and is what the command says, the door has looked at before. */
export function addPhotograph(
  state: State,
  data: Data<'safety-point.add-photograph'>,
  context: DecisionContext,
): Decision<PhotographEvent> {
  const { caption, ...payload } = data;
  if (!isTheirs(data.safetyPoint, context)) return reject('not-own-safety-point', 'safetyPoint');
  if (!state.safetyPoints.has(data.safetyPoint)) return reject('safety-point-not-found', 'safetyPoint');
  const all = [...state.photographs.values()];
  if (all.some(({ id }) => id === data.photograph)) return reject('id-already-used', 'photograph');
  // Whoever reads the point reads its photographs: a file of something confidential must not become one.
  if (state.attachments.has(data.attachment) || all.some(({ attachment }) => attachment === data.attachment))
    return reject('id-already-used', 'attachment');
  const there = all.filter(({ safetyPoint }) => safetyPoint === data.safetyPoint);
  if (there.length >= mostPhotographs) return reject('too-many-photographs', 'photograph');
  return ok([
    {
      type: 'safety-point.photograph-added',
      payload,
      sealed: caption === undefined ? {} : { caption },
    },
  ]);
}

export function removePhotograph(
  state: State,
  { photograph }: Data<'safety-point.remove-photograph'>,
  context: DecisionContext,
): Decision<PhotographEvent> {
  const found = state.photographs.get(photograph);
  if (found === undefined) return reject('photograph-not-found', 'photograph');
  const { safetyPoint } = found;
  if (!isTheirs(safetyPoint, context)) return reject('not-own-safety-point', 'photograph');
  return ok([{ type: 'safety-point.photograph-removed', payload: { photograph, safetyPoint }, sealed: {} }]);
}

/** Point staff have their own point only; the others any. */
function isTheirs(safetyPoint: string, { actor }: DecisionContext): boolean {
  return actor.role !== 'safety-point-staff' || actor.safetyPoint === safetyPoint;
}
