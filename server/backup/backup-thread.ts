import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { BackupMade } from './make-backup.ts';

/** What a thread is to make. */
export type BackupOrder = {
  readonly url: string;
  readonly file: string;
  /** The key that signs heads. */
  readonly signingKeyFile: string;
};

/** What it answers. `reason` is for the one who runs the console where `known`, else a mistake of the program's own. */
export type BackupAnswer =
  { readonly made: BackupMade } | { readonly reason: string; readonly known: boolean };

export type BackupThread = {
  readonly answer: Promise<BackupAnswer>;
  /** Breaks it off; nothing is left of it. */
  stop(): Promise<void>;
};

/** Makes a backup in a thread of its own, so that what it packs and hashes takes no time from those who use the console. */
export function startBackup(
  order: BackupOrder,
  program: URL = new URL('backup-worker.ts', import.meta.url),
): BackupThread {
  const worker = new Worker(program, { workerData: order });
  // Not `once` of node:events: it rejects where the thread fails, and a rejection that nobody takes would end the console.
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const answer = new Promise<BackupAnswer>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error: Error) => resolve({ reason: error.stack ?? error.message, known: false }));
    worker.once('exit', () => resolve({ reason: 'the thread ended without an answer', known: false }));
  });
  return {
    answer,
    async stop() {
      await worker.terminate();
      await ended;
      await rm(`${order.file}.part`, { force: true });
    },
  };
}
