import type { Pool } from 'pg';
import { foldVersion } from '#shared/fold-version.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { stateFromJson, stateToJson } from '#shared/state-json.ts';
import type { HeldState, State } from '#shared/state.ts';

/** A snapshot is taken when this many events have come since the last. */
export const snapshotInterval = 5_000;

export type Snapshot = { readonly head: Head; readonly state: HeldState };

type SnapshotRow = { seq: string | number; hash: string; state: string };

/** The newest snapshot at or before a position; null where there is none of this fold and of the texts as they are now. */
export async function readSnapshot(
  pool: Pool,
  organisation: string,
  upTo = Infinity,
): Promise<Snapshot | null> {
  const { rows } = await pool.query<SnapshotRow>(
    `select seq, hash, state from snapshot
     where organisation = $1 and fold_version = $2 and seq <= $3
       and text_changes = coalesce((select count from text_change where organisation = $1), 0)
     order by seq desc limit 1`,
    [organisation, foldVersion, Math.min(upTo, Number.MAX_SAFE_INTEGER)],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return { head: { seq: Number(row.seq), hash: row.hash }, state: stateFromJson(JSON.parse(row.state)) };
}

/**
 * Keeps the fold at a position; another node may have been first, which is as good. `textChanges`: how often texts had been taken
 * out of the log or given back when the fold was begun (text-changes.ts).
 */
export async function writeSnapshot(
  pool: Pool,
  organisation: string,
  head: Head,
  state: State,
  textChanges: number,
): Promise<void> {
  const text = JSON.stringify(stateToJson(state));
  await pool.query(
    `insert into snapshot (organisation, seq, fold_version, hash, state, text_changes)
     select $1, $2, $3, $4, $5, $6
     where $6::bigint = coalesce((select count from text_change where organisation = $1), 0)
     on conflict do nothing`,
    [organisation, head.seq, foldVersion, head.hash, text, textChanges],
  );
}
