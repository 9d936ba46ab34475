import { statfs } from 'node:fs/promises';
import type { ClientBase, Pool } from 'pg';
import { message } from '#shared/language/message.ts';
import { BackupError } from './backup-error.ts';
import type { KeptBackup } from './kept-backups.ts';
import { tablesOf } from './tables.ts';

/** A backup never takes the last of a disk, on which the database itself may lie: as much again is left, or this much. */
const mostLeft = 64 * 1_024 * 1_024;
/** A log grows from one backup to the next. */
const growth = 1.2;

/** Free bytes that a process of this user may take. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Says of bytes how many they are, as people read it. */
export function bytesInWords(bytes: number): string {
  const gigabytes = bytes >= 1e9;
  const number = (bytes / (gigabytes ? 1e9 : 1e6)).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  return gigabytes ? message('backup.gigabytes', { number }) : message('backup.megabytes', { number });
}

/** How many bytes a backup may need: by the one before, else what its tables take unpacked. */
export async function expectedSize(
  database: Pick<Pool | ClientBase, 'query'>,
  before: KeptBackup | undefined,
): Promise<number> {
  if (before !== undefined) return before.size * growth;
  const names = (await tablesOf(database)).map(({ name }) => name);
  const { rows } = await database.query<{ size: number | null }>(
    'select sum(pg_table_size(name::regclass))::bigint as size from unnest($1::text[]) as name',
    [names],
  );
  return rows[0]?.size ?? 0;
}

/** How many bytes must be free where a backup may take `needed`. */
export function roomFor(needed: number): number {
  return needed + Math.min(needed, mostLeft);
}

/** @throws BackupError `no-room` */
export async function refuseWithoutRoom(folder: string, needed: number): Promise<void> {
  const free = await freeBytes(folder);
  const asked = roomFor(needed);
  if (free >= asked) return;
  const told = { folder, free: bytesInWords(free), needed: bytesInWords(asked) };
  throw new BackupError('no-room', told);
}
