import { chiefOfStaff, dutyFunction } from '../staff/functions.ts';
import type { State } from '../state.ts';
import type { Task } from './state.ts';

/** Who asks which tasks are the own. `department` is that of a coordinator. */
export type TaskReader = {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly department: string | null;
};

/** What of the state says who holds which function now. */
export type Holders = Pick<State, 'staffAssignments' | 'duty'>;

/**
 * Whether a task is the reader's own at `now` (ISO 8601 UTC): named by account or name, of the own department, or of a function
 * that the reader holds now. The duty officer has the tasks of "TiB", the chief of staff those of the function stabschef.
 */
export function isMine(task: Task, me: TaskReader, holders: Holders, now: string): boolean {
  const { owner, ownerKind, ownerId } = task;
  switch (ownerKind) {
    case 'department':
      return ownerId !== null && ownerId === me.department;
    case 'partner':
      return false;
    case 'function':
      return ownerId !== null && holdsFunction(ownerId, me, holders, now);
    case 'person':
      return ownerId === me.account || (owner !== null && owner === me.name);
    case null:
      return owner !== null && (owner === me.name || owner === onDutyAs(me, holders));
  }
}

function holdsFunction(
  id: string,
  me: TaskReader,
  { staffAssignments, duty }: Holders,
  now: string,
): boolean {
  if (id === dutyFunction) return duty.current?.account === me.account;
  if (id === chiefOfStaff && me.roles.includes('chief-of-staff')) return true;
  return [...staffAssignments.values()].some(
    (one) => one.function === id && one.holder === me.name && one.from <= now && now < one.until,
  );
}

function onDutyAs(me: TaskReader, { duty }: Holders): string | null {
  return duty.current?.account === me.account ? duty.current.name : null;
}

/** The own tasks first, each part in the order given. */
export function ownFirst(tasks: readonly Task[], isOwn: (task: Task) => boolean): Task[] {
  return [...tasks.filter((task) => isOwn(task)), ...tasks.filter((task) => !isOwn(task))];
}
