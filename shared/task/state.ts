/** A task (uppgift, åtgärd) for the crisis organisation. */
export type Task = {
  readonly id: string;
  readonly incident: string | null;
  readonly title: string | null;
  readonly owner: string | null;
  readonly note: string | null;
  readonly dueAt: string | null;
  readonly status: 'open' | 'done';
  readonly addedAt: string;
  readonly addedBy: string | null;
  readonly updatedAt: string;
  readonly completedAt: string | null;
  readonly completedBy: string | null;
};
