import { expect, test } from 'vitest';
import type { JournalRow } from '#shared/projections/journal-rows.ts';
import { journalCsv } from './csv.ts';
import { inStretches } from './in-stretches.ts';

async function* pagesOf(...sizes: number[]): AsyncGenerator<number[]> {
  let next = 0;
  for (const size of sizes) yield await Promise.resolve(Array.from({ length: size }, () => (next += 1)));
}

function workFor(milliseconds: number): void {
  const began = performance.now();
  while (performance.now() - began < milliseconds);
}

test('all rows come, in order, whatever pages they came in', async () => {
  const rows: number[] = [];
  for await (const page of inStretches(pagesOf(1, 0, 2_500, 200, 3))) rows.push(...page);
  expect(rows).toEqual(Array.from({ length: 2_704 }, (_, index) => index + 1));
});

test('others have their turn while one page is worked on', async () => {
  const turns = await turnsDuring(async () => {
    for await (const page of inStretches(pagesOf(2_000))) {
      expect(page.length).toBeLessThan(2_000);
      workFor(25);
    }
  });
  expect(turns).toBeGreaterThan(5);
});

test('others have their turn while a long journal is written as CSV', async () => {
  const rows = Array.from({ length: 30_000 }, (_, number): JournalRow => ({ ...journalRow, number }));
  let lines = 0;
  const turns = await turnsDuring(async () => {
    for await (const part of journalCsv(rows)) lines += part.split('\r\n').length - 1;
  });
  expect(lines).toBe(rows.length + 1);
  expect(turns).toBeGreaterThan(2);
});

/** How often the event loop came round. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isOver = true;
  return turns;
}

const journalRow: JournalRow = {
  entry: '0b6f3c1e-0000-4000-9000-000000000001',
  number: 1,
  seq: 1,
  occurredAt: '2026-11-22T02:00:00.000Z',
  recordedAt: '2026-11-22T02:01:00.000Z',
  kind: 'event',
  direction: 'in',
  who: 'Räddningstjänsten',
  channel: null,
  incident: null,
  incidentNumber: null,
  text: 'Träd över vägen',
  author: 'TiB',
  role: 'duty-officer',
  system: false,
  status: 'standing',
  changedBy: null,
  corrects: null,
  strikes: null,
  reason: null,
  restricted: false,
  absent: null,
};
