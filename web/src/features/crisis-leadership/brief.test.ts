import { expect, test } from 'vitest';
import type { ActivationRequest, CrisisLeadership } from '#shared/crisis-leadership/state.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import { emptyState } from '#shared/state.ts';
import { newSince, standingOf } from './brief.ts';

const request: ActivationRequest = {
  id: 'r',
  incident: 'i',
  motive: 'm',
  presentedBy: null,
  requestedAt: '2026-11-22T04:38:00.000Z',
  requestedBy: 'Stabschef',
  role: 'chief-of-staff',
  openedAt: null,
  status: 'waiting',
};
const leadership: CrisisLeadership = { ...emptyState().crisisLeadership, requests: { r: request } };

test('the chair decides; the vice chair while the chair is prevented', () => {
  expect(standingOf(request, leadership, ['chair']).kind).toBe('decide');
  expect(standingOf(request, leadership, ['vice-chair']).kind).toBe('wait-for-chair');
  const prevented = { ...leadership, chairPrevented: { since: '', reason: null, statedBy: null } };
  expect(standingOf(request, prevented, ['vice-chair']).kind).toBe('decide');
  expect(standingOf(request, leadership, ['duty-officer']).kind).toBe('read');
  expect(standingOf(request, prevented, ['administrator']).kind).toBe('read');
});

test('under heightened alert nobody activates, and the acting chair may put the question away', () => {
  const alert = {
    id: 'a',
    level: 'raised' as const,
    source: null,
    note: null,
    declaredAt: '',
    recordedBy: null,
  };
  const alerted = { ...leadership, heightenedAlert: alert };
  expect(standingOf(request, alerted, ['chair'])).toEqual({ kind: 'board-leads', acts: true });
  expect(standingOf(request, alerted, ['vice-chair'])).toEqual({ kind: 'board-leads', acts: false });
});

test('an answered question shows its decision, also to the chair', () => {
  expect(standingOf({ ...request, status: 'answered' }, leadership, ['chair'])).toEqual({
    kind: 'answered',
    activation: null,
  });
});

test('news are what others have written about the incident since', () => {
  const entry = (incident: string | null, recordedAt: string, author: string) =>
    ({ incident, recordedAt, author }) as JournalEntry;
  const since = Date.parse('2026-11-22T04:40:00.000Z');
  const entries = [
    entry('i', '2026-11-22T04:39:00.000Z', 'TiB 1'),
    entry('i', '2026-11-22T04:41:00.000Z', 'TiB 1'),
    entry('i', '2026-11-22T04:42:00.000Z', 'Ordförande'),
    entry('x', '2026-11-22T04:43:00.000Z', 'TiB 1'),
  ];
  expect(newSince(entries, 'i', since, 'Ordförande')).toBe(1);
});
