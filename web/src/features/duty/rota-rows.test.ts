import { expect, test } from 'vitest';
import type { PlannedShift } from '#shared/duty/state.ts';
import { emptyState } from '#shared/state.ts';
import { rotaRows } from './rota-rows.ts';

const at = (day: number): string => `2026-11-${day}T00:00:00.000Z`;
const shift = (id: string, from: string, until: string): PlannedShift => ({
  id,
  from,
  until,
  account: null,
  name: id,
  phone: null,
  plannedAt: from,
  plannedBy: null,
  takenAt: null,
});

test('a week shows the shifts that touch it and the hours to come that nobody has', () => {
  const state = emptyState();
  state.dutyShifts.set('b', shift('b', at(25), at(27)));
  state.dutyShifts.set('a', shift('a', at(20), at(24)));
  state.dutyShifts.set('c', shift('c', at(29), at(30)));
  const rows = rotaRows(state, { from: at(22), until: at(29) }, at(23));
  expect(
    rows.map((row) => (row.kind === 'shift' ? row.shift.id : `${row.gap.from}-${row.gap.until}`)),
  ).toEqual(['a', `${at(24)}-${at(25)}`, 'b', `${at(27)}-${at(29)}`]);
});

test('a week that has passed shows no gaps', () => {
  expect(rotaRows(emptyState(), { from: at(10), until: at(17) }, at(23))).toEqual([]);
});
