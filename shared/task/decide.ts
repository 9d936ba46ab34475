import type { z } from 'zod';
import { ok } from '../kernel/result.ts';
import { openIncident } from '../incident/find.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { taskCommands } from './commands.ts';
import type { TaskEvent } from './events.ts';

type Data<Type extends keyof typeof taskCommands> = z.output<(typeof taskCommands)[Type]>;

export function addTask(state: State, data: Data<'task.add'>): Decision<TaskEvent> {
  if (state.tasks.has(data.task)) return reject('id-already-used', 'task');
  if (data.incident !== undefined) {
    const found = openIncident(state, data.incident);
    if (!found.ok) return found;
  }
  const { title, owner, note } = data;
  return ok([
    {
      type: 'task.added',
      payload: { task: data.task, incident: data.incident ?? null, dueAt: data.dueAt ?? null },
      sealed: { title, owner, ...(note === undefined ? {} : { note }) },
    },
  ]);
}

const updatable = ['title', 'owner', 'dueAt', 'note'] as const;

export function updateTask(state: State, data: Data<'task.update'>): Decision<TaskEvent> {
  const refused = notOpen(state, data.task);
  if (refused !== null) return refused;
  const changed = updatable.filter((field) => data[field] !== undefined);
  if (changed.length === 0) return reject('nothing-changed', 'task');
  const { title, owner, dueAt, note } = data;
  return ok([
    {
      type: 'task.updated',
      payload: { task: data.task, changed, ...(dueAt === undefined ? {} : { dueAt }) },
      sealed: {
        ...(title === undefined ? {} : { title }),
        ...(owner === undefined ? {} : { owner }),
        ...(note === undefined ? {} : { note }),
      },
    },
  ]);
}

export function completeTask(state: State, data: Data<'task.complete'>): Decision<TaskEvent> {
  const refused = notOpen(state, data.task);
  if (refused !== null) return refused;
  const sealed = data.note === undefined ? {} : { note: data.note };
  return ok([{ type: 'task.completed', payload: { task: data.task }, sealed }]);
}

function notOpen(state: State, id: string): ReturnType<typeof reject> | null {
  const task = state.tasks.get(id);
  if (task === undefined) return reject('task-not-found', 'task');
  return task.status === 'done' ? reject('task-already-done', 'task') : null;
}
