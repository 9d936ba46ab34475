import type { z } from 'zod';
import type { DecisionContext } from '../kernel/decider.ts';
import { ok } from '../kernel/result.ts';
import { livingIncident } from '../incident/find.ts';
import { reject } from '../rejection.ts';
import type { Decision } from '../rejection.ts';
import type { State } from '../state.ts';
import type { taskCommands } from './commands.ts';
import type { TaskEvent } from './events.ts';
import { ownerExists } from './owner.ts';
import type { OwnerKind } from './owner.ts';

type Data<Type extends keyof typeof taskCommands> = z.output<(typeof taskCommands)[Type]>;

export function addTask(state: State, data: Data<'task.add'>, context: DecisionContext): Decision<TaskEvent> {
  if (state.tasks.has(data.task)) return reject('id-already-used', 'task');
  const refused = unknownOwner(state, data, context);
  if (refused !== null) return refused;
  const found = data.incident === undefined ? ok(null) : livingIncident(state, data.incident);
  if (!found.ok) return found;
  const { title, owner, note } = data;
  return ok([
    {
      type: 'task.added',
      payload: {
        task: data.task,
        incident: found.value?.id ?? null,
        dueAt: data.dueAt ?? null,
        ...ownerIds(data),
      },
      sealed: { title, owner, ...(note === undefined ? {} : { note }) },
    },
  ]);
}

const updatable = ['title', 'owner', 'ownerKind', 'dueAt', 'note'] as const;

export function updateTask(
  state: State,
  data: Data<'task.update'>,
  context: DecisionContext,
): Decision<TaskEvent> {
  const refused = notOpen(state, data.task) ?? unknownOwner(state, data, context);
  if (refused !== null) return refused;
  const changed = updatable.filter((field) => data[field] !== undefined);
  if (changed.length === 0) return reject('nothing-changed', 'task');
  const { title, owner, dueAt, note } = data;
  return ok([
    {
      type: 'task.updated',
      payload: {
        task: data.task,
        changed,
        ...(dueAt === undefined ? {} : { dueAt }),
        ...ownerIds(data),
      },
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

/** Its owner has seen it; a new owner has to see it again. */
export function acknowledgeTask(state: State, data: Data<'task.acknowledge'>): Decision<TaskEvent> {
  const refused = notOpen(state, data.task);
  if (refused !== null) return refused;
  const seen = state.tasks.get(data.task)?.acknowledgedAt ?? null;
  if (seen !== null) return reject('task-already-acknowledged', 'task');
  return ok([{ type: 'task.acknowledged', payload: { task: data.task }, sealed: {} }]);
}

type GivenOwner = { readonly ownerKind?: OwnerKind | undefined; readonly ownerId?: string | undefined };

function ownerIds({ ownerKind, ownerId }: GivenOwner): { ownerKind?: OwnerKind; ownerId?: string } {
  return {
    ...(ownerKind === undefined ? {} : { ownerKind }),
    ...(ownerKind === undefined || ownerId === undefined ? {} : { ownerId }),
  };
}

/** A person's id is that of the own account: an account is never named by another. */
function unknownOwner(
  state: State,
  { ownerKind, ownerId }: GivenOwner,
  { actor }: DecisionContext,
): ReturnType<typeof reject> | null {
  if (ownerKind === undefined) return null;
  const exists = ownerExists(state.organisation, ownerKind, ownerId, actor.account);
  return exists ? null : reject('unknown-owner', 'owner');
}

function notOpen(state: State, id: string): ReturnType<typeof reject> | null {
  const task = state.tasks.get(id);
  if (task === undefined) return reject('task-not-found', 'task');
  return task.status === 'done' ? reject('task-already-done', 'task') : null;
}
