/**
 * The backups that the console makes by itself.
 *
 * Invariants: of the nodes that share a folder one makes each backup; the folder alone says when the newest was made; nothing is taken
 * away but after a newer one has been read back whole.
 * Reason: a backup that somebody must remember to make is not there the night it is needed.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Logger } from 'pino';
import type { BackupSettings } from '../config/backup-settings.ts';
import { startBackup } from './backup-thread.ts';
import type { BackupThread } from './backup-thread.ts';
import { BackupError } from './backup-error.ts';
import { backupName, backupsIn, newestOf, removeBrokenOff, superfluous } from './kept-backups.ts';
import { expectedSize, refuseWithoutRoom } from './room.ts';

/** Held by the node that makes one: any number that nothing else locks. */
const backupLock = 7_482_114_003;
const lookEvery = 60_000;
/** After one that failed. */
const pauseAfterFailure = 10 * 60_000;

/** What is known of the backups now. */
export type BackupFigures = {
  /** Seconds since the newest was begun; null while there is none, or the folder cannot be read. */
  readonly ageSeconds: number | null;
  readonly newestBytes: number | null;
  readonly count: number;
  /** That this node tried and did not make, since it started. */
  readonly failures: number;
};

export type Backups = ReturnType<typeof openBackups>;

export type BackupsOptions = {
  readonly url: string;
  readonly settings: BackupSettings;
  readonly signingKeyFile: string;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly now?: () => number;
};

export function openBackups({ url, settings, signingKeyFile, logger, now = Date.now }: BackupsOptions) {
  const { folder, everyHours } = settings;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;
  let thread: BackupThread | null = null;
  let working: Promise<void> = Promise.resolve();
  let closing = false;

  async function isDue(): Promise<boolean> {
    const newest = newestOf(await backupsIn(folder), now());
    return newest === undefined || now() - newest.at >= everyHours * 3_600_000;
  }

  /** Makes the backup that is due, unless another node does. */
  async function makeDue(): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await isDue())) return;
    const client = new pg.Client({
      connectionString: url,
      application_name: 'vaka-backup-lock',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
        backupLock,
      ]);
      // Whoever had the lock may just have made it.
      if (rows[0]?.got === true && (await isDue())) await make(client);
    } finally {
      await client.end();
    }
  }

  async function make(client: pg.Client): Promise<void> {
    const before = await backupsIn(folder);
    await removeBrokenOff(folder, now());
    await refuseWithoutRoom(folder, await expectedSize(client, newestOf(before, now())));
    const started = now();
    const file = join(folder, backupName(started));
    if (closing) return;
    thread = startBackup({ url, file, signingKeyFile });
    const answer = await thread.answer;
    thread = null;
    if (closing) return;
    if ('reason' in answer) return fail(answer.reason);
    const { size, events } = answer.made;
    logger.info({ file, bytes: size, events, milliseconds: now() - started }, 'a backup was made');
    for (const old of superfluous(await backupsIn(folder), settings, now()))
      await rm(old.file, { force: true });
  }

  function fail(reason: unknown): void {
    failures += 1;
    logger.error(
      reason instanceof BackupError || typeof reason === 'string'
        ? { reason: reason instanceof BackupError ? reason.message : reason }
        : { err: reason },
      'no backup was made',
    );
  }

  /** Makes what is due; resolves when it is made or has failed. */
  async function work(): Promise<void> {
    await makeDue().catch(fail);
  }

  function look(): void {
    const failed = failures;
    working = work().finally(() => {
      if (!closing) timer = setTimeout(look, failures > failed ? pauseAfterFailure : lookEvery);
    });
  }

  return {
    work,
    start: look,
    async figures(): Promise<BackupFigures> {
      const kept = await backupsIn(folder).catch(() => []);
      const newest = newestOf(kept, now());
      return {
        ageSeconds: newest === undefined ? null : Math.max(0, (now() - newest.at) / 1_000),
        newestBytes: newest?.size ?? null,
        count: kept.length,
        failures,
      };
    },
    /** Breaks off what is being made. */
    async close(): Promise<void> {
      closing = true;
      if (timer !== null) clearTimeout(timer);
      await thread?.stop();
      await working;
    },
  };
}
