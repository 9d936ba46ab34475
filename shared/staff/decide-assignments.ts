import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { staffCommands } from './commands.ts';
import type { StaffEvent } from './events.ts';
import { staffFunctions } from './functions.ts';
import { mayLead } from './may-lead.ts';

type Data<Type extends keyof typeof staffCommands> = z.output<(typeof staffCommands)[Type]>;

/** Somebody holds a function from one time until another. It may be planned before the group is activated, and overlap. */
export function assignFunction(
  state: State,
  data: Data<'staff.assign'>,
  context: DecisionContext,
): Decision<StaffEvent> {
  const refused = mayLead(state, context.actor, data.group);
  if (refused !== null) return refused;
  if (state.staffAssignments.has(data.assignment)) return reject('id-already-used', 'assignment');
  if (!staffFunctions(state.organisation).some(({ id }) => id === data.function)) {
    return reject('unknown-staff-function', 'function', { function: data.function });
  }
  if (data.until <= data.from) return reject('until-before-from', 'until');
  const { assignment, group, from, until, holder, phone } = data;
  return ok([
    {
      type: 'staff.assigned',
      payload: { assignment, group, function: data.function, from, until },
      sealed: { holder, ...(phone === undefined ? {} : { phone }) },
    },
  ]);
}

export function removeAssignment(
  state: State,
  data: Data<'staff.remove-assignment'>,
  context: DecisionContext,
): Decision<StaffEvent> {
  const row = state.staffAssignments.get(data.assignment);
  if (row === undefined) return reject('assignment-not-found', 'assignment');
  const refused = mayLead(state, context.actor, row.group);
  if (refused !== null) return refused;
  return ok([
    {
      type: 'staff.assignment-removed',
      payload: { assignment: data.assignment },
      sealed: { reason: data.reason },
    },
  ]);
}
