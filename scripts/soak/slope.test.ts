import { expect, test } from 'vitest';
import { growthInTenMinutes } from './slope.ts';

const samples = (valueAt: (minute: number) => number) =>
  Array.from({ length: 31 }, (_, minute) => ({ at: minute, value: valueAt(minute) }));

test('what stays is 0, what grows says by how much of itself', () => {
  expect(growthInTenMinutes(samples(() => 80))).toBe(0);
  expect(growthInTenMinutes(samples((minute) => 85 + minute))).toBeCloseTo(0.1, 5);
});

test('a few bad moments change nothing', () => {
  const noisy = samples((minute) => (minute % 7 === 3 ? 400 : 100 + 0.05 * minute));
  expect(growthInTenMinutes(noisy)).toBeCloseTo(0.005, 3);
});
