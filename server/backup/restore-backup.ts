/**
 * A backup put back: the database that it was taken of, brought to this version's schema.
 *
 * Invariants: the file is proved whole before anything is touched, and is the same file when it is put back; everything is one
 * transaction, so that a restore that is broken off anywhere leaves the database as it was; no console can start on the database
 * meanwhile, and none that uses it is put something under.
 * Reason: a restore is done by a tired person at night, once.
 */
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { CopyStreamQuery } from 'pg-copy-streams';
import type { OperatorLog } from '../db/embedded/operator-log.ts';
import { appliedMigrations } from '../db/applied.ts';
import { readSchemaSteps } from '../db/expected-schema.ts';
import { applyHere, lockMigrations, ownMigrations, provideRegister, refuseUnfit } from '../db/migrate.ts';
import { readMigrations } from '../db/migration-files.ts';
import { BackupError } from './backup-error.ts';
import { checkBackup } from './check-backup.ts';
import type { CheckedBackup, CheckOptions } from './check-backup.ts';
import type { TableLayout } from './contents.ts';
import { DerivedAnew } from './derived-anew.ts';
import { readBackup } from './read-backup.ts';
import { openForRows } from './row-connection.ts';
import { OwnColumns } from './own-columns.ts';
import { columnsOf } from './tables.ts';

/** Makes of the rows that end in a piece of a table the rows that are put back. */
type RowChange = { take(piece: Buffer): Buffer };

export type RestoreOptions = CheckOptions & {
  /** The database to put it into, as in DATABASE_URL. */
  readonly url: string;
  /** What stands in the database is thrown away in the same transaction; else it must be empty. */
  readonly replace: boolean;
  readonly log: OperatorLog;
};

/**
 * Answers what was put back.
 * @throws BackupError; MigrationError where the server cannot carry Vaka. The database is then as it was.
 */
export async function restoreBackup(file: string, options: RestoreOptions): Promise<CheckedBackup> {
  const { migrations = ownMigrations } = options;
  const checked = await checkBackup(file, options);
  const client = await openForRows(options.url, 'vaka-restore');
  try {
    await refuseUnfit(client);
    await lockMigrations(client, options.log);
    await refuseInUse(client);
    await client.query('begin');
    await makeRoom(client, options.replace);
    await putBack(client, file, checked, migrations);
    await client.query('commit');
    // So that the first questions are planned by what is there.
    await client.query('analyze');
    return checked;
  } finally {
    // A transaction that is not committed ends with its connection.
    await client.end();
  }
}

async function putBack(
  client: pg.Client,
  file: string,
  checked: CheckedBackup,
  directory: string,
): Promise<void> {
  const { manifest, counts, own } = checked;
  const known = await readMigrations(directory);
  await provideRegister(client);
  for (const migration of known.slice(0, manifest.schema.length)) await applyHere(client, migration);
  const written = await writeRows(client, file, checked);
  for (const { name } of own)
    if ((written.get(name) ?? 0) !== counts[name]?.rows) throw new BackupError('changed', { file });
  await setIdentities(client, own);
  for (const migration of known.slice(manifest.schema.length)) await applyHere(client, migration);
  await settleOutbox(client);
}

/** Answers how many rows each table got. What others had put in the database that the file is of is left out. */
async function writeRows(
  client: pg.Client,
  file: string,
  { manifest, sums, differing, own }: CheckedBackup,
): Promise<Map<string, number>> {
  const written = new Map<string, number>();
  let table: string | null = null;
  let copy: CopyStreamQuery | null = null;
  let changes: RowChange[] = [];
  const finish = async (): Promise<void> => {
    if (copy === null || table === null) return;
    await pipeline([], copy);
    written.set(table, copy.rowCount);
    copy = null;
  };
  const begin = async (name: string): Promise<void> => {
    await finish();
    table = name;
    const columns = columnsOf(own, name);
    if (columns.length === 0) return;
    const there = columnsOf(manifest.tables, name);
    changes = [
      ...(name === 'event' && differing !== null ? [new DerivedAnew(there)] : []),
      ...(columns.length < there.length ? [new OwnColumns(there, columns)] : []),
    ];
    copy = client.query(from(copyIn(client, name, columns)));
  };
  const read = await readBackup(file, {
    manifest: () => undefined,
    async rows(name, piece) {
      if (name !== table) await begin(name);
      if (copy === null) return;
      await write(
        copy,
        changes.reduce((rows, change) => change.take(rows), piece),
      );
    },
  });
  await finish();
  if (read.sums !== sums) throw new BackupError('changed', { file });
  return written;
}

function write(copy: CopyStreamQuery, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    copy.once('error', reject);
    copy.write(piece, (error) => {
      copy.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

function copyIn(client: pg.Client, name: string, columns: readonly string[]): string {
  const list = columns.map((column) => client.escapeIdentifier(column));
  return `copy ${client.escapeIdentifier(name)} (${list.join(', ')}) from stdin`;
}

/** A console that answers somebody must not have its log changed under it. What nobody may see the name of counts as one. */
async function refuseInUse(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ program: string }>(
    `select distinct coalesce(nullif(application_name, ''), '?') as program from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and (application_name is null or application_name like 'vaka%')
       and coalesce(backend_type, 'client backend') = 'client backend'`,
  );
  if (rows.length === 0) return;
  throw new BackupError('in-use', { programs: rows.map(({ program }) => program).join(', ') });
}

async function makeRoom(client: pg.Client, replace: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
  );
  const names = rows.map(({ name }) => name);
  const [first] = names;
  if (first === undefined) return;
  const own = await ownTables(client, names);
  if (own.length < 2) throw new BackupError('other-program', { table: first });
  if (!replace) throw new BackupError('not-empty', await whatIsThere(client, names));
  await client.query(`drop table ${own.map((name) => client.escapeIdentifier(name)).join(', ')} cascade`);
}

/**
 * Of the tables that are there, Vaka's, which has its register too. What others have put beside them stays. Of a database of a newer
 * version nobody here knows what is whose.
 */
async function ownTables(client: pg.Client, names: readonly string[]): Promise<readonly string[]> {
  const applied = await appliedMigrations(client);
  if (applied === null) return [];
  const steps = await readSchemaSteps(ownMigrations);
  if (applied.length > steps.length) return names;
  const own = new Set(steps.flatMap(({ adds }) => adds.map(({ table }) => table)));
  return names.filter((name) => own.has(name));
}

async function whatIsThere(
  client: pg.Client,
  names: readonly string[],
): Promise<{ organisations: string; events: string }> {
  // Somebody may have dropped it.
  if (!names.includes('head')) return { organisations: '?', events: '?' };
  const { rows } = await client.query<{ organisations: string; events: string }>(
    'select count(*)::text as organisations, coalesce(sum(seq), 0)::text as events from head',
  );
  return rows[0] ?? { organisations: '0', events: '0' };
}

/** The next number that the database gives comes after those that were put back. */
async function setIdentities(client: pg.Client, own: readonly TableLayout[]): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `select c.relname::text as name, a.attname::text as column
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attidentity <> ''
       and c.relname = any($1)`,
    [own.map(({ name }) => name)],
  );
  for (const { name, column } of rows) {
    const [table, number] = [client.escapeIdentifier(name), client.escapeIdentifier(column)];
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), max(${number})) from ${table} having max(${number}) is not null`,
      [table, column],
    );
  }
}

/**
 * Nobody works on a row any more. What was to be sent by now may have been, after the backup was taken: it counts as begun with no known
 * end, which the log is told before it is tried again (rule A2). A timer needs no such word (A3).
 */
async function settleOutbox(client: pg.Client): Promise<void> {
  await client.query('update outbox set claimed_by = null, claimed_until = null where done_at is null');
  await client.query(
    `update outbox set sending = true, attempts = greatest(attempts, 1)
     where done_at is null and kind <> 'timer' and not_before <= now()`,
  );
}
