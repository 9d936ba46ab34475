import { use } from 'react';
import { create } from 'zustand';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { thingsOf } from '#shared/sync/outbox-things.ts';
import type { DeviceProblem } from './device-store.ts';
import { MomentContext } from './moment.ts';

/** What this page knows of its account's outbox: a copy of what lies on the device, for showing. */
export type OutboxState = {
  /** What waits and what came back, in the order given. */
  readonly rows: readonly OutboxRow[];
  /** Recorded, but the live state has not reached their positions (by command id) yet: still shown, no longer unsent. */
  readonly settled: ReadonlyMap<string, { readonly row: OutboxRow; readonly seq: number }>;
  /** While several are sent after each other: how many of how many are done. */
  readonly progress: { readonly sent: number; readonly total: number } | null;
  /** When what is never queued was done that the log has lost again (ISO 8601): it can only be done anew. */
  readonly undone: readonly string[];
  /** Why the device keeps nothing; null while it does. */
  readonly problem: DeviceProblem | null;
};

export const emptyOutbox: OutboxState = {
  rows: [],
  settled: new Map(),
  progress: null,
  undone: [],
  problem: null,
};

export const useOutboxStore = create<OutboxState>(() => emptyOutbox);

const noRows: readonly OutboxRow[] = [];

const waitingIn = (rows: readonly OutboxRow[]): readonly OutboxRow[] =>
  rows.filter(({ status }) => status === 'waiting');

/** The ids of everything that has something unsent; made once for each list of rows. */
const pendingThings = lastOf(
  (rows: readonly OutboxRow[]): ReadonlySet<string> =>
    new Set(waitingIn(rows).flatMap((row) => thingsOf(row))),
);
const waitingRows = lastOf(waitingIn);
const returnedRows = lastOf((rows: readonly OutboxRow[]) =>
  rows.filter(({ status }) => status === 'returned'),
);

function lastOf<Made>(make: (rows: readonly OutboxRow[]) => Made): (rows: readonly OutboxRow[]) => Made {
  let rows = noRows;
  let made = make(rows);
  return (asked) => {
    if (asked !== rows) {
      rows = asked;
      made = make(asked);
    }
    return made;
  };
}

/** The rows of now; in a past moment nothing waits. */
function useRows<Made>(make: (rows: readonly OutboxRow[]) => Made): Made {
  const past = use(MomentContext) !== null;
  return useOutboxStore(({ rows }) => make(past ? noRows : rows));
}

/** Whether a thing (incident, entry, task, safety point …) has something that is not sent. */
export function usePending(id: string): boolean {
  return useRows((rows) => pendingThings(rows).has(id));
}

/** The ids of everything that has something that is not sent, for a list. */
export function usePendingThings(): ReadonlySet<string> {
  return useRows(pendingThings);
}

/** What waits to be sent, in the order given. */
export function useWaiting(): readonly OutboxRow[] {
  return useRows(waitingRows);
}

/** What the server refused and its author has not answered for. */
export function useReturned(): readonly OutboxRow[] {
  return useOutboxStore(({ rows }) => returnedRows(rows));
}

/** How many wait to be sent. */
export function useUnsent(): number {
  return useOutboxStore(({ rows }) => waitingRows(rows).length);
}
