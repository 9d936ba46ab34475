import type { EventOf } from '../kernel/event.ts';
import type { OwnerKind } from './owner.ts';
import type { TaskCard } from './state.ts';

/** Whose a task is, where that is something that the organisation has; events from before the owner's kind lack it. */
type OwnerIds = { ownerKind?: OwnerKind; ownerId?: string };

export type TaskEvent =
  | EventOf<
      'task.added',
      {
        task: string;
        incident: string | null;
        dueAt: string | null;
        card?: TaskCard;
        need?: string;
        observation?: string;
      } & OwnerIds,
      { title: string; owner: string; note?: string }
    >
  | EventOf<
      'task.updated',
      { task: string; changed: readonly string[]; dueAt?: string | null } & OwnerIds,
      { title?: string; owner?: string; note?: string | null }
    >
  | EventOf<'task.acknowledged', { task: string }>
  | EventOf<'task.completed', { task: string }, { note?: string }>;
