import { expect, test } from 'vitest';
import type { Task } from '#shared/task/state.ts';
import { changesOf, draftOf } from './task-changes.ts';

const now = Date.parse('2026-11-22T05:00:00.000Z');
const task: Task = {
  id: 'a',
  incident: null,
  title: 'Ring VA-jouren',
  owner: 'TiB 1',
  ownerKind: null,
  ownerId: null,
  note: null,
  dueAt: '2026-11-22T05:30:00.000Z',
  status: 'open',
  card: null,
  need: null,
  observation: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  addedAt: '2026-11-22T04:00:00.000Z',
  addedBy: null,
  updatedAt: '2026-11-22T04:00:00.000Z',
  completedAt: null,
  completedBy: null,
};

test('a form that is not changed sends nothing', () => {
  const before = draftOf(task, now);
  expect(changesOf(before, before, now)).toEqual({});
});

test('only the changed fields are sent, and an emptied one as nothing', () => {
  const before = draftOf({ ...task, note: 'Kö' }, now);
  expect(before.due).toBe('06:30');
  expect(changesOf(before, { ...before, owner: 'TiB 2', note: ' ', due: '' }, now)).toEqual({
    owner: 'TiB 2',
    note: null,
    dueAt: null,
  });
});

test('another owner is sent with what it is', () => {
  const before = draftOf(task, now);
  const idsOf = (owner: string) => ({ ownerKind: 'department' as const, ownerId: owner.toLowerCase() });
  expect(changesOf(before, { ...before, owner: 'Omsorg' }, now, idsOf)).toEqual({
    owner: 'Omsorg',
    ownerKind: 'department',
    ownerId: 'omsorg',
  });
  expect(changesOf(before, { ...before, title: 'Ring igen' }, now, idsOf)).toEqual({ title: 'Ring igen' });
});

test('a late time carries its date, so that it does not come to mean tomorrow', () => {
  expect(draftOf({ ...task, dueAt: '2026-11-22T04:30:00.000Z' }, now).due).toBe('2026-11-22 05:30');
});

test('a time that cannot be read is not sent', () => {
  const before = draftOf(task, now);
  expect(changesOf(before, { ...before, due: 'snart' }, now)).toBe(null);
  expect(changesOf(before, { ...before, due: '07:15' }, now)).toEqual({ dueAt: '2026-11-22T06:15:00.000Z' });
});
