import type { ReplayMark } from '#shared/replay/source.ts';
import { expect, test } from 'vitest';
import { placeMarks, placeOf, timeAt } from './timeline-layout.ts';

const window = { from: 0, to: 1_000_000 };
const frame = { left: 100, right: 1_100 };

const mark = (at: number, kind: ReplayMark['kind'], seq = at): ReplayMark => ({
  seq,
  at: new Date(at).toISOString(),
  occurredAt: new Date(at).toISOString(),
  kind,
  type: 'alarm.sent',
  incident: null,
  number: null,
  level: null,
});

test('a time has its place and the place its time', () => {
  expect(placeOf(500_000, window, frame)).toBe(600);
  expect(timeAt(600, window, frame)).toBe(500_000);
});

test('a place outside of the drawing is its end', () => {
  expect(timeAt(-40, window, frame)).toBe(0);
  expect(timeAt(5_000, window, frame)).toBe(1_000_000);
});

test('of marks in the same place the gravest is drawn', () => {
  const placed = placeMarks([mark(1_000, 'alarm'), mark(1_001, 'level')], window, frame, () => '');
  expect(placed.map(({ mark: { kind } }) => kind)).toEqual(['level']);
});

test('words are left out where they would cover the name of the line', () => {
  const two = [mark(20_000, 'level'), mark(40_000, 'decision')];
  const [first, second] = placeMarks(two, window, frame, () => 'somewhat long');
  expect([first?.words, second?.words]).toEqual([null, 'somewhat long']);
});

test('words are left out where they would cover others', () => {
  const placed = placeMarks(
    [mark(300_000, 'level'), mark(310_000, 'decision'), mark(900_000, 'decision')],
    window,
    frame,
    () => 'somewhat long',
  );
  expect(placed.map(({ words, before }) => words !== null && before)).toEqual([true, false, false]);
  expect(placed.every(({ words }) => words !== null)).toBe(true);
  const crowded = placeMarks(
    [mark(300_000, 'level'), mark(310_000, 'decision'), mark(320_000, 'decision')],
    window,
    frame,
    () => 'somewhat long',
  );
  expect(crowded.filter(({ words }) => words === null)).toHaveLength(1);
});

test('marks outside of the window are not drawn', () => {
  expect(placeMarks([mark(2_000_000, 'level')], window, frame, () => '')).toEqual([]);
});
