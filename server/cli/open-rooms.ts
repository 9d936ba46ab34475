import { join } from 'node:path';
import type { Logger } from 'pino';
import { openOrganisations } from '../commands/organisations.ts';
import type { Config } from '../config.ts';
import { openConfiguredDatabase, provideDatabase } from '../database.ts';
import { openPool } from '../db/connection.ts';
import { runningPostgresUrl } from '../db/embedded/running-postgres.ts';
import { openErasure } from '../erasure/erasure.ts';
import { openLedgerFile } from '../erasure/ledger-file.ts';
import { openAttachments } from '../event-log/attachments.ts';
import { openEventLog } from '../event-log/event-log.ts';
import { openSigner } from '../export/signing.ts';
import { openIdentity } from '../identity/identity.ts';
import type { Undo } from '../undo.ts';
import type { OpenRooms, ReachedDatabase } from './verb.ts';

/**
 * Opens the rooms for one command: on DATABASE_URL, else beside a console that runs on the data folder, else with the folder's own
 * database started for as long as the command takes.
 */
export async function openRooms(config: Config, logger: Logger, undo: Undo): Promise<OpenRooms> {
  const { url, pool } = await database(config, logger, undo);
  const log = openEventLog(pool);
  const ledger = await openLedgerFile(join(config.dataDir, 'erasures.ndjson'));
  const texts = openErasure({ pool, logger, ledger, ownDatabase: config.databaseUrl === null });
  undo.later(() => texts.close());
  const organisations = await openOrganisations({ pool, databaseUrl: url, log, logger, texts });
  undo.later(() => organisations.close());
  const identity = openIdentity({ pool, url, log: logger, exampleAccounts: true });
  undo.later(() => identity.close());
  return {
    log,
    attachments: openAttachments(pool),
    organisations,
    accounts: identity.accounts,
    sessions: identity.sessions,
    accessLog: identity.accessLog,
    signer: () => openSigner(config.signingKey.file, config.signingKey),
  };
}

/** Finds the database for one command, without touching it; the folder's own is started where no console runs on it. */
export async function reachDatabase(config: Config, logger: Logger, undo: Undo): Promise<ReachedDatabase> {
  const running = config.databaseUrl === null ? runningPostgresUrl(config.dataDir) : null;
  if (running !== null) return { config, logger, url: running, consoleRuns: true };
  const { url } = await provideDatabase(config, logger, undo);
  return { config, logger, url, consoleRuns: false };
}

async function database(config: Config, logger: Logger, undo: Undo) {
  const running = config.databaseUrl === null ? runningPostgresUrl(config.dataDir) : null;
  if (running === null) return await openConfiguredDatabase(config, logger, undo);
  const pool = openPool({ url: running, log: logger, max: 4, applicationName: 'vaka-cli' });
  undo.later(() => pool.end());
  return { url: running, pool };
}
