import { expect, test } from 'vitest';
import { periodQuery } from './period.ts';

test('a year begins at its first midnight by Swedish clocks, and twelve months ago on the same day', () => {
  const now = Date.parse('2026-11-22T23:30:00.000Z');
  expect(periodQuery('year', now)).toEqual({ from: '2025-12-31T23:00:00.000Z' });
  expect(periodQuery('twelve', now)).toEqual({ from: '2025-11-22T23:00:00.000Z' });
  expect(periodQuery('all', now)).toEqual({});
  expect(periodQuery('twelve', Date.parse('2028-02-29T12:00:00.000Z'))).toEqual({
    from: '2027-02-27T23:00:00.000Z',
  });
});
