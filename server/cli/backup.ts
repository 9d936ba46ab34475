import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { message } from '#shared/language/message.ts';
import { swedishMinute } from '#shared/language/swedish-minute.ts';
import { BackupError } from '../backup/backup-error.ts';
import { backupName, backupsIn } from '../backup/kept-backups.ts';
import { makeBackup, streamBackup } from '../backup/make-backup.ts';
import { bytesInWords, expectedSize, refuseWithoutRoom } from '../backup/room.ts';
import { openPool } from '../db/connection.ts';
import { openSigner, SigningKeyError } from '../export/signing.ts';
import type { Signer } from '../export/signing.ts';
import { readArguments } from './arguments.ts';
import type { ReachedDatabase, Verb } from './verb.ts';

/** Copies the whole database to a file, also while consoles use it. */
export const backup: Verb = {
  help: message('backup.help'),

  async run(args, { reach, print }) {
    const { option } = readArguments(args, ['out']);
    const reached = await reach();
    const { config, url } = reached;
    const signer = await signerOf(reached);
    const out = option('out') ?? join(config.backup?.folder ?? '.', backupName(Date.now()));
    if (out === '-') {
      await streamBackup({ url, signer }, toStandardOut);
      return 0;
    }
    const file = resolve(out);
    await mkdir(dirname(file), { recursive: true });
    await refuseIfFull(dirname(file), reached);
    const { size, takenAt, organisations, events } = await makeBackup(file, { url, signer });
    print(
      message('backup.made', {
        file,
        size: bytesInWords(size),
        organisations,
        events: String(events),
        time: swedishMinute(takenAt),
      }),
    );
    if (signer === null) print(message('backup.not-signed', { file: config.signingKey.file }));
    return 0;
  },
};

/** @throws BackupError `cannot-write`, also where whoever reads has had enough: half a copy is none. */
async function toStandardOut(bytes: NodeJS.ReadableStream): Promise<void> {
  // Whose failure it is, is whose it was first.
  const failures: unknown[] = [];
  bytes.once('error', () => failures.push(null));
  process.stdout.once('error', (error) => failures.push(error));
  try {
    await pipeline(bytes, process.stdout, { end: false });
  } catch (error) {
    if (failures[0] !== error) throw error;
    const { code, message: said } = error as NodeJS.ErrnoException;
    throw new BackupError('cannot-write', { file: message('backup.standard-out'), reason: code ?? said });
  }
}

async function refuseIfFull(folder: string, { url, logger }: ReachedDatabase): Promise<void> {
  const pool = openPool({ url, log: logger, max: 1, applicationName: 'vaka-cli' });
  try {
    const [before] = await backupsIn(folder);
    await refuseWithoutRoom(folder, await expectedSize(pool, before));
  } finally {
    await pool.end();
  }
}

/** Null where the key is not here: a backup without signatures is better than none. */
async function signerOf({ config }: ReachedDatabase): Promise<Signer | null> {
  try {
    return await openSigner(config.signingKey.file, { createIfMissing: false });
  } catch (error) {
    if (error instanceof SigningKeyError) return null;
    throw error;
  }
}
