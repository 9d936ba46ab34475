import type { Task } from './state.ts';

/** Whether a task's time has passed at `now` (ISO 8601 UTC with milliseconds, as everything recorded). */
export function isLate(task: Task, now: string): boolean {
  return task.status === 'open' && task.dueAt !== null && task.dueAt < now;
}

/** Open tasks, nearest in time first; those without a time last, oldest first. */
export function openTasks(tasks: Iterable<Task>): Task[] {
  return [...tasks].filter((task) => task.status === 'open').sort(nearestFirst);
}

/** Done tasks, the latest done first. */
export function doneTasks(tasks: Iterable<Task>): Task[] {
  return [...tasks]
    .filter((task) => task.status === 'done')
    .sort((one, other) => compare(other.completedAt ?? '', one.completedAt ?? ''));
}

/** What is to happen next in each incident: its open task nearest in time. */
export function nextSteps(tasks: Iterable<Task>): ReadonlyMap<string, Task> {
  const next = new Map<string, Task>();
  for (const task of openTasks(tasks)) {
    if (task.incident !== null && !next.has(task.incident)) next.set(task.incident, task);
  }
  return next;
}

function nearestFirst(one: Task, other: Task): number {
  if (one.dueAt !== other.dueAt) {
    if (one.dueAt === null) return 1;
    if (other.dueAt === null) return -1;
    return compare(one.dueAt, other.dueAt);
  }
  return compare(one.addedAt, other.addedAt) || compare(one.id, other.id);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
