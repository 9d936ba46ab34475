import { expect, test } from 'vitest';
import { Stall } from './stall.ts';

test('a log stalls from a command that could not be recorded until one is decided, or nobody has tried for half a minute', () => {
  const clock = { now: 0 };
  const stall = new Stall(() => clock.now);
  expect(stall.lasts).toBe(false);
  stall.answered({ kind: 'unavailable' });
  expect(stall.lasts).toBe(true);
  stall.answered({ kind: 'rejected', rejection: { code: 'incident-already-closed' } });
  expect(stall.lasts).toBe(false);
  stall.answered({ kind: 'unavailable' });
  clock.now = 20_000;
  stall.answered({ kind: 'unavailable' });
  clock.now = 49_000;
  expect(stall.lasts).toBe(true);
  clock.now = 50_000;
  expect(stall.lasts).toBe(false);
});
