import { expect, test } from 'vitest';
import { configuredStory } from '../testing/story.ts';
import { isMine, ownFirst } from './mine.ts';
import { ownerNamed } from './owner.ts';
import type { Task } from './state.ts';

const me = {
  account: 'account-1',
  name: 'Samordnare 1',
  roles: ['department-coordinator'],
  department: 'omsorg',
};
const now = '2026-11-22T07:00:00.000Z';

function taskOf(owner: string, ownerKind: Task['ownerKind'] = null, ownerId: string | null = null): Task {
  return {
    id: owner,
    incident: null,
    title: owner,
    owner,
    ownerKind,
    ownerId,
    note: null,
    dueAt: null,
    status: 'open',
    card: null,
    need: null,
    observation: null,
    addedAt: now,
    addedBy: null,
    updatedAt: now,
    acknowledgedAt: null,
    acknowledgedBy: null,
    completedAt: null,
    completedBy: null,
  };
}

test('a task is mine by account, name, department or the function that I hold now', () => {
  const story = configuredStory();
  const turn = { from: '2026-11-22T06:00:00Z', until: '2026-11-22T14:00:00Z' };
  const data = { group: 'omsorg', function: 's2', holder: me.name };
  story.give('staff.assign', { ...data, assignment: story.id(), ...turn });
  const mine = (task: Task, at = now): boolean => isMine(task, me, story.state, at);
  expect(mine(taskOf('Någon', 'person', 'account-1'))).toBe(true);
  expect(mine(taskOf('Samordnare 1', 'person'))).toBe(true);
  expect(mine(taskOf('Samordnare 1'))).toBe(true);
  expect(mine(taskOf('Omsorgsförvaltningen', 'department', 'omsorg'))).toBe(true);
  expect(mine(taskOf('S2 Lägesbild', 'function', 's2'))).toBe(true);
  expect(mine(taskOf('S2 Lägesbild', 'function', 's2'), '2026-11-22T14:00:00.000Z')).toBe(false);
  expect(mine(taskOf('Byggförvaltningen', 'department', 'bygg'))).toBe(false);
  expect(mine(taskOf('Frivilliga', 'partner', 'frg'))).toBe(false);
  expect(mine(taskOf('Någon annan'))).toBe(false);
});

test('whoever is on duty has the tasks of the duty officer, and the chief of staff those of stabschef', () => {
  const story = configuredStory();
  story.give('duty.take-over', { shift: story.id(), name: 'TiB 1' });
  const officer = {
    account: 'account-duty-officer',
    name: 'Vakthavande',
    roles: ['duty-officer'],
    department: null,
  };
  expect(isMine(taskOf('TiB 1'), officer, story.state, now)).toBe(true);
  expect(isMine(taskOf('TiB', 'function', 'tib'), officer, story.state, now)).toBe(true);
  expect(isMine(taskOf('TiB', 'function', 'tib'), me, story.state, now)).toBe(false);
  const chief = { ...me, roles: ['chief-of-staff'] };
  expect(isMine(taskOf('Stabschef', 'function', 'stabschef'), chief, story.state, now)).toBe(true);
});

test('the own come first, in the order that they had', () => {
  const tasks = [taskOf('b'), taskOf('mitt 2'), taskOf('a'), taskOf('mitt 1')];
  const own = ownFirst(tasks, ({ id }) => id.startsWith('mitt'));
  expect(own.map(({ id }) => id)).toEqual(['mitt 2', 'mitt 1', 'b', 'a']);
});

test('an owner in words is what the organisation calls so, whatever the case', () => {
  const { organisation } = configuredStory().state;
  const named = (text: string) => ownerNamed(organisation, text, me);
  expect(named('s3 genomförande')).toEqual({ ownerKind: 'function', ownerId: 's3' });
  expect(named('Omsorg')).toEqual({ ownerKind: 'department', ownerId: 'omsorg' });
  expect(named('Byggförvaltningen')).toEqual({ ownerKind: 'department', ownerId: 'bygg' });
  expect(named('Frivilliga resursgruppen')).toEqual({ ownerKind: 'partner', ownerId: 'frg' });
  expect(named(' Samordnare 1 ')).toEqual({ ownerKind: 'person', ownerId: 'account-1' });
  expect(named('Gatujouren')).toEqual({});
});
