import { describe, expect, test } from 'vitest';
import { late, looked, safetyPoint, withIncident } from '../testing/late.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

describe('a change that comes late', () => {
  test('stands beside the newer value, which is kept, and what nobody else has changed applies', () => {
    const { story, incident, conflict, events, given } = late();
    expect(events[0]?.payload).toMatchObject({ changed: ['description'] });
    expect(story.state.incidents.get(incident)).toMatchObject({
      title: 'Elavbrott i Bollmora',
      description: 'Två ledningar',
    });
    expect(story.state.conflicts.get(conflict)).toMatchObject({
      record: incident,
      command: 'incident.update',
      fields: ['title'],
      standing: { title: 'Elavbrott i Bollmora' },
      standingAt: { title: given },
      late: { title: 'Elavbrott i Trollbäcken' },
      lateBy: 'duty-officer 1',
      status: 'open',
    });
  });

  test('applies whole where the author had seen the newest, or where only the author has changed it since', () => {
    const { story, incident } = withIncident();
    story.give('incident.update', { incident, title: 'Ett' }, 'chief-of-staff');
    const seen = looked(story);
    expectEvents(
      story.give('incident.update', { incident, title: 'Två' }, 'duty-officer', seen),
      'incident.updated',
    );
    expectEvents(
      story.give('incident.update', { incident, title: 'Tre' }, 'duty-officer', seen),
      'incident.updated',
    );
    expect(story.state.incidents.get(incident)?.title).toBe('Tre');
  });

  test('counts as late where the log does not have the position that its author saw', () => {
    const { story, incident } = withIncident();
    story.give('incident.update', { incident, title: 'Ett' }, 'chief-of-staff');
    const unknown = looked(story, false);
    const outcome = story.give('incident.update', { incident, title: 'Två' }, 'duty-officer', unknown);
    expectEvents(outcome, 'conflict.recorded');
  });

  test('is no conflict where both say the same', () => {
    const { story } = withIncident();
    const before = looked(story);
    story.give('safety-point.set-status', { safetyPoint, status: 'open' }, 'chief-of-staff');
    const outcome = story.give(
      'safety-point.set-status',
      { safetyPoint, status: 'open' },
      'duty-officer',
      before,
    );
    expectEvents(outcome, 'safety-point.status-set');
    expect([...story.state.conflicts.values()]).toEqual([]);
  });

  test('is refused like one that was not late, and then nothing of it is recorded', () => {
    const { story, incident } = withIncident();
    const before = looked(story);
    story.give('incident.close', { incident, reason: 'Klart' }, 'chief-of-staff');
    const outcome = story.give('incident.update', { incident, title: 'Två' }, 'duty-officer', before);
    expectRefusal(outcome, 'incident-already-closed', 'incident');
  });

  test('of a task keeps its owner and what the owner is together', () => {
    const story = configuredStory();
    const task = story.id();
    story.give('task.add', { task, title: 'Ring elbolaget', owner: 'TiB' });
    const before = looked(story);
    const bygg = { ownerKind: 'department', ownerId: 'bygg', owner: 'Bygg' } as const;
    story.give('task.update', { task, ...bygg }, 'chief-of-staff');
    const data = {
      task,
      ownerKind: 'department',
      ownerId: 'omsorg',
      owner: 'Omsorg',
      note: 'I natt',
    } as const;
    const outcome = story.give('task.update', data, 'duty-officer', before);
    const [applied] = expectEvents(outcome, 'task.updated', 'conflict.recorded');
    expect(applied?.payload).toMatchObject({ changed: ['note'] });
    expect(story.state.tasks.get(task)).toMatchObject({ ownerId: 'bygg', note: 'I natt' });
    const [conflict] = [...story.state.conflicts.values()];
    story.give('conflict.settle', { conflict: conflict?.id ?? '', keep: 'late' });
    expect(story.state.tasks.get(task)).toMatchObject({ ownerId: 'omsorg', owner: 'Omsorg' });
  });
});

describe('visitors of a safety point', () => {
  test('given as a change always add up, and a count that comes after them is kept beside', () => {
    const story = configuredStory();
    story.give('safety-point.set-status', { safetyPoint, status: 'open' });
    story.give('safety-point.report', { safetyPoint, occupancy: 70 });
    const before = looked(story);
    const change = { safetyPoint, occupancyChange: 4 };
    expectEvents(
      story.give('safety-point.report', change, 'chief-of-staff', before),
      'safety-point.reported',
    );
    expectEvents(story.give('safety-point.report', change, 'duty-officer', before), 'safety-point.reported');
    expect(story.state.safetyPoints.get(safetyPoint)?.occupancy).toBe(78);
    const counted = { safetyPoint, occupancy: 60, note: 'Räknat i salen' };
    expectEvents(
      story.give('safety-point.report', counted, 'crisis-management-team', before),
      'safety-point.reported',
      'conflict.recorded',
    );
    expect(story.state.safetyPoints.get(safetyPoint)).toMatchObject({
      occupancy: 78,
      note: 'Räknat i salen',
    });
  });
});

describe('the needs of a safety point', () => {
  test('that were asked for after the author looked are not ended by being left out', () => {
    const story = configuredStory();
    story.give('safety-point.set-status', { safetyPoint, status: 'open' });
    const [blankets, insulin] = [story.id(), story.id()];
    story.give('safety-point.ask', { need: blankets, safetyPoint, what: 'Filtar', urgency: 'now' });
    const before = looked(story);
    story.give('safety-point.ask', { need: insulin, safetyPoint, what: 'Insulin', urgency: 'now' });
    story.give('safety-point.report', { safetyPoint, needs: [] }, 'duty-officer', before);
    expect([...story.state.conflicts.values()]).toEqual([]);
    expect(story.state.pointNeeds.get(blankets)?.status).toBe('withdrawn');
    expect(story.state.pointNeeds.get(insulin)?.status).toBe('open');
    expect(story.state.safetyPoints.get(safetyPoint)?.needs).toMatchObject([{ what: 'Insulin' }]);
  });
});

describe('an id', () => {
  test('names one thing, whatever kind it is of', () => {
    const { story, incident } = withIncident();
    const ask = { need: incident, safetyPoint, what: 'Filtar', urgency: 'now' } as const;
    expectRefusal(story.give('safety-point.ask', ask), 'id-already-used', 'need');
    const note = { entry: safetyPoint, kind: 'note', direction: 'internal', text: 'Lugnt' } as const;
    expectRefusal(story.give('journal.write', note), 'id-already-used', 'entry');
  });
});
