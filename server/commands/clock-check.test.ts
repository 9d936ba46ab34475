import type { Pool } from 'pg';
import { expect, test } from 'vitest';
import { clockDifference } from './clock-check.ts';

/** A database whose clock is read at `at`, asked and heard at the two moments. */
async function difference(at: number, sent: number, received: number): Promise<number> {
  const times = [sent, received];
  const pool = { query: () => Promise.resolve({ rows: [{ at }] }) } as unknown as Pool;
  return await clockDifference(pool, () => times.shift() ?? 0);
}

test.each([
  ['between asking and hearing it is right, however long the answer took', 5_900, 1_000, 6_000, 0],
  ['a database that is behind', 1_000, 4_000, 4_010, 3_000],
  ['a database that is ahead', 9_000, 4_000, 4_010, -4_990],
])('%s', async (_what, at, sent, received, expected) => {
  expect(await difference(at, sent, received)).toBe(expected);
});
