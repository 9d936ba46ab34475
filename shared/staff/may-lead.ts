import type { CommandActor } from '../kernel/decider.ts';
import { reject } from '../rejection.ts';
import type { State } from '../state.ts';
import { crisisGroups } from './groups.ts';

export type Refused = ReturnType<typeof reject>;

/** Null when there is such a group and the actor may lead it: a department's coordinator leads only its own department's. */
export function mayLead(state: State, actor: CommandActor, group: string): Refused | null {
  if (!crisisGroups(state.organisation).includes(group)) {
    return reject('unknown-department', 'group', { department: group });
  }
  if (actor.role === 'department-coordinator' && actor.department !== group) {
    return reject('not-own-department', 'group');
  }
  return null;
}
