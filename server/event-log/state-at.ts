import type { Pool } from 'pg';
import { evolve } from '#shared/fold.ts';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import type { HeldState } from '#shared/state.ts';
import type { EventLog } from './event-log.ts';
import { intervalAfter, readSnapshot, writeSnapshot } from './snapshots.ts';

/** `recordedAt`: when the event at `head` was recorded, ISO 8601 UTC; null before the first. The caller owns the state. */
export type StateAt = {
  readonly head: Head;
  readonly state: HeldState;
  readonly recordedAt: string | null;
};

type Options = {
  /** As of `readSnapshot`. */
  readonly onFailure: (error: unknown, what: string) => void;
  /** A state that is known and lies before the position; it is written to. */
  readonly from?: StateAt | undefined;
  /** Whether what is folded may still be kept: false once a text of the log has been erased. */
  readonly mayKeep?: () => boolean;
  /** How often texts had been taken out of the log when `from`, or what it is folded by, was begun. */
  readonly textChanges?: number;
};

/**
 * The state as it was known at a position, folded from what is known or from the nearest snapshot before it; null where the
 * log has not come so far. Where snapshots are missing on the way (another fold, an erasure) they are made, so that a next
 * look is quick.
 */
export async function stateAt(
  pool: Pool,
  log: EventLog,
  organisation: string,
  seq: number,
  { onFailure, from, mayKeep = () => true, textChanges = 0 }: Options,
): Promise<StateAt | null> {
  const snapshot = from === undefined ? await readSnapshot(pool, organisation, onFailure, seq) : null;
  const start = from ?? (snapshot === null ? beginning() : { ...snapshot, recordedAt: null });
  const { state } = start;
  let { head, recordedAt } = start;
  let kept = head.seq;
  let interval = intervalAfter(snapshot?.size ?? 0);
  for await (const page of log.foldable(organisation, head.seq, seq)) {
    for (const event of page) {
      applyChanges(state, evolve(state, event));
      head = { seq: event.seq, hash: event.hash };
      recordedAt = event.recordedAt;
      if (head.seq - kept < interval || !mayKeep()) continue;
      kept = head.seq;
      interval = intervalAfter(await writeSnapshot(pool, organisation, head, state, textChanges));
    }
  }
  if (head.seq < seq) return null;
  return { head, state, recordedAt: recordedAt ?? (await recordedAtOf(log, organisation, head.seq)) };
}

function beginning(): StateAt {
  return { head: emptyHead, state: emptyState(), recordedAt: null };
}

async function recordedAtOf(log: EventLog, organisation: string, seq: number): Promise<string | null> {
  if (seq === 0) return null;
  const [event] = await log.read(organisation, seq - 1, 1);
  return event?.recordedAt ?? null;
}
