import { describe, expect, test } from 'vitest';
import { elsewhere, late, looked, safetyPoint, withIncident } from '../testing/late.ts';
import { activateOrally, reported } from '../testing/leading.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { sealedFor } from '../testing/sealed-texts.ts';
import { configuredStory } from '../testing/story.ts';

describe('settling a conflict', () => {
  test('keeps what stands, or records the late one as if it came now', () => {
    const kept = late();
    const standing = kept.story.give('conflict.settle', { conflict: kept.conflict, keep: 'standing' });
    expectEvents(standing, 'conflict.settled');
    expect(kept.story.state.incidents.get(kept.incident)?.title).toBe('Elavbrott i Bollmora');
    const changed = late();
    const outcome = changed.story.give('conflict.settle', { conflict: changed.conflict, keep: 'late' });
    expectEvents(outcome, 'conflict.settled', 'incident.updated');
    expect(changed.story.state.incidents.get(changed.incident)?.title).toBe('Elavbrott i Trollbäcken');
    expect(changed.story.state.conflicts.get(changed.conflict)).toMatchObject({
      status: 'settled',
      kept: 'late',
    });
    const again = changed.story.give('conflict.settle', { conflict: changed.conflict, keep: 'standing' });
    expectRefusal(again, 'conflict-already-settled', 'conflict');
    const unknown = changed.story.give('conflict.settle', { conflict: changed.story.id(), keep: 'late' });
    expectRefusal(unknown, 'conflict-not-found', 'conflict');
  });

  test('with the late one is for those who may change it, and of what has not ended meanwhile', () => {
    const { story, incident, conflict } = late();
    const settle = { conflict, keep: 'late' } as const;
    const outcome = story.give('conflict.settle', settle, 'department-coordinator');
    expectRefusal(outcome, 'conflict-of-other-work', 'keep');
    story.give('incident.close', { incident, reason: 'Klart' });
    expectRefusal(story.give('conflict.settle', settle), 'incident-already-closed', 'keep');
    const keep = { conflict, keep: 'standing' } as const;
    expectEvents(story.give('conflict.settle', keep, 'department-coordinator'), 'conflict.settled');
  });

  test('of a task that is done, or a point that has left, is no longer for the late one', () => {
    const story = configuredStory();
    const task = story.id();
    story.give('task.add', { task, title: 'Ring elbolaget', owner: 'TiB' });
    story.give('safety-point.register', { safetyPoint: elsewhere, capacity: 90 }, 'administrator');
    const before = looked(story);
    story.give('task.update', { task, title: 'Ring nätägaren' }, 'chief-of-staff');
    story.give('task.update', { task, title: 'Ring Vattenfall' }, 'duty-officer', before);
    story.give('task.complete', { task });
    story.give('safety-point.report', { safetyPoint: elsewhere, occupancy: 4 }, 'chief-of-staff');
    story.give('safety-point.report', { safetyPoint: elsewhere, occupancy: 5 }, 'duty-officer', before);
    const [ofTask, ofPoint] = [...story.state.conflicts.values()].map(({ id }) => id);
    const done = story.give('conflict.settle', { conflict: ofTask ?? '', keep: 'late' });
    expectRefusal(done, 'task-already-done', 'keep');
    story.give('safety-point.deregister', { safetyPoint: elsewhere, reason: 'Såld' }, 'administrator');
    expect(story.state.conflicts.has(ofPoint ?? '')).toBe(false);
  });

  test('does not open a warming centre on a decision that no longer stands', () => {
    const story = configuredStory();
    const activation = activateOrally(story, reported(story));
    const before = looked(story);
    story.give('safety-point.set-status', { safetyPoint, status: 'preparing' }, 'chief-of-staff');
    const warm = { safetyPoint, status: 'open', warmingCentre: true, decision: activation } as const;
    story.give('safety-point.set-status', warm, 'duty-officer', before);
    const [conflict] = [...story.state.conflicts.values()].map(({ id }) => id);
    story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed: false }, 'chair');
    const outcome = story.give('conflict.settle', { conflict: conflict ?? '', keep: 'late' });
    expectRefusal(outcome, 'decision-not-ground', 'keep');
  });

  test('is for the staff of a point about their own point alone', () => {
    const { story, conflict } = late();
    const settle = { conflict, keep: 'standing' } as const;
    const outcome = story.give('conflict.settle', settle, 'safety-point-staff', { safetyPoint: elsewhere });
    expectRefusal(outcome, 'not-own-safety-point', 'conflict');
  });

  test('has its texts withheld with the incident, before and after, and then only what stands can be kept', () => {
    const { story, incident, conflict } = late();
    story.give('record.restrict', { record: incident, ground: 'OSL' });
    expect(story.state.conflicts.get(conflict)).toMatchObject({ standing: null, late: null, texts: null });
    const refused = story.give('conflict.settle', { conflict, keep: 'late' });
    expectRefusal(refused, 'conflict-restricted', 'keep');
    const before = { basedOn: { seq: 2, known: true } };
    const outcome = story.give(
      'incident.update',
      { incident, title: 'Tre' },
      'crisis-management-team',
      before,
    );
    expectEvents(outcome, 'record.restricted', 'conflict.recorded');
    expectEvents(story.give('conflict.settle', { conflict, keep: 'standing' }), 'conflict.settled');
  });

  test('about the task that a need became is withheld with the need', () => {
    const story = configuredStory();
    const need = story.id();
    story.give('safety-point.ask', { need, safetyPoint, what: 'Insulin', urgency: 'now' });
    const task = story.state.pointNeeds.get(need)?.task ?? '';
    const before = looked(story);
    story.give('task.update', { task, title: 'Insulin till salen' }, 'chief-of-staff');
    story.give('task.update', { task, title: 'Insulin till köket' }, 'duty-officer', before);
    story.give('record.restrict', { record: need, ground: 'OSL' });
    expect([...story.state.conflicts.values()]).toMatchObject([{ standing: null, late: null }]);
  });

  test('has its texts back when the incident is released', () => {
    const { story, incident, conflict } = late();
    const before = story.state.conflicts.get(conflict);
    story.give('record.restrict', { record: incident, ground: 'OSL' });
    const sealed = sealedFor(story, incident);
    story.give('record.release', { record: incident, ground: 'Ingen' }, 'duty-officer', sealed);
    expect(story.state.conflicts.get(conflict)).toEqual(before);
  });

  test('lets the oldest settled ones of a thing go', () => {
    const { story, incident } = withIncident();
    for (let turn = 0; turn < 12; turn += 1) {
      const before = looked(story);
      story.give('incident.update', { incident, title: `Ny ${turn}` }, 'chief-of-staff');
      story.give('incident.update', { incident, title: `Sen ${turn}` }, 'duty-officer', before);
      const open = [...story.state.conflicts.values()].find(({ status }) => status === 'open');
      story.give('conflict.settle', { conflict: open?.id ?? '', keep: 'standing' });
    }
    expect(story.state.conflicts.size).toBe(10);
    story.give('incident.close', { incident, reason: 'Klart' });
    expect(story.state.fieldChanges.has(incident)).toBe(true);
  });
});
