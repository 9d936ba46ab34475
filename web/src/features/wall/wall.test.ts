import { expect, test } from 'vitest';
import type { Incident } from '#shared/incident/state.ts';
import { emptyState } from '#shared/state.ts';
import { latestDecisions } from './wall-decisions.ts';
import { wallIncidents, wallTitle } from './wall-incidents.ts';
import { wallScale, wallShift } from './wall-scale.ts';
import { wallTheme } from './wall-theme.ts';

const incident = (number: number, rest: Partial<Incident> = {}): Incident => ({
  id: `i${number}`,
  number,
  title: `Händelse ${number}`,
  incidentType: 'power-outage',
  registryNumber: null,
  description: null,
  place: null,
  source: null,
  departments: [],
  status: 'open',
  level: 'disruption',
  levels: [],
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
  ...rest,
});

test('the wall shows at most five open incidents and counts the rest', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => incident(number));
  const { shown, more } = wallIncidents([...all, incident(9, { status: 'closed' })]);
  expect(shown).toHaveLength(5);
  expect(more).toBe(3);
});

test('an incident that may name a person, or whose title may not be read, is called by its type', () => {
  expect(wallTitle(incident(1))).toBe('Händelse 1');
  expect(wallTitle(incident(1, { incidentType: 'missing-person' }))).not.toContain('Händelse');
  expect(wallTitle(incident(1, { title: null }))).not.toBe('');
});

test('the latest decisions come first and only as many as there is room for', () => {
  const state = emptyState();
  const change = { proposed: 'major', motive: 'hemligt', role: 'duty-officer', by: 'Någon' } as const;
  state.incidents.set(
    'i1',
    incident(1, {
      levels: [
        { ...change, level: 'disruption', at: '2026-11-22T03:00:00.000Z' },
        { ...change, level: 'major', at: '2026-11-22T04:00:00.000Z' },
      ],
    }),
  );
  const decisions = latestDecisions(state, 1);
  expect(decisions.map(({ text }) => text)).toEqual(['Händelse 1: Särskild händelse']);
});

test('the wall fills any display at the same proportions', () => {
  expect(wallScale(1920, 1080)).toEqual({ scale: 1, width: 1920, height: 1080 });
  expect(wallScale(3840, 2160)).toEqual({ scale: 2, width: 1920, height: 1080 });
  expect(wallScale(1920, 1200)).toEqual({ scale: 1, width: 1920, height: 1200 });
});

test('the picture moves by two pixels every ten minutes', () => {
  expect([0, 1, 2, 3, 4].map((tens) => wallShift(tens * 600_000))).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ]);
});

test('a display without its own setting is dark from eight in the evening to seven', () => {
  const at = (time: string): number => Date.parse(`2026-11-22T${time}:00+01:00`);
  expect(wallTheme('auto', at('19:59'))).toBe('light');
  expect(wallTheme('auto', at('20:00'))).toBe('dark');
  expect(wallTheme('auto', at('06:59'))).toBe('dark');
  expect(wallTheme('auto', at('07:00'))).toBe('light');
  expect(wallTheme('light', at('23:00'))).toBe('light');
});
