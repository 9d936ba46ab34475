import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

/** Where texts, or what was made of them, have lain. */
const tables = [
  'event',
  'spilled_text',
  'receipt',
  'snapshot',
  'attachment',
  'attachment_part',
  'search_entry',
  'export_job',
  'export_part',
];

/**
 * Held by whoever writes files anew, and shared by whoever reads all tables for long (server/backup): the one would wait for the
 * other's tables with every writer of the log behind it. Any number that nothing else locks.
 */
export const filesLock = 7_482_114_002;

/** A table may be large; in ms. */
const patience = 10 * 60_000;
/** In ms; longer than any command takes. */
const othersEndWithin = 5_000;

/** Whether texts have been taken out since the files were last written anew: by a console that then died, or by one that is about to. */
export async function scrubIsDue(pool: Pool): Promise<boolean> {
  return (await changesDue(pool)).length > 0;
}

/**
 * Takes what has been deleted out of the database's files: PostgreSQL leaves old rows where they lay until a table is written anew.
 * Each table is locked while that lasts, about a second for 100,000 events. `own`: the database is this console's alone, so its
 * write-ahead log is cleared too; elsewhere that follows the operator's own settings. Nothing is done where another node has done it.
 * False where a backup reads the tables now, or somebody reads what was there before: nothing is waited for that may take as long, and by
 * a console that ends. It is then to be done once more.
 */
export async function scrubFiles(pool: Pool, own: boolean): Promise<boolean> {
  const connection = await pool.connect();
  const run = (text: string) => connection.query({ text, query_timeout: patience } as { text: string });
  try {
    await run(`set statement_timeout = ${patience}; set lock_timeout = ${patience}`);
    const { rows } = await connection.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      filesLock,
    ]);
    if (rows[0]?.got !== true) return false;
    const due = await changesDue(connection);
    if (due.length === 0) return true;
    await othersHaveEnded(connection, due);
    for (const table of tables) await run(`vacuum (full) ${table}`);
    if (await keepsRows(connection, due)) return false;
    if (own) {
      await run('vacuum (full) pg_catalog.pg_statistic');
      await clearWriteAheadLog(connection, run);
    }
    await noteScrubbed(connection, due);
    return true;
  } finally {
    // With its settings changed it is of no more use.
    connection.release(true);
  }
}

/** `transaction`: the number of the one that changed the texts last. */
type Change = { readonly organisation: string; readonly count: number; readonly transaction: number };

async function changesDue(connection: Pool | PoolClient): Promise<readonly Change[]> {
  const { rows } = await connection.query<Change>(
    'select organisation, count, xmin::text::bigint as transaction from text_change where count > scrubbed',
  );
  return rows;
}

/** What has changed while the files were written anew stays due. */
async function noteScrubbed(connection: PoolClient, due: readonly Change[]): Promise<void> {
  await connection.query(
    `update text_change set scrubbed = greatest(scrubbed, due.count)
     from unnest($1::text[], $2::bigint[]) as due (organisation, count)
     where text_change.organisation = due.organisation`,
    [due.map(({ organisation }) => organisation), due.map(({ count }) => count)],
  );
}

/** Whether the transaction `number` had not ended before the one of a change, of which $1 has the numbers. They go round at 2³². */
const isNotAfter = (number: string): string =>
  `exists (select from unnest($1::bigint[]) as change
     where ((change - ${number}::text::bigint) % 4294967296 + 4294967296) % 4294967296 < 2147483648)`;

/**
 * Waits some seconds until the transactions that were under way at a change have ended, in whatever database of the server: what is read
 * while one lasts is read as it was before, and PostgreSQL lets no row go that was deleted since.
 */
async function othersHaveEnded(connection: PoolClient, due: readonly Change[]): Promise<void> {
  const until = performance.now() + othersEndWithin;
  for (;;) {
    const { rows } = await connection.query<{ last: boolean }>(
      `select ${isNotAfter('pg_snapshot_xmin(pg_current_snapshot())')} as last`,
      [due.map(({ transaction }) => transaction)],
    );
    if (rows[0]?.last !== true || performance.now() > until) return;
    await wait(20);
  }
}

/**
 * Whether a table that was written anew may still hold rows that a change deleted: the number up to which it was frozen is the one below
 * which every deleted row was let go.
 */
async function keepsRows(connection: PoolClient, due: readonly Change[]): Promise<boolean> {
  const { rows } = await connection.query<{ keeps: boolean }>(
    `select exists (select from pg_class where oid = any($2::regclass[]::oid[]) and ${isNotAfter('relfrozenxid')}) as keeps`,
    [due.map(({ transaction }) => transaction), tables],
  );
  return rows[0]?.keeps ?? true;
}

type Run = (text: string) => Promise<unknown>;

/** Old segments are removed rather than kept for use again, and those that were kept already are written over. */
async function clearWriteAheadLog(connection: PoolClient, run: Run): Promise<void> {
  await run('alter system set wal_recycle = off');
  try {
    await run('select pg_reload_conf()');
    // The server's processes take up a setting a moment later.
    await wait(300);
    await run('checkpoint');
    while (await hasSegmentsAhead(connection)) {
      await run(`select pg_logical_emit_message(false, 'vaka', ''), pg_switch_wal()`);
    }
    await run(`select pg_logical_emit_message(false, 'vaka', ''), pg_switch_wal()`);
    await run('checkpoint');
  } finally {
    await run('alter system reset wal_recycle');
    await run('select pg_reload_conf()');
  }
}

async function hasSegmentsAhead(connection: PoolClient): Promise<boolean> {
  const { rows } = await connection.query<{ ahead: boolean }>(
    `select exists (select from pg_ls_waldir()
       where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_insert_lsn())) as ahead`,
  );
  return rows[0]?.ahead ?? false;
}
