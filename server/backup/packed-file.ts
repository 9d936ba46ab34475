/**
 * The packing of a backup: gzip (RFC 1952) with a first line of bytes that is always the same, so that a change of any of them is seen.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';

/** No name, no time, no system. */
const start = Buffer.from('1f8b08000000000000ff', 'hex');

/** Quick enough to keep up with the database; a slower level makes a log a tenth smaller. */
const level = 3;

const chunk = 1_024 * 1_024;

/** Packs a stream of bytes. */
export function packed(bytes: AsyncIterable<Buffer>): Readable {
  const gzip = createGzip({ level, chunkSize: chunk });
  return Readable.from(bytes, { objectMode: false }).compose(gzip).compose(withOwnStart());
}

function withOwnStart(): Transform {
  let seen = 0;
  return new Transform({
    transform(given: Buffer, _encoding, done) {
      const bytes = Buffer.from(given);
      if (seen < start.length) start.copy(bytes, 0, seen, seen + Math.min(bytes.length, start.length - seen));
      seen += given.length;
      done(null, bytes);
    },
  });
}

/**
 * The bytes that were packed into a file.
 * @throws BackupError `not-a-backup` where it begins otherwise, `damaged` where it is changed, cut off or goes on after its end;
 * what the system says where it cannot be read.
 */
export async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const { size } = await stat(file);
  await refuseOther(file);
  const source = createReadStream(file, { highWaterMark: chunk });
  const gunzip = createGunzip({ chunkSize: chunk });
  // pipe() passes no failure on, and keeps the file open where nobody reads on.
  source.once('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const bytes of gunzip) yield bytes as Buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_') !== true) throw error;
    throw new BackupError('damaged', { file });
  } finally {
    source.destroy();
  }
  if (gunzip.bytesWritten !== size) throw new BackupError('damaged', { file });
}

async function refuseOther(file: string): Promise<void> {
  const first: Buffer[] = [];
  for await (const bytes of createReadStream(file, { end: start.length - 1 })) first.push(bytes as Buffer);
  if (!Buffer.concat(first).equals(start)) throw new BackupError('not-a-backup', { file });
}
