import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { ReadStream } from 'node:fs';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packed, unpacked } from './packed-file.ts';

const opened: ReadStream[] = [];
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const createReadStream: typeof fs.createReadStream = (...given) => {
    const stream = fs.createReadStream(...given);
    opened.push(stream);
    return stream;
  };
  return { ...fs, createReadStream };
});

const size = 6 * 1_024 * 1_024;
let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-packed-'));
  file = join(folder, 'file.gz');
  await writeFile(file, packed(Readable.from([randomBytes(size)])));
  opened.length = 0;
});
afterEach(async () => await rm(folder, { recursive: true }));

test('what was packed is unpacked', async () => {
  let length = 0;
  for await (const piece of unpacked(file)) length += piece.length;
  expect(length).toBe(size);
});

test('whoever reads no more keeps no file open', async () => {
  for await (const piece of unpacked(file)) if (piece.length > 0) break;
  const [, source] = opened;
  if (source?.closed === false) await once(source, 'close');
  expect(source?.closed).toBe(true);
});

test('a disk that fails in the middle fails the reading, and nothing else', async () => {
  const reading = unpacked(file);
  await reading.next();
  opened[1]?.destroy(new Error('EIO: i/o error, read'));
  await expect(buffer(reading)).rejects.toThrow('EIO');
});
