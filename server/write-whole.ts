import { createWriteStream } from 'node:fs';
import { lstat, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a stream to a file that only its owner may read, whole or not at all: under another name until it is whole and on the disk, so
 * that what was there before stays when the disk is full, what is written breaks off or the power goes. `check` may read it under that
 * name; where it rejects there is no file. Answers the system's code where the file cannot be written; rejects where what is to be
 * written fails.
 */
export async function writeWhole(
  body: Readable,
  file: string,
  check: (part: string) => Promise<void> = async () => undefined,
): Promise<string | null> {
  const before = await stat(file).catch(() => null);
  // A device or a pipe has no name to be given.
  const part = before === null || before.isFile() ? `${file}.part` : file;
  const isOwn = part !== file;
  // Left by one that broke off, or laid there by somebody, it would keep the mode that it has.
  if (isOwn && (await lstat(part).catch(() => null))?.isFile() === true) await rm(part, { force: true });
  const target = createWriteStream(part, { mode: 0o600, flush: isOwn });
  // Each is ended with the error of the other: whose it is, is whose it was first.
  const failed: { error: Error; ofFile: boolean }[] = [];
  body.on('error', (error) => failed.push({ error, ofFile: false }));
  target.on('error', (error) => failed.push({ error, ofFile: true }));
  try {
    await pipeline(body, target);
    await check(part);
    if (isOwn) await rename(part, file);
  } catch (error) {
    if (isOwn) await rm(part, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    const [first] = failed;
    if (first?.ofFile !== true || first.error !== error || code === undefined) throw error;
    return code;
  }
  await flushFolder(dirname(file));
  return null;
}

/** A new name is on the disk when its folder is; Windows has no such thing to ask for. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
