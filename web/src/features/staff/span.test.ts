import { expect, test } from 'vitest';
import { daysFrom } from './sheet.ts';
import { spanOnDay, statedAs, wholeSpan } from './span.ts';

const at = Date.parse('2026-11-22T07:00:00Z');
const [today, tomorrow] = daysFrom(at, 0, 2);

test('a turn over midnight says on each day what is of that day', () => {
  const night = { from: '2026-11-22T21:00:00.000Z', until: '2026-11-23T05:00:00.000Z' };
  if (today === undefined || tomorrow === undefined) throw new Error('no days');
  expect(spanOnDay(night, today)).toBe('från 22:00');
  expect(spanOnDay(night, tomorrow)).toBe('till 06:00');
  expect(spanOnDay({ from: '2026-11-21T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' }, today)).toBe(
    'hela dygnet',
  );
  expect(spanOnDay({ from: '2026-11-22T07:00:00.000Z', until: '2026-11-22T15:00:00.000Z' }, today)).toBe(
    '08:00 till 16:00',
  );
  expect(wholeSpan(night, at)).toBe('22:00 till 23 nov 06:00');
});

test('a time is written so that it is read back as the same', () => {
  expect(statedAs('2026-11-22T09:00:00.000Z', at)).toBe('10:00');
  expect(statedAs('2026-11-23T03:00:00.000Z', at)).toBe('04:00');
  expect(statedAs('2026-11-23T09:00:00.000Z', at)).toBe('2026-11-23 10:00');
});
