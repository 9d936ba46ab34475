import { join } from 'node:path';
import { message } from '#shared/language/message.ts';
import { swedishMinute } from '#shared/language/swedish-minute.ts';
import { BackupError } from '../backup/backup-error.ts';
import { checkBackup } from '../backup/check-backup.ts';
import { summaryOf } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { openPool } from '../db/connection.ts';
import { openErasure } from '../erasure/erasure.ts';
import { openLedgerFile } from '../erasure/ledger-file.ts';
import type { LedgerFile } from '../erasure/ledger-file.ts';
import { openEventLog } from '../event-log/event-log.ts';
import { readArguments, required } from './arguments.ts';
import type { ReachedDatabase, Verb } from './verb.ts';

/** Puts a backup back into a database that no console uses; with `--check` only proves it. */
export const restore: Verb = {
  help: message('backup.restore.help'),

  async run(args, { reach, print }) {
    const { positionals, flag } = readArguments(args, [], ['check', 'replace']);
    const file = required(positionals[0], 'FIL');
    if (flag('check')) {
      const { manifest } = await readable(file, () => checkBackup(file));
      print(message('backup.whole', { file, ...inWords(summaryOf(manifest)) }));
      return 0;
    }
    const reached = await reach();
    if (reached.consoleRuns) throw new BackupError('in-use', { programs: reached.config.dataDir });
    // What cannot be read must not be found out when the database has its texts back.
    const ledger = await openLedgerFile(join(reached.config.dataDir, 'erasures.ndjson'));
    const { url, logger } = reached;
    const restored = await readable(file, () =>
      restoreBackup(file, { url, replace: flag('replace'), log: logger }),
    );
    const erased = await eraseAgain(reached, ledger);
    print(message('backup.restored', inWords(restored)));
    if (erased > 0) print(message('backup.erased-again', { count: erased }));
    print(message('backup.restored.as-then'));
    return 0;
  },
};

/** What was erased after the backup was taken goes again, before any console has opened it; answers how many texts. */
async function eraseAgain({ config, url, logger }: ReachedDatabase, ledger: LedgerFile): Promise<number> {
  const pool = openPool({ url, log: logger, max: 2, applicationName: 'vaka-cli' });
  const erasure = openErasure({ pool, logger, ledger, ownDatabase: config.databaseUrl === null });
  try {
    let erased = 0;
    for (const organisation of await openEventLog(pool).organisations())
      erased += (await erasure.settle(organisation)).unproven.length;
    return erased;
  } finally {
    await erasure.close();
    await pool.end();
  }
}

function inWords({ takenAt, organisations, events }: ReturnType<typeof summaryOf>) {
  return { time: swedishMinute(takenAt), organisations, events: String(events) };
}

/** What has a code is the system's word on the file. */
async function readable<Read>(file: string, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== file || code === undefined) throw error;
    throw new BackupError('cannot-read', { file, reason: code });
  }
}
