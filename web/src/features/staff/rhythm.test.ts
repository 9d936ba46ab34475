import { expect, test } from 'vitest';
import { laterBriefings } from './rhythm.ts';

test('the briefings after the next follow the rhythm, and without one there are none', () => {
  const nextBriefingAt = '2026-11-22T07:00:00.000Z';
  expect(laterBriefings({ nextBriefingAt, everyMinutes: 90 }, 2)).toEqual([
    '2026-11-22T08:30:00.000Z',
    '2026-11-22T10:00:00.000Z',
  ]);
  expect(laterBriefings({ nextBriefingAt, everyMinutes: null }, 2)).toEqual([]);
  expect(laterBriefings({ nextBriefingAt: null, everyMinutes: 60 }, 2)).toEqual([]);
});
