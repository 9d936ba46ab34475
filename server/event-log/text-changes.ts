/**
 * Makes the database agree with what the log and the ledger say of its texts.
 *
 * Purpose: what is erased is nowhere in the database, and what waits for a second person lies where nobody reads.
 * Invariants: it may be done any number of times, by any node, in any order; texts, folds kept with them, receipts, files, exports and
 * words to search in go in one transaction; a fold that was begun before is never read again (`text_changes`).
 * Reason: a node may die at any time, and an older copy of the database may be put back; so nothing rests on having been done once.
 */
import type { Pool, PoolClient } from 'pg';
import type { JsonObject } from '#shared/kernel/json.ts';
import { inTransaction } from '../db/connection.ts';

/** One event whose text is erased, as the ledger has it. */
export type Erasure = {
  readonly organisation: string;
  readonly seq: number;
  /** The event's: another log may have another event at the position. */
  readonly hash: string;
  /** The command that wrote it, which is not taken again. */
  readonly command: string;
};

export type Settled = {
  /** How often texts have been taken out or given back; a fold that begins now is of these. */
  readonly changes: number;
  /** The events whose texts were taken out or given back just now. */
  readonly changed: readonly number[];
  /** Events without a text that only the ledger says were erased: the log was put back from an older copy. */
  readonly unproven: readonly number[];
  /** Commands that this log does not have any more, and that wrote what has been erased. */
  readonly goneCommands: ReadonlySet<string>;
  /** All that has been erased of this organisation. */
  readonly ledger: readonly Erasure[];
};

/** Serialises the settlers of an organisation; any number that nothing else locks. */
const lockSpace = 7_105_118;

/** `kept`: what the ledger beside the database says of this organisation. */
export function settleTexts(pool: Pool, organisation: string, kept: readonly Erasure[]): Promise<Settled> {
  return inTransaction(pool, async (connection) => {
    await connection.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, organisation]);
    await addErasures(connection, kept);
    const { erased, spilled } = await orderedByLog(connection, organisation);
    const ledger = await readErasures(connection, organisation);
    const inLog = new Set(erased);
    const unproven = (await stillThere(connection, organisation, ledger)).filter((seq) => !inLog.has(seq));
    const emptied = await erase(connection, organisation, [...erased, ...unproven]);
    const moved = await takeAside(connection, organisation, spilled);
    const returned = await giveBack(connection, organisation, [...spilled.keys()]);
    const changed = [...new Set([...emptied, ...moved, ...returned])].toSorted((one, other) => one - other);
    const changes = await count(connection, organisation, changed);
    await takeWordsAgain(connection, organisation, returned);
    return {
      changes,
      changed,
      unproven,
      goneCommands: await commandsGone(connection, organisation),
      ledger: emptied.length === 0 ? ledger : await readErasures(connection, organisation),
    };
  });
}

/** How often texts have been taken out of an organisation's log or given back. */
export async function textChanges(pool: Pool, organisation: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: 'text-changes',
    text: 'select count from text_change where organisation = $1',
    values: [organisation],
  });
  return rows[0]?.count ?? 0;
}

type Ordered = {
  /** The events that a `record.erased` names. */
  readonly erased: readonly number[];
  /** Those of spills that wait, by position: which spill. */
  readonly spilled: ReadonlyMap<number, string>;
};

async function orderedByLog(connection: PoolClient, organisation: string): Promise<Ordered> {
  const { rows } = await connection.query<{ type: string; payload: string }>(
    `select type, payload from event
     where organisation = $1 and type in ('record.erased', 'record.spill-reported', 'record.spill-dismissed')
     order by seq`,
    [organisation],
  );
  const erased = new Set<number>();
  const spilled = new Map<number, string>();
  for (const row of rows) {
    const { seqs, spill = '' } = JSON.parse(row.payload) as { seqs: readonly number[]; spill?: string };
    for (const seq of seqs) {
      if (row.type === 'record.spill-reported') spilled.set(seq, spill);
      else spilled.delete(seq);
      if (row.type === 'record.erased') erased.add(seq);
    }
  }
  for (const seq of erased) spilled.delete(seq);
  return { erased: [...erased], spilled };
}

async function addErasures(connection: PoolClient, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return;
  await connection.query(
    `insert into erasure (organisation, seq, hash, command)
     select * from unnest($1::text[], $2::bigint[], $3::text[], $4::uuid[]) on conflict do nothing`,
    [
      erasures.map(({ organisation }) => organisation),
      erasures.map(({ seq }) => seq),
      erasures.map(({ hash }) => hash),
      erasures.map(({ command }) => command),
    ],
  );
}

async function readErasures(connection: PoolClient, organisation: string): Promise<Erasure[]> {
  const { rows } = await connection.query<Erasure>(
    'select organisation, seq, hash, command from erasure where organisation = $1 order by seq',
    [organisation],
  );
  return rows;
}

/** The positions at which the log still has the very events of the ledger. */
async function stillThere(
  connection: PoolClient,
  organisation: string,
  ledger: readonly Erasure[],
): Promise<number[]> {
  if (ledger.length === 0) return [];
  const { rows } = await connection.query<{ seq: number }>(
    `select event.seq from event join erasure using (organisation, seq, hash)
     where event.organisation = $1 order by event.seq`,
    [organisation],
  );
  return rows.map(({ seq }) => seq);
}

type Emptied = {
  readonly seq: number;
  readonly hash: string;
  readonly command: string;
  readonly payload: string;
};

/** Takes away the sealed parts that are still there, with everything that was made of them; answers which. */
async function erase(
  connection: PoolClient,
  organisation: string,
  seqs: readonly number[],
): Promise<number[]> {
  if (seqs.length === 0) return [];
  const { rows } = await connection.query<Emptied>(
    `update event set sealed = null, sealed_salt = null
     where organisation = $1 and seq = any($2::bigint[]) and (sealed is not null or sealed_salt is not null)
     returning seq, hash, command, payload`,
    [organisation, seqs],
  );
  if (rows.length === 0) return [];
  const emptied = rows.map(({ seq }) => seq);
  await addErasures(
    connection,
    rows.map(({ seq, hash, command }) => ({ organisation, seq, hash, command })),
  );
  await connection.query('delete from spilled_text where organisation = $1 and seq = any($2::bigint[])', [
    organisation,
    emptied,
  ]);
  // A retry is known by its id and account from then on: not even a salted hash of the text remains.
  await connection.query(
    `update receipt set salt = '', content_hash = '' where organisation = $1 and command = any($2::uuid[])`,
    [organisation, rows.map(({ command }) => command)],
  );
  const files = rows.flatMap(({ payload }) => fileOf(JSON.parse(payload) as JsonObject));
  await connection.query('delete from attachment where organisation = $1 and id = any($2::uuid[])', [
    organisation,
    files,
  ]);
  return emptied;
}

function fileOf({ attachment }: JsonObject): readonly string[] {
  return typeof attachment === 'string' ? [attachment] : [];
}

/** Puts the texts of spills where nobody reads; their salts stay, by which they are known from those that are erased. */
async function takeAside(
  connection: PoolClient,
  organisation: string,
  spilled: ReadonlyMap<number, string>,
): Promise<number[]> {
  if (spilled.size === 0) return [];
  const { rows } = await connection.query<{ seq: number }>(
    `with meant as (select * from unnest($2::bigint[], $3::uuid[]) as meant (seq, spill)), aside as (
       insert into spilled_text (organisation, seq, spill, sealed)
       select organisation, seq, spill, sealed from event join meant using (seq)
       where organisation = $1 and sealed is not null
       on conflict do nothing
     )
     update event set sealed = null from meant
     where event.organisation = $1 and event.seq = meant.seq and event.sealed is not null
     returning event.seq`,
    [organisation, [...spilled.keys()], [...spilled.values()]],
  );
  return rows.map(({ seq }) => seq);
}

/** Puts back what waits for nobody any more. */
async function giveBack(
  connection: PoolClient,
  organisation: string,
  waiting: readonly number[],
): Promise<number[]> {
  const { rows } = await connection.query<{ seq: number }>(
    `with back as (
       delete from spilled_text where organisation = $1 and not seq = any($2::bigint[]) returning seq, sealed
     )
     update event set sealed = back.sealed from back
     where event.organisation = $1 and event.seq = back.seq and event.sealed_salt is not null
     returning event.seq`,
    [organisation, waiting],
  );
  return rows.map(({ seq }) => seq);
}

/** Counts a change, and takes away what was made of the texts that changed; folds from before it are let go. */
async function count(
  connection: PoolClient,
  organisation: string,
  changed: readonly number[],
): Promise<number> {
  const [first] = changed;
  if (first !== undefined) {
    await connection.query(
      `insert into text_change (organisation, count) values ($1, 1)
       on conflict (organisation) do update set count = text_change.count + 1`,
      [organisation],
    );
    await connection.query('delete from snapshot where organisation = $1 and seq >= $2', [
      organisation,
      first,
    ]);
    await connection.query(
      `update snapshot set text_changes = text_changes + 1
       where organisation = $1 and text_changes = (select count - 1 from text_change where organisation = $1)`,
      [organisation],
    );
    // Whoever takes in words has ended, or waits and then reads the texts as they are from now on.
    await connection.query('lock table search_position in share row exclusive mode');
    await connection.query('delete from search_entry where organisation = $1 and seq = any($2::bigint[])', [
      organisation,
      changed,
    ]);
    // One that is being made finds that nobody wants it any more.
    await connection.query('delete from export_job where organisation = $1', [organisation]);
  }
  // Folds that another node was keeping meanwhile.
  const { rows } = await connection.query<{ count: number }>(
    `with newest as (select coalesce((select count from text_change where organisation = $1), 0) as count),
     old as (delete from snapshot using newest where organisation = $1 and text_changes <> newest.count)
     select count from newest`,
    [organisation],
  );
  return rows[0]?.count ?? 0;
}

/** The words of what was given back are taken in once more, with those of all that came after: also by the next node, if this one dies. */
async function takeWordsAgain(
  connection: PoolClient,
  organisation: string,
  returned: readonly number[],
): Promise<void> {
  if (returned.length === 0) return;
  await connection.query('update search_position set seq = least(seq, $2) where organisation = $1', [
    organisation,
    Math.min(...returned) - 1,
  ]);
}

async function commandsGone(connection: PoolClient, organisation: string): Promise<Set<string>> {
  const { rows } = await connection.query<{ command: string }>(
    `select distinct command from erasure where organisation = $1 and not exists (
       select from receipt where receipt.organisation = $1 and receipt.command = erasure.command)`,
    [organisation],
  );
  return new Set(rows.map(({ command }) => command));
}
