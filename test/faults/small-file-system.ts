import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallFileSystem = {
  readonly folder: string;
  /** Takes all the room there is. */
  fill(): void;
  /** Gives it back. */
  empty(): Promise<void>;
  close(): Promise<void>;
};

/** A file system of so many megabytes of its own; null where this user may not mount one (it takes root on Linux). */
export async function smallFileSystem(megabytes: number): Promise<SmallFileSystem | null> {
  const folder = await mkdtemp(join(tmpdir(), 'vaka-small-'));
  const mount = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder];
  if (process.platform !== 'linux' || spawnSync('mount', mount).status !== 0) {
    await rm(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a');
      try {
        for (let size = 1_048_576; size >= 4_096; size /= 2) writeUntilFull(file, Buffer.alloc(size));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    empty: () => rm(ballast),
    async close() {
      spawnSync('umount', ['-l', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    while (writeSync(file, piece) === piece.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
