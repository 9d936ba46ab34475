import { expect, test } from 'vitest';
import { commandLimit } from './limits.ts';

test('an account that has used its minute waits for the next one, others do not', () => {
  let now = 60_000 * 1_000;
  const secondsToWait = commandLimit(2, () => now);
  expect([secondsToWait('a'), secondsToWait('a'), secondsToWait('a')]).toEqual([0, 0, 60]);
  expect(secondsToWait('b')).toBe(0);
  now += 45_000;
  expect(secondsToWait('a')).toBe(15);
  now += 15_000;
  expect(secondsToWait('a')).toBe(0);
});

test('a limit of 0 lets everything pass', () => {
  const secondsToWait = commandLimit(0);
  expect(Array.from({ length: 1_000 }, () => secondsToWait('a')).every((wait) => wait === 0)).toBe(true);
});
