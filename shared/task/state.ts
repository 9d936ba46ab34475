import type { OwnerKind } from './owner.ts';

/** The step of an action card that a task is, and of which application of it. */
export type TaskCard = { readonly application: string; readonly card: string; readonly step: string };

/** A task (uppgift, åtgärd) for the crisis organisation. */
export type Task = {
  readonly id: string;
  readonly incident: string | null;
  readonly title: string | null;
  readonly owner: string | null;
  /** What the owner is, with its id; null where it is only words. */
  readonly ownerKind: OwnerKind | null;
  readonly ownerId: string | null;
  readonly note: string | null;
  readonly dueAt: string | null;
  readonly status: 'open' | 'done';
  readonly card: TaskCard | null;
  /** The need of a safety point that it came of. */
  readonly need: string | null;
  /** The observation of a review that it is a measure of. */
  readonly observation: string | null;
  readonly addedAt: string;
  readonly addedBy: string | null;
  readonly updatedAt: string;
  /** When its owner said that it had been seen, and who that was. */
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly completedAt: string | null;
  readonly completedBy: string | null;
};
