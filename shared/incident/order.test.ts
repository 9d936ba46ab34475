import { expect, test } from 'vitest';
import { byGravity, proposalWaits } from './order.ts';
import type { Incident, LevelChange } from './state.ts';

const quiet: Incident = {
  id: 'a',
  number: 1,
  title: 'Vattenläcka',
  incidentType: 'water-supply',
  description: null,
  place: null,
  source: null,
  departments: [],
  status: 'open',
  level: null,
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
  registryNumber: null,
};
const proposal = (level: LevelChange['level']): Incident['proposal'] => ({
  level,
  ceiling: level,
  centralSupport: false,
  reasons: [],
  openQuestions: [],
});
const change = (level: LevelChange['level'], at: string, role = 'duty-officer'): LevelChange => ({
  level,
  proposed: level,
  motive: null,
  at,
  role,
  by: null,
});

test('the gravest stands first, and among equals the one that changed last', () => {
  const disruption: Incident = { ...quiet, id: 'b', level: 'disruption' };
  const later: Incident = { ...disruption, id: 'c', updatedAt: '2026-11-22T03:00:00.000Z' };
  const major: Incident = { ...quiet, id: 'd', level: 'major' };
  expect(byGravity([disruption, later, major]).map(({ id }) => id)).toEqual(['d', 'c', 'b']);
});

test('an incident that nobody has assessed stands by its proposal, never below the disruptions', () => {
  const disruption: Incident = { ...quiet, id: 'b', level: 'disruption' };
  const fresh: Incident = { ...quiet, id: 'c', updatedAt: '2026-11-22T03:00:00.000Z' };
  const proposed: Incident = { ...quiet, id: 'd', proposal: proposal('major') };
  const major: Incident = { ...quiet, id: 'e', level: 'major' };
  expect(byGravity([disruption, fresh, proposed, major]).map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b']);
});

test('a proposal waits until somebody has taken a stand on it', () => {
  const proposed: Incident = {
    ...quiet,
    proposal: proposal('major'),
    assessedAt: '2026-11-22T02:10:00.000Z',
  };
  expect(proposalWaits(proposed)).toBe(true);
  const lower: Incident = {
    ...proposed,
    level: 'disruption',
    levels: [{ ...change('disruption', '2026-11-22T02:20:00.000Z'), proposed: 'major' }],
  };
  expect(proposalWaits(lower)).toBe(false);
  expect(proposalWaits({ ...lower, proposal: proposal('extraordinary') })).toBe(true);
  expect(proposalWaits({ ...proposed, status: 'closed' })).toBe(false);
});

test('a proposal of the level that only the chair may set waits for the chair', () => {
  const major: Incident = {
    ...quiet,
    proposal: proposal('extraordinary'),
    assessedAt: '2026-11-22T02:10:00.000Z',
    level: 'major',
    levels: [{ ...change('major', '2026-11-22T02:20:00.000Z'), proposed: 'extraordinary' }],
  };
  expect(proposalWaits(major)).toBe(true);
  const byChair = {
    ...change('major', '2026-11-22T02:20:00.000Z', 'chair'),
    proposed: 'extraordinary' as const,
  };
  const kept: Incident = { ...major, levels: [byChair] };
  expect(proposalWaits(kept)).toBe(false);
});
