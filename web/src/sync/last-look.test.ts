import { expect, test } from 'vitest';
import { beginLook, endLook, marksFrom, settle, shortestLook, type Look } from './last-look.ts';

const away: Look = { last: 1_000_000, began: null };

test('what changed while nobody looked is marked when the look begins', () => {
  const look = beginLook(away, 2_000_000);
  expect(marksFrom(look, 2_000_000)).toBe(1_000_000);
});

test('marks stay while the look is young and go when they have been seen for a while', () => {
  const look = beginLook(away, 2_000_000);
  expect(marksFrom(look, 2_000_000 + settle - 1)).toBe(1_000_000);
  expect(marksFrom(look, 2_000_000 + settle)).toBe(2_000_000);
  expect(marksFrom(look, 2_000_000 + 3 * settle)).toBe(2_000_000 + 2 * settle);
});

test('a glance does not count as a look', () => {
  const glance = endLook(beginLook(away, 2_000_000), 2_000_000 + shortestLook - 1);
  expect(glance).toEqual(away);
});

test('a look moves the line to where it ended', () => {
  const ended = endLook(beginLook(away, 2_000_000), 2_000_000 + shortestLook);
  expect(ended).toEqual({ last: 2_000_000 + shortestLook, began: null });
});

test('the first look on a device marks nothing that was there before it', () => {
  const never: Look = { last: null, began: null };
  expect(marksFrom(never, 5_000)).toBe(null);
  expect(marksFrom(beginLook(never, 5_000), 6_000)).toBe(5_000);
});

test('a look that is going on is not begun again', () => {
  const look = beginLook(away, 2_000_000);
  expect(beginLook(look, 2_500_000)).toBe(look);
});
