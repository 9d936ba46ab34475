import { ticked } from '../action-card/evolve.ts';
import type { Recorded } from '../kernel/event.ts';
import { withMeasure } from '../review/evolve.ts';
import type { Change, State } from '../state.ts';
import type { TaskEvent } from './events.ts';
import type { Task } from './state.ts';

const doneTasksKept = 200;

/** The changes that a task event makes. */
export function evolveTask(state: State, event: Recorded<TaskEvent>): Change[] {
  if (event.type === 'task.added') {
    const { observation, task } = event.payload;
    const measure = observation === undefined ? [] : withMeasure(state, observation, task);
    return [put(added(event)), ...measure];
  }
  const task = state.tasks.get(event.payload.task);
  if (task === undefined) return [];
  const touched = { ...task, updatedAt: event.recordedAt };
  switch (event.type) {
    case 'task.updated': {
      const texts: { [field: string]: unknown } = event.sealed ?? {};
      const next: { -readonly [Field in keyof Task]: Task[Field] } = { ...touched };
      if (event.payload.dueAt !== undefined) next.dueAt = event.payload.dueAt;
      for (const field of ['title', 'owner', 'note'] as const) {
        if (event.payload.changed.includes(field)) Object.assign(next, { [field]: texts[field] ?? null });
      }
      return [put(withOwner(next, event))];
    }
    case 'task.acknowledged': {
      const acknowledgedBy = event.sealed?.recordedBy ?? null;
      return [put({ ...touched, acknowledgedAt: event.occurredAt, acknowledgedBy })];
    }
    case 'task.completed': {
      const done: Task = {
        ...touched,
        status: 'done',
        note: event.sealed?.note ?? task.note,
        completedAt: event.occurredAt,
        completedBy: event.sealed?.recordedBy ?? null,
      };
      const tick = task.card === null ? [] : ticked(state, task.id, task.card.application, event.occurredAt);
      return [put(done), ...tick, ...letOldGo([...state.doneTasks, task.id])];
    }
  }
}

type OfType<Type extends TaskEvent['type']> = Recorded<Extract<TaskEvent, { type: Type }>>;

/** A task with another owner has not been seen by that one, and is of the kind that the change says, or only words. */
function withOwner(row: Task, { payload }: OfType<'task.updated'>): Task {
  if (!payload.changed.includes('owner') && !payload.changed.includes('ownerKind')) return row;
  return {
    ...row,
    ownerKind: payload.ownerKind ?? null,
    ownerId: payload.ownerId ?? null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  };
}

const put = (row: Task): Change => ({ table: 'tasks', id: row.id, row });

function added(event: OfType<'task.added'>): Task {
  const { payload, sealed } = event;
  return {
    id: payload.task,
    incident: payload.incident,
    title: sealed?.title ?? null,
    owner: sealed?.owner ?? null,
    ownerKind: payload.ownerKind ?? null,
    ownerId: payload.ownerId ?? null,
    note: sealed?.note ?? null,
    dueAt: payload.dueAt,
    status: 'open',
    card: payload.card ?? null,
    need: payload.need ?? null,
    observation: payload.observation ?? null,
    addedAt: event.occurredAt,
    addedBy: sealed?.recordedBy ?? null,
    updatedAt: event.recordedAt,
    acknowledgedAt: null,
    acknowledgedBy: null,
    completedAt: null,
    completedBy: null,
  };
}

/** The newest done tasks stay on the board; the log keeps all. */
function letOldGo(done: readonly string[]): Change[] {
  const excess = Math.max(0, done.length - doneTasksKept);
  return [
    ...done.slice(0, excess).map((id): Change => ({ table: 'tasks', id, row: null })),
    { single: 'doneTasks', value: done.slice(excess) },
  ];
}
