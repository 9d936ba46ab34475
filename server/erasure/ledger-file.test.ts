import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { LedgerDamagedError, openLedgerFile } from './ledger-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'vaka-ledger-'));
const file = join(folder, 'erasures.ndjson');
const erasure = (seq: number) => ({
  organisation: 'tyreso',
  seq,
  hash: 'a'.repeat(64),
  command: '0198c000-0000-7000-8000-000000000001',
});

afterEach(() => rmSync(file, { force: true, recursive: true }));

test('the ledger is only added to, once for each erasure, and read again', async () => {
  const ledger = await openLedgerFile(file);
  await Promise.all([ledger.add([erasure(1), erasure(2)]), ledger.add([erasure(2), erasure(3)])]);
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(3);
  const again = await openLedgerFile(file);
  expect(again.of('tyreso')).toEqual([erasure(1), erasure(2), erasure(3)]);
  expect(again.of('alingsas')).toEqual([]);
});

test('a line that the power went in the middle of is written anew', async () => {
  await (await openLedgerFile(file)).add([erasure(1)]);
  appendFileSync(file, '{"organisation":"tyre');
  const ledger = await openLedgerFile(file);
  await ledger.add([erasure(2)]);
  expect((await openLedgerFile(file)).of('tyreso')).toEqual([erasure(1), erasure(2)]);
});

test('a ledger that is damaged in the middle is never taken for an empty one', async () => {
  writeFileSync(file, `not json\n${JSON.stringify(erasure(2))}\n`);
  await expect(openLedgerFile(file)).rejects.toThrow(LedgerDamagedError);
});

const line = `${JSON.stringify(erasure(1))}\n`;

test.each([
  ['the room for the last line was never written', `${line}${'\0'.repeat(4_096)}`],
  ['it was written in part', `${line}{"organisation":"ty${'\0'.repeat(40)}`],
])('what came before is known where %s', async (_what, content) => {
  writeFileSync(file, content);
  const ledger = await openLedgerFile(file);
  await ledger.add([erasure(2)]);
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  expect((await openLedgerFile(file)).of('tyreso')).toEqual([erasure(1), erasure(2)]);
});

test.each([
  ['holds nothing but zeroes', '\0'.repeat(4_096)],
  ['ends with something else', `${line}something else`],
  ['has zeroes in its middle', `${line}${'\0'.repeat(20)}\n${line}`],
])('a ledger that %s is said to be damaged, in words for an operator', async (_what, content) => {
  writeFileSync(file, content);
  await expect(openLedgerFile(file)).rejects.toThrow(LedgerDamagedError);
  await expect(openLedgerFile(file)).rejects.toThrow(`Raderingsliggaren ${file} är skadad`);
});

test('a folder in its place is said, too, and what could not be written is written whole once it can', async () => {
  const ledger = await openLedgerFile(file);
  mkdirSync(file);
  await expect(openLedgerFile(file)).rejects.toThrow(LedgerDamagedError);
  await expect(ledger.add([erasure(1)])).rejects.toThrow('EISDIR');
  rmSync(file, { recursive: true });
  await ledger.add([erasure(1)]);
  expect((await openLedgerFile(file)).of('tyreso')).toEqual([erasure(1)]);
});
