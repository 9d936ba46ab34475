import { mkdir } from 'node:fs/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { openPool } from './db/connection.ts';
import { acquireConsoleLock } from './db/embedded/console-lock.ts';
import { startEmbeddedPostgres } from './db/embedded/embedded-postgres.ts';
import { OperatorError } from './operator-error.ts';
import { migrate, ownMigrations } from './db/migrate.ts';
import type { Undo } from './undo.ts';

/** The data folder already has a console; the message says where it is. */
class AlreadyRunning extends OperatorError {
  override readonly name = 'AlreadyRunning';
}

export type OpenDatabase = {
  readonly url: string;
  readonly pool: Pool;
  /** Says where this console is, for a second one on the same data folder. */
  readonly setAddress: (address: string) => void;
};

/**
 * The database that the configuration asks for, brought to this version's schema: the server of DATABASE_URL, else an
 * embedded one in the data folder, which one console at a time may hold. `migrations`: the folder of the schema's steps.
 * @throws AlreadyRunning
 */
export async function openConfiguredDatabase(
  config: Config,
  logger: Logger,
  undo: Undo,
  migrations: string = ownMigrations,
): Promise<OpenDatabase> {
  const { url, setAddress } = await provideDatabase(config, logger, undo);
  await migrate(url, logger, migrations);
  const pool = openPool({ url, log: logger });
  undo.later(() => pool.end());
  return { url, pool, setAddress };
}

/** The same, as it is: a fresh one is empty, one of another version has that version's schema. @throws AlreadyRunning */
export async function provideDatabase(
  config: Config,
  logger: Logger,
  undo: Undo,
): Promise<Omit<OpenDatabase, 'pool'>> {
  let url = config.databaseUrl;
  // The signing key lies here too, whichever database is used.
  await mkdir(config.dataDir, { recursive: true });
  let setAddress: OpenDatabase['setAddress'] = () => undefined;
  if (url === null) {
    const answer = await acquireConsoleLock(config.dataDir);
    if (!answer.ok) throw new AlreadyRunning(answer.running.message);
    setAddress = (address) => answer.lock.setAddress(address);
    undo.later(() => answer.lock.release());
    const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log: logger });
    undo.later(() => postgres.stop());
    url = postgres.url;
  }
  return { url, setAddress };
}
