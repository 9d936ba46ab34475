import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-write-'));
});
afterAll(async () => await rm(folder, { recursive: true }));

/** Breaks off after its first piece. */
async function* broken(error = new Error('the log cannot be read')) {
  yield await Promise.resolve('half');
  throw error;
}

describe('an export that is written to a file', () => {
  test('is there whole, for its owner alone', async () => {
    const file = join(folder, 'whole.csv');
    expect(await writeWhole(Readable.from(['a', 'b']), file)).toBe(null);
    expect(await readFile(file, 'utf8')).toBe('ab');
  });

  test('leaves what was there when it breaks off, and nothing of its own', async () => {
    const file = join(folder, 'before.csv');
    await writeFile(file, 'before');
    await expect(writeWhole(Readable.from(broken()), file)).rejects.toThrow('the log cannot be read');
    expect(await readFile(file, 'utf8')).toBe('before');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('does not blame the file for what has a code of its own', async () => {
    const refused = Object.assign(new Error('permission denied for table receipt'), { code: '42501' });
    await expect(writeWhole(Readable.from(broken(refused)), join(folder, 'no.csv'))).rejects.toBe(refused);
  });

  test('is for its owner alone also where one that broke off lay open to all', async () => {
    const file = join(folder, 'after.csv');
    await writeFile(`${file}.part`, 'half');
    await chmod(`${file}.part`, 0o644);
    expect(await writeWhole(Readable.from(['a']), file)).toBe(null);
    const ofOwner = (await stat(join(folder, 'whole.csv'))).mode;
    expect((await stat(file)).mode).toBe(ofOwner);
  });

  test('says that its folder is not there', async () => {
    expect(await writeWhole(Readable.from(['a']), join(folder, 'no', 'file.csv'))).toBe('ENOENT');
  });

  test.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    expect(await writeWhole(Readable.from(['a']), '/dev/full')).toBe('ENOSPC');
  });
});
