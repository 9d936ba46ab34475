import { mkdir } from 'node:fs/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { message } from '#shared/language/message.ts';
import type { Config } from './config.ts';
import { compareSchema, inWords } from './db/compare-schema.ts';
import { openPool } from './db/connection.ts';
import { acquireConsoleLock } from './db/embedded/console-lock.ts';
import { startEmbeddedPostgres } from './db/embedded/embedded-postgres.ts';
import { idOf } from './db/expected-schema.ts';
import { MigrationError } from './db/migration-error.ts';
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
 * @throws AlreadyRunning; MigrationError
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
  await refuseIncomplete(pool, logger, migrations);
  return { url, pool, setAddress };
}

/** The register of migrations says nothing of what somebody has dropped since. Without a key it works, but not as it was proved to. */
async function refuseIncomplete(pool: Pool, logger: Logger, migrations: string): Promise<void> {
  const { missing, missingRules } = await compareSchema(pool, migrations);
  if (missing.length > 0)
    throw new MigrationError('incomplete', message('operation.schema.missing', { what: inWords(missing) }));
  if (missingRules.length > 0)
    logger.error(
      { missing: missingRules.map(idOf) },
      'the database lacks what migrations made; doctor says what to do',
    );
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
