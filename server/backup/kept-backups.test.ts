import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupName, backupsIn, newestOf, removeBrokenOff, superfluous } from './kept-backups.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-23T12:00:00Z');
const at = (hoursAgo: number) => ({ file: `${hoursAgo}`, at: now - hoursAgo * hour, size: 1 });
const files = (backups: readonly { readonly file: string }[]) => backups.map(({ file }) => file);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-kept-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

test('the newest are kept, and the newest of each of the last days', () => {
  const backups = [at(1), at(7), at(13), at(19), at(25), at(31), at(49), at(24 * 40)];
  expect(files(superfluous(backups, { keep: 2, keepDays: 2 }, now))).toEqual(['19', '25', '31', '49', '960']);
  expect(files(superfluous(backups, { keep: 2, keepDays: 30 }, now))).toEqual(['19', '25', '31', '960']);
});

test('the only one is kept, however old it is', () => {
  expect(superfluous([at(24 * 365)], { keep: 1, keepDays: 0 }, now)).toEqual([]);
});

test('one that a wrong clock dates ahead neither counts as the newest nor takes the place of a good one', () => {
  const backups = [at(-24 * 365), at(0), at(6)];
  expect(newestOf(backups, now)?.file).toBe('0');
  expect(newestOf([at(-24 * 365)], now)).toBeUndefined();
  expect(files(superfluous(backups, { keep: 1, keepDays: 0 }, now))).toEqual(['6']);
});

test('only whole backups are found, newest first, and what a dead node left goes after a day', async () => {
  const [older, newer, part] = [backupName(now - hour), backupName(now), `${backupName(now)}.part`];
  for (const name of [older, newer, part, 'other.tar.gz']) await writeFile(join(folder, name), 'x');
  const found = await backupsIn(folder);
  expect(found.map(({ at: begun }) => begun)).toEqual([now, now - hour]);
  await removeBrokenOff(folder, Date.now());
  expect(await readdir(folder)).toContain(part);
  await utimes(join(folder, part), 0, 0);
  await removeBrokenOff(folder, Date.now());
  expect((await readdir(folder)).toSorted()).toEqual([older, newer, 'other.tar.gz'].toSorted());
});
