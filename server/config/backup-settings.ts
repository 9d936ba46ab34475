import { resolve } from 'node:path';
import type { Environment } from './environment.ts';

/** Backups that the console makes by itself. */
export type BackupSettings = {
  /** Absolute. */
  readonly folder: string;
  readonly everyHours: number;
  /** So many of the newest are kept. */
  readonly keep: number;
  /** Of so many days back, the newest of each is kept besides. */
  readonly keepDays: number;
};

export function backupSettings(value: Environment): BackupSettings | null {
  if (value.VAKA_BACKUP_DIR === undefined) return null;
  return {
    folder: resolve(value.VAKA_BACKUP_DIR),
    everyHours: value.VAKA_BACKUP_EVERY ?? 6,
    keep: value.VAKA_BACKUP_KEEP ?? 8,
    keepDays: value.VAKA_BACKUP_KEEP_DAYS ?? 30,
  };
}
