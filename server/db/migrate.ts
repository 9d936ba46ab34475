import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { message } from '#shared/language/message.ts';
import type { OperatorLog } from './embedded/operator-log.ts';
import { MigrationError } from './migration-error.ts';
import { type Migration, readMigrations } from './migration-files.ts';

/** One at a time in a database, whichever node: a number only Vaka's migrator uses. */
const migrationLock = 7_482_114_001;
export const oldestServer = 15;

/**
 * While a step waits for a table, everybody else's statements on that table wait behind it. So it waits a second only, lets
 * them by for another, and tries again: nodes of the version before go on recording beside a backup or a long report.
 */
const lockTimeout = 1_000;
const pauseBetweenTries = 1_000;
const mostTries = 150;
const lockNotAvailable = '55P03';

/** The migrations that come with this version. */
export const ownMigrations = join(import.meta.dirname, '../../migrations');

/**
 * Brings a database to this version's schema and returns the names of the migrations it applied now. Each runs in a
 * transaction of its own; nodes that start at once wait for each other. Only forward: what was applied must be exactly
 * the first of the files, unchanged.
 * @throws MigrationError where that does not hold, or the server or database cannot carry Vaka.
 */
export async function migrate(
  url: string,
  log: OperatorLog,
  directory: string = ownMigrations,
): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const client = new pg.Client({
    connectionString: url,
    application_name: 'vaka-migrate',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', (error) => log.error(`lost the database while migrating: ${error.message}`));
  await client.connect();
  try {
    await refuseUnfit(client);
    await lockMigrations(client, log);
    return await applyNew(client, migrations, log);
  } finally {
    await client.end(); // which also gives the lock back
  }
}

/** @throws MigrationError where the server or the database cannot carry Vaka. */
export async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       current_setting('server_encoding') as encoding`,
  );
  const server = rows[0];
  if (server === undefined) throw new Error('the server told nothing of itself');
  if (server.number < oldestServer * 10_000) {
    const versions = { version: server.version, oldest: String(oldestServer) };
    throw new MigrationError('server-too-old', message('operation.migration.server-too-old', versions));
  }
  if (server.encoding !== 'UTF8') {
    const { encoding } = server;
    throw new MigrationError('wrong-encoding', message('operation.migration.wrong-encoding', { encoding }));
  }
}

/** Keeps every other node from changing the schema, or starting, for as long as this connection is open. */
export async function lockMigrations(client: pg.Client, log: OperatorLog): Promise<void> {
  const tried = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
    migrationLock,
  ]);
  if (tried.rows[0]?.got === true) return;
  log.info('another node migrates the database; waiting for it');
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
}

/** The register of what has been applied. */
export async function provideRegister(client: pg.Client): Promise<void> {
  await client.query(
    `create table if not exists schema_migration (
       version integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
     )`,
  );
}

async function applyNew(client: pg.Client, migrations: Migration[], log: OperatorLog): Promise<string[]> {
  await provideRegister(client);
  const { rows: applied } = await client.query<{ version: number; name: string; checksum: string }>(
    'select version, name, checksum from schema_migration order by version',
  );
  applied.forEach((row, index) => {
    const file = migrations[index];
    if (file === undefined) {
      const { name } = row;
      throw new MigrationError('database-newer', message('operation.migration.database-newer', { name }));
    }
    if (file.version !== row.version || file.name !== row.name) {
      const names = { applied: row.name, name: file.name };
      throw new MigrationError('out-of-order', message('operation.migration.out-of-order', names));
    }
    if (file.checksum !== row.checksum) {
      throw new MigrationError(
        'changed-after-applied',
        message('operation.migration.changed', { name: row.name }),
      );
    }
  });
  const fresh = migrations.slice(applied.length);
  for (const migration of fresh) {
    await apply(client, migration, log);
    log.info(`applied ${migration.name}`);
  }
  return fresh.map((migration) => migration.name);
}

async function apply(client: pg.Client, migration: Migration, log: OperatorLog): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await applyOnce(client, migration);
    } catch (cause) {
      const { code, message: reason } = cause as Error & { readonly code?: string };
      if (code !== lockNotAvailable || tries === mostTries) {
        const told = { name: migration.name, reason };
        throw new MigrationError('failed', message('operation.migration.failed', told), { cause });
      }
      if (tries === 1) log.info(`${migration.name} waits for a table that somebody uses`);
      await wait(pauseBetweenTries);
    }
  }
}

async function applyOnce(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = ${lockTimeout}`);
    await applyHere(client, migration);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined); // the connection itself may be what failed
    throw cause;
  }
}

/** Applies one and writes it down, in the transaction that the connection is in. */
export async function applyHere(client: pg.Client, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  await client.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', [
    migration.version,
    migration.name,
    migration.checksum,
  ]);
}
