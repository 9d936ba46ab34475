import type { EventOf } from '../kernel/event.ts';

export type TaskEvent =
  | EventOf<
      'task.added',
      { task: string; incident: string | null; dueAt: string | null },
      { title: string; owner: string; note?: string }
    >
  | EventOf<
      'task.updated',
      { task: string; changed: readonly string[]; dueAt?: string | null },
      { title?: string; owner?: string; note?: string | null }
    >
  | EventOf<'task.completed', { task: string }, { note?: string }>;
