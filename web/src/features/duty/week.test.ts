import { expect, test } from 'vitest';
import { weekOf } from './week.ts';

test('a week is from Monday to Monday in Swedish time', () => {
  const sunday = Date.parse('2026-11-22T22:30:00Z');
  expect(weekOf(sunday)).toEqual({
    number: 47,
    from: '2026-11-15T23:00:00.000Z',
    until: '2026-11-22T23:00:00.000Z',
  });
  expect(weekOf(sunday + 60 * 60_000).number).toBe(48);
  expect(weekOf(sunday, 1).from).toBe('2026-11-22T23:00:00.000Z');
});

test('week 53, week 1 and the night of changed clocks', () => {
  expect(weekOf(Date.parse('2026-12-31T12:00:00Z')).number).toBe(53);
  expect(weekOf(Date.parse('2027-01-04T12:00:00Z')).number).toBe(1);
  expect(weekOf(Date.parse('2026-10-25T12:00:00Z'))).toEqual({
    number: 43,
    from: '2026-10-18T22:00:00.000Z',
    until: '2026-10-25T23:00:00.000Z',
  });
});
