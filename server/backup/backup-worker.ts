/** The thread in which the console's own backups are made (backup-thread.ts). */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openSigner } from '../export/signing.ts';
import { OperatorError } from '../operator-error.ts';
import type { BackupAnswer, BackupOrder } from './backup-thread.ts';
import { makeBackup } from './make-backup.ts';

const { url, file, signingKeyFile } = workerData as BackupOrder;

/** Live work goes first. Only Linux keeps a priority to the thread that asks for it; elsewhere it would be the whole console's. */
if (process.platform === 'linux') setPriority(10);

async function answer(): Promise<BackupAnswer> {
  try {
    const signer = await openSigner(signingKeyFile, { createIfMissing: false });
    return { made: await makeBackup(file, { url, signer }) };
  } catch (error) {
    if (error instanceof OperatorError) return { reason: error.message, known: true };
    return { reason: error instanceof Error ? (error.stack ?? error.message) : String(error), known: false };
  }
}

parentPort?.postMessage(await answer());
