import { expect, test } from 'vitest';
import { doneTasks, isLate, nextSteps, openTasks } from './order.ts';
import type { Task } from './state.ts';

const task = (id: string, dueAt: string | null, rest: Partial<Task> = {}): Task => ({
  id,
  incident: null,
  title: id,
  owner: null,
  ownerKind: null,
  ownerId: null,
  note: null,
  dueAt,
  status: 'open',
  card: null,
  need: null,
  observation: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  addedAt: '2026-11-22T02:00:00.000Z',
  addedBy: null,
  updatedAt: '2026-11-22T02:00:00.000Z',
  completedAt: null,
  completedBy: null,
  ...rest,
});
const five = '2026-11-22T05:00:00.000Z';
const six = '2026-11-22T06:00:00.000Z';

test('open tasks come nearest in time first, those without a time last', () => {
  const tasks = [
    task('none', null),
    task('six', six),
    task('five', five),
    task('done', five, { status: 'done' }),
  ];
  expect(openTasks(tasks).map(({ id }) => id)).toEqual(['five', 'six', 'none']);
});

test('only an open task whose time has passed is late', () => {
  expect(isLate(task('a', five), six)).toBe(true);
  expect(isLate(task('a', six), six)).toBe(false);
  expect(isLate(task('a', null), six)).toBe(false);
  expect(isLate(task('a', five, { status: 'done' }), six)).toBe(false);
});

test('the next step of an incident is its open task nearest in time', () => {
  const tasks = [
    task('later', six, { incident: 'i' }),
    task('next', five, { incident: 'i' }),
    task('done', five, { incident: 'j', status: 'done' }),
    task('loose', five),
  ];
  expect([...nextSteps(tasks)].map(([incident, step]) => [incident, step.id])).toEqual([['i', 'next']]);
});

test('done tasks come latest first', () => {
  const tasks = [
    task('early', null, { status: 'done', completedAt: five }),
    task('late', null, { status: 'done', completedAt: six }),
    task('open', null),
  ];
  expect(doneTasks(tasks).map(({ id }) => id)).toEqual(['late', 'early']);
});
