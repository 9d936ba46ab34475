import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '#shared/language/message.ts';
import { swedishMinute } from '#shared/language/swedish-minute.ts';
import { BackupError } from '../backup/backup-error.ts';
import { checkBackup } from '../backup/check-backup.ts';
import type { CheckedBackup } from '../backup/check-backup.ts';
import { summaryOf } from '../backup/make-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { signaturesIn } from '../backup/signatures.ts';
import type { Config } from '../config.ts';
import { openPool } from '../db/connection.ts';
import { openErasure } from '../erasure/erasure.ts';
import { openLedgerFile } from '../erasure/ledger-file.ts';
import type { LedgerFile } from '../erasure/ledger-file.ts';
import type { Differing } from '../event-log/derived-columns.ts';
import { openEventLog } from '../event-log/event-log.ts';
import { openSigner, SigningKeyError } from '../export/signing.ts';
import { readArguments, required } from './arguments.ts';
import { readKeyFile } from './read-key-file.ts';
import type { ReachedDatabase, Verb } from './verb.ts';

/** Puts a backup back into a database that no console uses; with `--check` only proves it. */
export const restore: Verb = {
  help: message('backup.restore.help'),

  async run(args, { configured, reach, print }) {
    const { positionals, option, flag } = readArguments(args, ['key'], ['check', 'replace']);
    const file = required(positionals[0], 'FIL');
    const keyFile = option('key');
    const key = keyFile === undefined ? null : await readKeyFile(keyFile);
    if (flag('check')) {
      const checked = await readable(file, () => checkBackup(file, { key }));
      print(message('backup.whole', { file, ...inWords(checked) }));
      for (const line of signedBy(checked, key ?? (await ownKey(configured())))) print(line);
      if (checked.strangers.length > 0)
        print(message('backup.strangers.in-file', { what: checked.strangers.join(', ') }));
      if (checked.differing !== null) print(message('backup.derived.in-file', toldOf(checked.differing)));
      return checked.differing === null ? 0 : 1;
    }
    const reached = await reach();
    if (reached.consoleRuns) throw new BackupError('in-use', { programs: reached.config.dataDir });
    // What cannot be read must not be found out when the database has its texts back.
    const ledger = await openLedgerFile(join(reached.config.dataDir, 'erasures.ndjson'));
    const { url, logger } = reached;
    const restored = await readable(file, () =>
      restoreBackup(file, { url, replace: flag('replace'), log: logger, key }),
    );
    const erased = await eraseAgain(reached, ledger);
    print(message('backup.restored', inWords(restored)));
    for (const line of signedBy(restored, key ?? (await ownKey(reached.config)))) print(line);
    if (restored.strangers.length > 0)
      print(message('backup.strangers.left-out', { what: restored.strangers.join(', ') }));
    if (restored.differing !== null) print(message('backup.derived.made-anew', toldOf(restored.differing)));
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

/** The public half of the console's own key, where it lies here. */
async function ownKey({ signingKey }: Config): Promise<string | null> {
  if (!existsSync(signingKey.file)) return null;
  try {
    return (await openSigner(signingKey.file, { createIfMissing: false })).key;
  } catch (error) {
    if (error instanceof SigningKeyError) return null;
    throw error;
  }
}

/** Who signed a backup, beside the key that is known here. */
function signedBy({ manifest }: CheckedBackup, known: string | null): string[] {
  const { keys, unsigned } = signaturesIn(manifest);
  const lines: string[] = [];
  const others = keys.filter((key) => key !== known).join(', ');
  if (known === null && others !== '') lines.push(message('backup.signed.by-unasked', { keys: others }));
  else if (known !== null && others !== '')
    lines.push(message('backup.signed.by-other', { keys: others, known }));
  else if (known !== null && keys.length > 0) lines.push(message('backup.signed.by-known', { key: known }));
  if (unsigned) lines.push(message('backup.signed.not', { all: String(keys.length === 0) }));
  return lines;
}

function toldOf({ count, organisation, seq }: Differing) {
  return { count, organisation, seq: String(seq) };
}

function inWords({ manifest }: CheckedBackup) {
  const { takenAt, organisations, events } = summaryOf(manifest);
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
