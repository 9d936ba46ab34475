import { expect, test } from 'vitest';
import type { StaffAssignment } from '#shared/staff/state.ts';
import { daysFrom, sheetOf } from './sheet.ts';

const now = '2026-11-22T07:00:00.000Z';
const turn = (
  id: string,
  from: string,
  until: string,
  rest: Partial<StaffAssignment> = {},
): StaffAssignment => ({
  id,
  group: 'central',
  function: 's2',
  holder: id,
  phone: null,
  from: `2026-11-${from}:00.000Z`,
  until: `2026-11-${until}:00.000Z`,
  assignedBy: null,
  updatedAt: now,
  ...rest,
});
const functions = [{ id: 's1' }, { id: 's2' }];
const days = daysFrom(Date.parse(now), 0, 2);

test('every function has a row, with who has it now and next', () => {
  const [empty, row] = sheetOf(
    [
      turn('natt', '22T22:00', '23T06:00'),
      turn('dag', '22T06:00', '22T14:00'),
      turn('kväll', '22T14:00', '22T22:00'),
    ],
    functions,
    days,
    now,
  );
  expect(empty).toMatchObject({ id: 's1', now: [], next: null, gaps: [] });
  expect(row?.now.map(({ id }) => id)).toEqual(['dag']);
  expect(row?.next?.id).toBe('kväll');
  expect(row?.gaps).toEqual([]);
  expect(row?.days.map((day) => day.turns.map(({ id }) => id))).toEqual([['dag', 'kväll', 'natt'], ['natt']]);
});

test('a gap is from now, or from where nobody has it, until the next turn', () => {
  const turns = [turn('dag', '22T10:00', '22T14:00'), turn('natt', '22T22:00', '23T06:00')];
  const [row] = sheetOf(turns, [{ id: 's2' }], days, now);
  expect(row?.gaps).toEqual([
    { from: now, until: '2026-11-22T10:00:00.000Z' },
    { from: '2026-11-22T14:00:00.000Z', until: '2026-11-22T22:00:00.000Z' },
  ]);
  expect(row?.days.map(({ gaps }) => gaps.length)).toEqual([2, 0]);
});

test('two who have the same function at once are marked, a turn that follows another is not', () => {
  const turns = [
    turn('a', '22T06:00', '22T14:00'),
    turn('b', '22T12:00', '22T16:00'),
    turn('c', '22T16:00', '22T20:00'),
    turn('other', '22T06:00', '22T14:00', { function: 's1' }),
  ];
  const [other, row] = sheetOf(turns, functions, days, now);
  expect(row?.days[0]?.turns.map(({ id, overlaps }) => [id, overlaps])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
  ]);
  expect(other?.now[0]?.overlaps).toBe(false);
});

test('days are Swedish, also on the night when the clocks change, backwards and forwards', () => {
  expect(daysFrom(Date.parse('2026-10-24T23:30:00Z'), 0, 2)).toEqual([
    { start: '2026-10-24T22:00:00.000Z', end: '2026-10-25T23:00:00.000Z' },
    { start: '2026-10-25T23:00:00.000Z', end: '2026-10-26T23:00:00.000Z' },
  ]);
  expect(daysFrom(Date.parse(now), 2, 1)).toEqual([
    { start: '2026-11-23T23:00:00.000Z', end: '2026-11-24T23:00:00.000Z' },
  ]);
  expect(daysFrom(Date.parse(now), -2, 1)).toEqual([
    { start: '2026-11-19T23:00:00.000Z', end: '2026-11-20T23:00:00.000Z' },
  ]);
});
