/** The backups that lie in a folder, and which of them are kept. A backup's name says when it was begun. */
import { lstat, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupSettings } from '../config/backup-settings.ts';

export type KeptBackup = {
  readonly file: string;
  /** Epoch milliseconds, by the clock of the node that made it. */
  readonly at: number;
  readonly size: number;
};

const name = /^vaka-(\d{4}-\d\d-\d\dT)(\d\d)\.(\d\d)\.(\d\d)Z\.tar\.gz$/;
const day = 24 * 60 * 60_000;
/** So much (ms) the clocks of two nodes may differ. */
const ahead = 10 * 60_000;

/** What a backup that is begun now is called: no colons, which Windows refuses, and in order of time. */
export function backupName(now: number): string {
  return `vaka-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '.')}Z.tar.gz`;
}

/** Newest first. Rejects where the folder cannot be read. */
export async function backupsIn(folder: string): Promise<KeptBackup[]> {
  const found = await Promise.all(
    (await readdir(folder)).map(async (entry): Promise<KeptBackup[]> => {
      const [, date, hours, minutes, seconds] = name.exec(entry) ?? [];
      if (date === undefined) return [];
      const file = join(folder, entry);
      // Another node may have taken it away meanwhile.
      const size = await stat(file).then(
        (one) => one.size,
        () => null,
      );
      return size === null ? [] : [{ file, size, at: Date.parse(`${date}${hours}:${minutes}:${seconds}Z`) }];
    }),
  );
  return found.flat().toSorted((one, other) => other.at - one.at);
}

/** The newest whose name can be true: one that a wrong clock dated ahead says nothing of when there was one last. */
export function newestOf(backups: readonly KeptBackup[], now: number): KeptBackup | undefined {
  return backups
    .filter(({ at }) => at <= now + ahead)
    .toSorted((one, other) => other.at - one.at)
    .at(0);
}

/**
 * Those that need not be kept: neither among the newest, nor the newest of one of the last days (UTC). Asked only when a newer one has
 * just been read back whole, so that a good one always stays. What is dated ahead is left, and counts for nothing.
 */
export function superfluous(
  backups: readonly KeptBackup[],
  { keep, keepDays }: Pick<BackupSettings, 'keep' | 'keepDays'>,
  now: number,
): KeptBackup[] {
  const dated = backups.filter(({ at }) => at <= now + ahead);
  const newestFirst = dated.toSorted((one, other) => other.at - one.at);
  const days = new Set<number>();
  return newestFirst.filter(({ at }, index) => {
    const date = Math.floor(at / day);
    const isNewestOfDay = !days.has(date);
    days.add(date);
    const isRecentDay = date > Math.floor(now / day) - keepDays;
    return index >= keep && !(isNewestOfDay && isRecentDay);
  });
}

/** What a node that died in the middle of one left behind. One that is being made is never so old. */
export async function removeBrokenOff(folder: string, now: number): Promise<void> {
  for (const entry of await readdir(folder)) {
    if (!entry.endsWith('.part') || !name.test(entry.slice(0, -'.part'.length))) continue;
    const file = join(folder, entry);
    const found = await lstat(file).catch(() => null);
    if (found !== null && now - found.mtimeMs > day) await rm(file, { force: true });
  }
}
