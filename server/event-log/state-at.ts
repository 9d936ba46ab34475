import type { Pool } from 'pg';
import { evolve } from '#shared/fold.ts';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import type { State } from '#shared/state.ts';
import type { EventLog } from './event-log.ts';
import { readSnapshot } from './snapshots.ts';

export type StateAt = { readonly head: Head; readonly state: State };

/**
 * The state as it was known at a position, or at a time (ISO 8601 UTC), folded from the nearest snapshot before it.
 * Null where the log has not come so far.
 */
export async function stateAt(
  pool: Pool,
  log: EventLog,
  organisation: string,
  at: number | string,
): Promise<StateAt | null> {
  const seq = typeof at === 'number' ? at : await log.seqAt(organisation, at);
  const snapshot = await readSnapshot(pool, organisation, seq);
  const state = snapshot?.state ?? emptyState();
  let head = snapshot?.head ?? emptyHead;
  for await (const page of log.pages(organisation, head.seq, seq)) {
    for (const event of page) applyChanges(state, evolve(state, event));
    const last = page.at(-1);
    if (last !== undefined) head = { seq: last.seq, hash: last.hash };
  }
  return head.seq < seq ? null : { head, state };
}
