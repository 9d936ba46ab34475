import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

function withTask() {
  const story = configuredStory();
  const task = story.id();
  story.give('task.add', {
    task,
    title: 'Kör ut värmefläktar',
    owner: 'Fastighet',
    dueAt: '2026-11-22T06:00:00+01:00',
  });
  return { story, task };
}

describe('tasks', () => {
  test('an added task is open, with its owner and its time in UTC', () => {
    const story = configuredStory();
    const task = story.id();
    const data = {
      task,
      title: 'Bemanna växeln',
      owner: 'Kontaktcenter',
      dueAt: '2026-11-22T06:00:00+01:00',
    };
    const [event] = expectEvents(story.give('task.add', data, 'department-coordinator'), 'task.added');
    expect(event?.payload).toEqual({ task, incident: null, dueAt: '2026-11-22T05:00:00.000Z' });
    const row = { status: 'open', title: 'Bemanna växeln', owner: 'Kontaktcenter', note: null };
    expect(story.state.tasks.get(task)).toMatchObject(row);
  });

  test('an update names the fields that changed and leaves the others', () => {
    const { story, task } = withTask();
    const outcome = story.give('task.update', { task, owner: 'Räddningstjänsten', dueAt: null });
    const [event] = expectEvents(outcome, 'task.updated');
    expect(event?.payload).toEqual({ task, changed: ['owner', 'dueAt'], dueAt: null });
    const row = { title: 'Kör ut värmefläktar', owner: 'Räddningstjänsten', dueAt: null };
    expect(story.state.tasks.get(task)).toMatchObject(row);
  });

  test('a completed task is done, and stays on the board until 200 others are', () => {
    const { story, task } = withTask();
    expectEvents(story.give('task.complete', { task, note: 'Utkört' }), 'task.completed');
    const row = { status: 'done', note: 'Utkört', completedBy: 'duty-officer 1' };
    expect(story.state.tasks.get(task)).toMatchObject(row);
    for (let count = 0; count < 200; count += 1) {
      const other = story.id();
      story.give('task.add', { task: other, title: 'Ring', owner: 'TiB' });
      story.give('task.complete', { task: other });
    }
    expect(story.state.tasks.has(task)).toBe(false);
    expect(story.state.tasks.size).toBe(200);
  });

  test('a task that is done, unknown or not changed is refused', () => {
    const { story, task } = withTask();
    expectRefusal(story.give('task.update', { task }), 'nothing-changed', 'task');
    expectRefusal(story.give('task.complete', { task: story.id() }), 'task-not-found', 'task');
    story.give('task.complete', { task });
    expectRefusal(story.give('task.update', { task, title: 'Ny' }), 'task-already-done', 'task');
    expectRefusal(story.give('task.complete', { task }), 'task-already-done', 'task');
    expectRefusal(story.give('task.add', { task, title: 'Igen', owner: 'TiB' }), 'id-already-used', 'task');
    const about = { task: story.id(), incident: story.id(), title: 'Ny', owner: 'TiB' };
    expectRefusal(story.give('task.add', about), 'incident-not-found', 'incident');
  });

  test('an owner of a kind is one that the organisation has, and a person with an id the own account', () => {
    const story = configuredStory();
    const task = { title: 'Kontrollera boenden', owner: 'Omsorg' };
    const add = (ownerKind: 'person' | 'function' | 'department' | 'partner', ownerId?: string) =>
      story.give('task.add', {
        ...task,
        task: story.id(),
        ownerKind,
        ...(ownerId === undefined ? {} : { ownerId }),
      });
    for (const [kind, id] of [
      ['department', 'omsorg'],
      ['partner', 'frg'],
      ['function', 's3'],
      ['person', 'account-duty-officer'],
    ] as const) {
      const [event] = expectEvents(add(kind, id), 'task.added');
      expect(event?.payload).toMatchObject({ ownerKind: kind, ownerId: id });
    }
    expectEvents(add('person'), 'task.added');
    expectRefusal(add('department', 'frg'), 'unknown-owner', 'owner');
    expectRefusal(add('partner', 'omsorg'), 'unknown-owner', 'owner');
    expectRefusal(add('function'), 'unknown-owner', 'owner');
    expectRefusal(add('person', 'account-chair'), 'unknown-owner', 'owner');
  });

  test('its owner has seen it, and another owner has to see it again', () => {
    const { story, task } = withTask();
    const [event] = expectEvents(
      story.give('task.acknowledge', { task }, 'department-coordinator'),
      'task.acknowledged',
    );
    expect(event?.payload).toEqual({ task });
    const seen = { acknowledgedAt: story.now(), acknowledgedBy: 'department-coordinator 1' };
    expect(story.state.tasks.get(task)).toMatchObject(seen);
    expectRefusal(story.give('task.acknowledge', { task }), 'task-already-acknowledged', 'task');
    story.give('task.update', { task, dueAt: null });
    expect(story.state.tasks.get(task)).toMatchObject({ acknowledgedBy: 'department-coordinator 1' });
    story.give('task.update', { task, owner: 'Omsorg', ownerKind: 'department', ownerId: 'omsorg' });
    const other = { ownerKind: 'department', ownerId: 'omsorg', acknowledgedAt: null };
    expect(story.state.tasks.get(task)).toMatchObject(other);
    story.give('task.update', { task, owner: 'Gatujouren' });
    expect(story.state.tasks.get(task)).toMatchObject({ ownerKind: null, ownerId: null });
    story.give('task.complete', { task });
    expectRefusal(story.give('task.acknowledge', { task }), 'task-already-done', 'task');
    expectRefusal(story.give('task.acknowledge', { task: story.id() }), 'task-not-found', 'task');
  });
});
