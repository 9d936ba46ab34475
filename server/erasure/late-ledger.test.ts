import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { createLogger } from '../logger.ts';
import { lateLedger } from './late-ledger.ts';
import { openLedgerFile } from './ledger-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'vaka-late-'));
const file = join(folder, 'erasures.ndjson');
const erasure = (seq: number, organisation = 'tyreso') => ({
  organisation,
  seq,
  hash: 'a'.repeat(64),
  command: '0198c000-0000-7000-8000-000000000001',
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a ledger that cannot be written keeps nobody waiting, is said once a while, and is written when it can be', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const said = (level: string) => lines.filter((line) => line.includes(`"level":"${level}"`));
  const ledger = await openLedgerFile(file);
  const late = lateLedger({ ledger, logger, again: 60_000 });
  await late.add('tyreso', [erasure(1)]);
  rmSync(file);
  mkdirSync(file);
  for (let tries = 0; tries < 20; tries += 1) await late.add('tyreso', [erasure(1), erasure(2)]);
  await late.add('alingsas', [erasure(7, 'alingsas')]);
  expect(late.late()).toBe(2);
  expect(said('error')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.waitFor(() => expect(said('error')).toHaveLength(2));
  rmSync(file, { recursive: true });
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.waitFor(() => expect(said('info')).toHaveLength(1));
  expect(late.late()).toBe(0);
  await late.close();
  vi.useRealTimers();
  const again = await openLedgerFile(file);
  expect(again.of('tyreso').map(({ seq }) => seq)).toContain(2);
  expect(again.of('alingsas')).toEqual([erasure(7, 'alingsas')]);
});
