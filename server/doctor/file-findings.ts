import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { message } from '#shared/language/message.ts';
import { bytesInWords, freeBytes } from '../backup/room.ts';
import { backupsIn, newestOf } from '../backup/kept-backups.ts';
import type { Config } from '../config.ts';
import type { BackupSettings } from '../config/backup-settings.ts';
import { LedgerDamagedError, openLedgerFile } from '../erasure/ledger-file.ts';
import { openSigner, SigningKeyError } from '../export/signing.ts';
import { good, look, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

const gibibyte = 1_024 ** 3;
const dayMs = 24 * 3_600_000;
/** A certificate should be renewed well before its last day. */
const certificateWarning = 21;

/** `free` in bytes. */
export function diskFinding(folder: string, free: number): Finding {
  const told = { folder, free: bytesInWords(free) };
  if (free < gibibyte / 4) return wrong(message('doctor.disk.full', told));
  if (free < 2 * gibibyte) return look(message('doctor.disk.little', told));
  return good(message('doctor.disk.enough', told));
}

/** `ends` is when it is valid to; both in epoch milliseconds. */
export function certificateFinding(file: string, ends: number, now: number): Finding {
  const days = String(Math.floor((ends - now) / dayMs));
  if (ends <= now) return wrong(message('doctor.certificate.ended', { file }));
  if (ends - now < certificateWarning * dayMs)
    return look(message('doctor.certificate.soon', { file, days }));
  return good(message('doctor.certificate.valid', { file, days }));
}

/** `newest` is when the newest backup was begun; null where there is none. Both in epoch milliseconds. */
export function backupFinding(
  { folder, everyHours }: BackupSettings,
  newest: number | null,
  now: number,
): Finding {
  if (newest === null) return wrong(message('doctor.backup.none', { folder }));
  const hours = (now - newest) / 3_600_000;
  const told = { folder, hours: String(Math.floor(hours)), every: String(everyHours) };
  if (hours > 2 * everyHours + 1) return wrong(message('doctor.backup.old', told));
  return good(message('doctor.backup.fresh', told));
}

/** What lies on this machine: room, keys, the ledger, the certificate, the backups. `now` in epoch milliseconds. */
export async function fileFindings(config: Config, now: number): Promise<Finding[]> {
  const { dataDir, tls, backup } = config;
  const folders = backup === null ? [dataDir] : [dataDir, backup.folder];
  return [
    ...(await Promise.all(folders.map(disk))),
    await folderRights(dataDir),
    ...(
      await Promise.all(
        [
          config.signingKey.file,
          join(dataDir, 'postgres.password'),
          ...(tls === null ? [] : [tls.keyFile]),
        ].map(secretRights),
      )
    ).flat(),
    await signingKey(config.signingKey.file),
    await ledger(join(dataDir, 'erasures.ndjson')),
    ...(tls === null ? [] : [await certificate(tls.certFile, now)]),
    backup === null
      ? look(message('doctor.backup.not-set'))
      : backupFinding(backup, newestOf(await backupsIn(backup.folder).catch(() => []), now)?.at ?? null, now),
  ];
}

async function disk(folder: string): Promise<Finding> {
  try {
    return diskFinding(folder, await freeBytes(folder));
  } catch (error) {
    return unreadable(folder, error);
  }
}

/** Who may write in the folder may put a ledger, a key or a database of their own there. */
async function folderRights(folder: string): Promise<Finding> {
  try {
    const { mode } = await stat(folder);
    const open = process.platform !== 'win32' && (mode & 0o022) !== 0;
    return open
      ? wrong(message('doctor.folder.open', { folder }))
      : good(message('doctor.folder', { folder }));
  } catch (error) {
    return unreadable(folder, error);
  }
}

/** Nothing of one that is not there: it is said elsewhere whether it should be. */
async function secretRights(file: string): Promise<Finding[]> {
  const found = await stat(file).catch(() => null);
  if (found === null || process.platform === 'win32' || (found.mode & 0o077) === 0) return [];
  return [wrong(message('doctor.secret.open', { file }))];
}

async function signingKey(file: string): Promise<Finding> {
  try {
    const { key } = await openSigner(file, { createIfMissing: false });
    return good(message('doctor.signing-key', { file, key }));
  } catch (error) {
    if (!(error instanceof SigningKeyError)) throw error;
    const told = { reason: error.message };
    const isThere = (await stat(file).catch(() => null)) !== null;
    return isThere
      ? wrong(message('doctor.signing-key.unusable', told))
      : look(message('doctor.signing-key.missing', told));
  }
}

async function ledger(file: string): Promise<Finding> {
  if ((await stat(file).catch(() => null)) === null) return good(message('doctor.ledger.none'));
  try {
    await openLedgerFile(file);
    return good(message('doctor.ledger', { file }));
  } catch (error) {
    return error instanceof LedgerDamagedError ? wrong(error.message) : unreadable(file, error);
  }
}

async function certificate(file: string, now: number): Promise<Finding> {
  try {
    const { validTo } = new X509Certificate(await readFile(file));
    return certificateFinding(file, Date.parse(validTo), now);
  } catch (error) {
    return unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Finding {
  const { code, message: said } = error as NodeJS.ErrnoException;
  return wrong(message('doctor.unreadable', { file, reason: code ?? said }));
}
