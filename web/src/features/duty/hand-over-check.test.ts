import { expect, test } from 'vitest';
import { emptyState } from '#shared/state.ts';
import type { Task } from '#shared/task/state.ts';
import { handOverCounts } from './hand-over-check.ts';

const task = (id: string, dueAt: string, status: Task['status']): Task => ({
  id,
  incident: null,
  title: null,
  owner: null,
  note: null,
  dueAt,
  status,
  addedAt: dueAt,
  addedBy: null,
  updatedAt: dueAt,
  completedAt: null,
  completedBy: null,
});

test('nothing is counted in an empty state', () => {
  expect(handOverCounts(emptyState(), '2026-11-22T05:00:00.000Z')).toEqual({
    incidents: 0,
    decisions: 0,
    tasks: 0,
  });
});

test('late open tasks are counted', () => {
  const state = emptyState();
  state.tasks.set('a', task('a', '2026-11-22T04:00:00.000Z', 'open'));
  state.tasks.set('b', task('b', '2026-11-22T04:00:00.000Z', 'done'));
  state.tasks.set('c', task('c', '2026-11-22T06:00:00.000Z', 'open'));
  expect(handOverCounts(state, '2026-11-22T05:00:00.000Z').tasks).toBe(1);
});
