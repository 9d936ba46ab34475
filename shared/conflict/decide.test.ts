import { describe, expect, test } from 'vitest';
import type { DomainEvent } from '../events.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { sealedFor } from '../testing/sealed-texts.ts';
import { configuredStory, smallMunicipality } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

const safetyPoint = smallMunicipality.safetyPoints[0]?.id ?? '';
const elsewhere = smallMunicipality.safetyPoints[1]?.id ?? '';
const looked = (story: Story, known = true) => ({ basedOn: { seq: story.events.length, known } });

function withIncident(): { story: Story; incident: string } {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { story, incident };
}

/** Somebody else has changed the title since the late one looked. */
function late(): {
  story: Story;
  incident: string;
  conflict: string;
  events: readonly DomainEvent[];
  /** When the value that stands was given. */
  given: string | undefined;
} {
  const { story, incident } = withIncident();
  const before = looked(story);
  story.give('incident.update', { incident, title: 'Elavbrott i Bollmora' }, 'chief-of-staff');
  const given = story.events.at(-1)?.occurredAt;
  const data = { incident, title: 'Elavbrott i Trollbäcken', description: 'Två ledningar' };
  const outcome = story.give('incident.update', data, 'duty-officer', before);
  const events = expectEvents(outcome, 'incident.updated', 'conflict.recorded');
  const [conflict = ''] = [...story.state.conflicts.values()].map(({ id }) => id);
  return { story, incident, conflict, events, given };
}

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

  test('is refused as any other, and then nothing of it is recorded', () => {
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
    const [incident, activation] = [story.id(), story.id()];
    story.give('incident.report', { incident, title: 'Kyla', incidentType: 'heating-outage' });
    const decision = {
      activation,
      incident,
      decision: 'activate',
      level: 'extraordinary',
      motive: 'Kyla',
    } as const;
    const oral = { decidedBy: 'Ordföranden', decidedAt: story.now(), recognisedBy: 'Motringning' };
    story.give('crisis-leadership.record-oral-decision', { ...decision, ...oral });
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
