import { expect, test } from 'vitest';
import { roomFor } from './room.ts';

test('as much again is left free as a backup may take, and never more than 64 MiB', () => {
  expect(roomFor(3_500_000)).toBe(7_000_000);
  expect(roomFor(1e9)).toBe(1e9 + 64 * 1_024 * 1_024);
});
