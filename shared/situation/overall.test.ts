import { expect, test } from 'vitest';
import type { Incident, LevelChange } from '../incident/state.ts';
import { overallSituation } from './overall.ts';

const incident = (id: string, level: Incident['level'], levels: readonly LevelChange[] = []): Incident => ({
  id,
  number: 1,
  title: id,
  incidentType: 'power-outage',
  registryNumber: null,
  description: null,
  place: null,
  source: null,
  departments: [],
  status: 'open',
  level,
  levels,
  facts: null,
  proposal: null,
  assessedAt: null,
  related: [],
  mergedInto: null,
  reportedAt: '2026-11-22T02:00:00.000Z',
  recordedAt: '2026-11-22T02:00:00.000Z',
  reportedBy: null,
  updatedAt: '2026-11-22T02:00:00.000Z',
  closedAt: null,
  closeReason: null,
});
const change = (level: LevelChange['level'], time: string, by = 'TiB 1'): LevelChange => ({
  level,
  proposed: level,
  motive: null,
  at: `2026-11-22T${time}:00.000Z`,
  role: 'duty-officer',
  by,
});

test('nothing open has no level and nothing leading', () => {
  const closed: Incident = { ...incident('a', 'major'), status: 'closed' };
  expect(overallSituation([closed])).toEqual({ level: null, leading: null, confirmed: null, open: 0 });
});

test('the gravest open incident gives the level, and the first to reach it leads', () => {
  const early = incident('early', 'major', [
    change('disruption', '03:00'),
    change('major', '03:20', 'TiB 2'),
  ]);
  const late = incident('late', 'major', [change('major', '04:00')]);
  const overall = overallSituation([incident('small', 'disruption'), late, early]);
  expect(overall.level).toBe('major');
  expect(overall.leading?.id).toBe('early');
  expect(overall.confirmed?.by).toBe('TiB 2');
  expect(overall.open).toBe(3);
});

test('a level that was left and reached again counts from the later time', () => {
  const again = incident('again', 'major', [
    change('major', '03:00'),
    change('disruption', '04:00'),
    change('major', '05:00'),
  ]);
  expect(overallSituation([again]).confirmed?.at).toBe('2026-11-22T05:00:00.000Z');
});
