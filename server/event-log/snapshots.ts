import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import { foldVersion } from '#shared/fold-version.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { stateJsonPieces } from '#shared/state-json.ts';
import { copyState } from '#shared/state.ts';
import type { HeldState, State } from '#shared/state.ts';
import { isReadOnly } from '../db/database-error.ts';
import { stateOfText } from './state-text.ts';

/** A snapshot is taken when at least this many events have come since the last: they are folded again in a tenth of a second. */
export const snapshotInterval = 5_000;
/** About what an event is in the log, in bytes: what is kept of the fold is never more than the log itself, and costs each event the same. */
const bytesOfAnEvent = 1_000;

/** So long (ms) a snapshot is written at a stretch. A command may come in between; a state of many megabytes would hold it up. */
const stretch = 2;

/** `size`: of the kept text, in bytes. */
export type Snapshot = { readonly head: Head; readonly state: HeldState; readonly size: number };

/** How many events after a snapshot of so many bytes the next is worth what it costs. */
export function intervalAfter(size: number): number {
  return Math.max(snapshotInterval, Math.ceil(size / bytesOfAnEvent));
}

type SnapshotRow = { seq: string | number; hash: string; state: string; state_hash: string | null };

/** Of a snapshot that somebody or something has damaged. It was made of the log, and is made of it again. */
export class DamagedSnapshotError extends Error {
  override readonly name = 'DamagedSnapshotError';

  constructor(organisation: string, seq: number, cause: unknown) {
    super(
      `the snapshot of ${organisation} at ${seq} cannot be read; an older one or the log is, and it is made anew`,
      {
        cause,
      },
    );
  }
}

/**
 * The newest snapshot at or before a position that can be read; null where there is none of this fold and of the texts as they are
 * now. `onFailure` is told of one that cannot (`DamagedSnapshotError`), which is thrown away so that another takes its place.
 */
export async function readSnapshot(
  pool: Pool,
  organisation: string,
  onFailure: (error: unknown, what: string) => void,
  upTo = Infinity,
): Promise<Snapshot | null> {
  const row = await newestRow(pool, organisation, upTo);
  if (row === undefined) return null;
  const head = { seq: Number(row.seq), hash: row.hash };
  try {
    const text = Buffer.from(row.state);
    if (digestOf(organisation, head).update(text).digest('hex') !== row.state_hash)
      throw new Error('it is not as it was written');
    return { head, state: stateOfText(row.state), size: text.length };
  } catch (error) {
    onFailure(new DamagedSnapshotError(organisation, head.seq, error), 'snapshot');
  }
  await throwAway(pool, organisation, head.seq);
  return await readSnapshot(pool, organisation, onFailure, head.seq - 1);
}

async function throwAway(pool: Pool, organisation: string, seq: number): Promise<void> {
  try {
    await pool.query('delete from snapshot where organisation = $1 and seq = $2 and fold_version = $3', [
      organisation,
      seq,
      foldVersion,
    ]);
  } catch (error) {
    // A standby keeps what it has.
    if (!isReadOnly(error)) throw error;
  }
}

async function newestRow(pool: Pool, organisation: string, upTo: number): Promise<SnapshotRow | undefined> {
  const { rows } = await pool.query<SnapshotRow>(
    `select seq, hash, state, state_hash from snapshot
     where organisation = $1 and fold_version = $2 and seq <= $3
       and text_changes = coalesce((select count from text_change where organisation = $1), 0)
     order by seq desc limit 1`,
    [organisation, foldVersion, Math.min(upTo, Number.MAX_SAFE_INTEGER)],
  );
  return rows[0];
}

/**
 * Keeps the fold at a position, as it is now, and answers its size in bytes; another node may have been first, which is as good.
 * `textChanges`: how often texts had been taken out of the log or given back when the fold was begun (text-changes.ts).
 */
export async function writeSnapshot(
  pool: Pool,
  organisation: string,
  head: Head,
  state: State,
  textChanges: number,
): Promise<number> {
  const digest = digestOf(organisation, head);
  const text = await textOf(copyState(state), digest);
  await pool.query(
    `insert into snapshot (organisation, seq, fold_version, hash, state, text_changes, state_hash)
     select $1, $2, $3, $4, $5, $6, $7
     where $6::bigint = coalesce((select count from text_change where organisation = $1), 0)
     on conflict do nothing`,
    [organisation, head.seq, foldVersion, head.hash, text, textChanges, digest.digest('hex')],
  );
  return text.length;
}

/** The digest of a snapshot, to be continued with its text: SHA-256, so that neither a flipped bit nor a row put elsewhere is believed. */
function digestOf(organisation: string, { seq, hash }: Head): Hash {
  return createHash('sha256').update(`${organisation} ${seq} ${hash} `);
}

/** A state's JSON in UTF-8, made and digested a stretch at a time. */
async function textOf(state: State, digest: Hash): Promise<Buffer> {
  const done: Buffer[] = [];
  const put = (text: string): void => {
    const bytes = Buffer.from(text);
    digest.update(bytes);
    done.push(bytes);
  };
  let text = '';
  let began = performance.now();
  for (const piece of stateJsonPieces(state)) {
    text += piece;
    if (performance.now() - began < stretch) continue;
    put(text);
    text = '';
    await nextTurn();
    began = performance.now();
  }
  put(text);
  return Buffer.concat(done);
}
