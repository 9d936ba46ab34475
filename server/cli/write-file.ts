import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a stream to a file that only its owner may read, whole or not at all: under another name until it is whole, so that what was
 * there before stays when the disk is full or what is written breaks off. Answers the system's code where the file cannot be written;
 * rejects where what is to be written fails.
 */
export async function writeWhole(body: Readable, file: string): Promise<string | null> {
  const before = await stat(file).catch(() => null);
  // A device or a pipe has no name to be given.
  const part = before === null || before.isFile() ? `${file}.part` : file;
  const target = createWriteStream(part, { mode: 0o600 });
  let failed: NodeJS.ErrnoException | null = null;
  target.on('error', (error) => {
    failed ??= error;
  });
  try {
    await pipeline(body, target);
    if (part !== file) await rename(part, file);
    return null;
  } catch (error) {
    if (part !== file) await rm(part, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (failed !== error || code === undefined) throw error;
    return code;
  }
}
