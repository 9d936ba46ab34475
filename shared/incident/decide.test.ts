import { describe, expect, test } from 'vitest';
import { unknownFacts } from '../classification/facts.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

function reported(story: Story, title = 'Elavbrott'): string {
  const incident = story.id();
  story.give('incident.report', { incident, title, incidentType: 'power-outage' });
  return incident;
}

function withIncident() {
  const story = configuredStory();
  return { story, incident: reported(story) };
}

describe('reporting an incident', () => {
  test('it gets the next number and stands open without a level', () => {
    const { story } = withIncident();
    const incident = story.id();
    const place = { label: 'Exempelvägen', lat: 59.2400001, lon: 18.2 };
    const source = { who: 'Boende', channel: 'phone' as const };
    const data = {
      incident,
      title: 'Vattenläcka',
      incidentType: 'water-supply',
      departments: ['bygg', 'bygg'],
    } as const;
    const sent = { ...data, departments: [...data.departments], place, source, description: 'Sedan midnatt' };
    const [event] = expectEvents(story.give('incident.report', sent), 'incident.reported');
    expect(event?.payload).toEqual({
      incident,
      number: 2,
      incidentType: 'water-supply',
      departments: ['bygg'],
    });
    const row = {
      number: 2,
      status: 'open',
      level: null,
      title: 'Vattenläcka',
      description: 'Sedan midnatt',
      source,
    };
    expect(story.state.incidents.get(incident)).toMatchObject({
      ...row,
      place: { label: 'Exempelvägen', lat: 59.24 },
    });
  });

  test('an id that is taken and a department that does not exist are refused', () => {
    const { story, incident } = withIncident();
    const data = { title: 'Nytt', incidentType: 'other' } as const;
    expectRefusal(story.give('incident.report', { ...data, incident }), 'id-already-used', 'incident');
    const unknown = story.give('incident.report', {
      ...data,
      incident: story.id(),
      departments: ['bygg', 'hamn'],
    });
    expect(expectRefusal(unknown, 'unknown-department', 'departments').data).toEqual({ department: 'hamn' });
  });
});

describe('assessing an incident', () => {
  test('the answers are kept with the proposal that they lead to, and no level is set', () => {
    const { story, incident } = withIncident();
    const facts = { ...unknownFacts, needsMunicipalCoordination: 'yes' as const };
    const [event] = expectEvents(story.give('incident.assess', { incident, facts }), 'incident.assessed');
    expect(event?.payload).toMatchObject({
      incident,
      facts,
      proposal: { level: 'major', ceiling: 'extraordinary' },
    });
    const row = { level: null, facts, proposal: { level: 'major' }, assessedAt: story.now() };
    expect(story.state.incidents.get(incident)).toMatchObject(row);
  });

  test('each reason says where the organisation says that the criterion stands', () => {
    const { story, incident } = withIncident();
    story.give('incident.assess', { incident, facts: unknownFacts });
    const reasons = story.state.incidents.get(incident)?.proposal?.reasons ?? [];
    expect(reasons.map(({ source }) => source)).toEqual(
      Array.from({ length: 7 }, () => 'Planen, avsnitt 10'),
    );
  });

  test('a department that does not exist is refused', () => {
    const { story, incident } = withIncident();
    const outcome = story.give('incident.assess', {
      incident,
      facts: { ...unknownFacts, departments: ['hamn'] },
    });
    expectRefusal(outcome, 'unknown-department', 'facts.departments');
  });
});

describe('changing an incident', () => {
  test('an update names the fields that changed, and null takes a text away', () => {
    const { story, incident } = withIncident();
    story.give('incident.update', { incident, description: 'Kabelbrott', incidentType: 'storm' });
    const outcome = story.give('incident.update', { incident, title: 'Kabelbrott', description: null });
    const [event] = expectEvents(outcome, 'incident.updated');
    expect(event?.payload).toEqual({ incident, changed: ['title', 'description'] });
    const row = { title: 'Kabelbrott', description: null, incidentType: 'storm' };
    expect(story.state.incidents.get(incident)).toMatchObject(row);
    expectRefusal(story.give('incident.update', { incident }), 'nothing-changed', 'incident');
  });

  test('two related incidents name each other, once', () => {
    const { story, incident } = withIncident();
    const to = reported(story);
    expectEvents(story.give('incident.relate', { incident, to }), 'incident.related');
    expect(story.state.incidents.get(incident)?.related).toEqual([to]);
    expect(story.state.incidents.get(to)?.related).toEqual([incident]);
    expectRefusal(
      story.give('incident.relate', { incident: to, to: incident }),
      'incident-already-related',
      'to',
    );
    expectRefusal(
      story.give('incident.relate', { incident, to: incident }),
      'incident-related-to-itself',
      'to',
    );
    expectRefusal(story.give('incident.relate', { incident, to: story.id() }), 'incident-not-found', 'to');
  });
});

describe('ending an incident', () => {
  test('a merged incident is closed, names the other, and a line says so', () => {
    const { story, incident } = withIncident();
    const into = reported(story);
    const outcome = story.give('incident.merge', { incident, into, reason: 'Samma kabel' });
    const [line] = expectEvents(outcome, 'journal.written', 'incident.merged');
    expect(line?.sealed).toMatchObject({ text: 'H-001 sammanförd med H-002. Skäl: Samma kabel' });
    const row = { status: 'closed', mergedInto: into, closeReason: 'Samma kabel' };
    expect(story.state.incidents.get(incident)).toMatchObject(row);
    const self = story.give('incident.merge', { incident: into, into, reason: 'Fel' });
    expectRefusal(self, 'incident-merged-into-itself', 'into');
    const back = story.give('incident.merge', { incident: into, into: incident, reason: 'Fel' });
    expectRefusal(back, 'incident-already-closed', 'into');
  });

  test('merging never lowers the level of what goes on', () => {
    const { story, incident } = withIncident();
    const into = reported(story);
    story.give('incident.classify', { incident, level: 'major', motive: 'Så är det' });
    const outcome = story.give('incident.merge', { incident, into, reason: 'Samma kabel' });
    expectRefusal(outcome, 'merge-lowers-level', 'into');
    const turned = story.give('incident.merge', { incident: into, into: incident, reason: 'Samma kabel' });
    expectEvents(turned, 'journal.written', 'incident.merged');
  });

  test('open tasks and the question to the chair follow into the one that goes on', () => {
    const { story, incident } = withIncident();
    const [into, open, done, request] = [reported(story), story.id(), story.id(), story.id()];
    for (const task of [open, done]) story.give('task.add', { task, incident, title: 'Ring', owner: 'TiB' });
    story.give('task.complete', { task: done });
    story.give('crisis-leadership.request-activation', { request, incident, motive: 'Kyla' });
    story.give('incident.merge', { incident, into, reason: 'Samma kabel' });
    expect(story.state.tasks.get(open)?.incident).toBe(into);
    expect(story.state.tasks.get(done)?.incident).toBe(incident);
    expect(story.state.crisisLeadership.requests[request]).toMatchObject({
      incident: into,
      status: 'waiting',
    });
    const decision = {
      activation: story.id(),
      request,
      decision: 'activate',
      level: 'extraordinary',
      motive: 'Kyla',
    } as const;
    const stale = story.give('crisis-leadership.decide-activation', { ...decision, incident }, 'chair');
    expectRefusal(stale, 'incident-already-closed', 'incident');
    story.give('crisis-leadership.decide-activation', { ...decision, incident: into }, 'chair');
    expect(story.state.incidents.get(into)?.level).toBe('extraordinary');
  });

  test('two questions to the chair are never made one', () => {
    const { story, incident } = withIncident();
    const into = reported(story);
    for (const about of [incident, into])
      story.give('crisis-leadership.request-activation', {
        request: story.id(),
        incident: about,
        motive: 'Kyla',
      });
    const outcome = story.give('incident.merge', { incident, into, reason: 'Samma kabel' });
    expectRefusal(outcome, 'merge-joins-two-requests', 'into');
  });

  test('a merged incident and its entries are kept as long as the one that goes on', () => {
    const { story, incident } = withIncident();
    const [into, entry] = [reported(story), story.id()];
    story.give('journal.write', { entry, incident, kind: 'note', direction: 'internal', text: 'Lugnt' });
    story.give('incident.merge', { incident, into, reason: 'Samma kabel' });
    story.daysPass(40);
    for (let count = 0; count < 510; count += 1)
      story.give('journal.write', { entry: story.id(), kind: 'note', direction: 'internal', text: 'Post' });
    reported(story);
    expect(story.state.journal.has(entry)).toBe(true);
    expect(story.state.incidents.get(incident)?.mergedInto).toBe(into);
    story.give('incident.close', { incident: into, reason: 'Klart' });
    expect(story.state.journal.has(entry)).toBe(false);
    story.give('incident.reopen', { incident: into, reason: 'Åter' });
    expect(story.state.closedIncidents).toEqual([]);
    story.give('incident.close', { incident: into, reason: 'Klart' });
    story.daysPass(31);
    reported(story);
    expect([incident, into].map((id) => story.state.incidents.has(id))).toEqual([false, false]);
  });

  test('a closed incident is not changed until it is opened again', () => {
    const { story, incident } = withIncident();
    const outcome = story.give('incident.close', { incident, reason: 'Strömmen är åter' });
    const [line, event] = expectEvents(outcome, 'journal.written', 'incident.closed');
    expect(line?.payload).toMatchObject({ incident, kind: 'event', system: true, number: 1 });
    expect(event?.payload).toEqual({ incident });
    expect(story.state.incidents.get(incident)).toMatchObject({ status: 'closed', closedAt: story.now() });
    const again = story.give('incident.close', { incident, reason: 'Igen' });
    expectRefusal(again, 'incident-already-closed', 'incident');
    for (const refused of [
      story.give('incident.update', { incident, title: 'Nytt' }),
      story.give('incident.assess', { incident, facts: unknownFacts }),
      story.give('incident.classify', { incident, level: 'disruption' }),
    ]) {
      expectRefusal(refused, 'incident-already-closed', 'incident');
    }
  });

  test('a reopened incident is as it was before it was closed', () => {
    const { story, incident } = withIncident();
    const before = story.state.incidents.get(incident);
    expectRefusal(
      story.give('incident.reopen', { incident, reason: 'Nytt' }),
      'incident-not-closed',
      'incident',
    );
    story.give('incident.close', { incident, reason: 'Klart' });
    const outcome = story.give('incident.reopen', { incident, reason: 'Nytt avbrott' });
    expectEvents(outcome, 'incident.reopened', 'journal.written');
    expect(story.state.incidents.get(incident)).toEqual({ ...before, updatedAt: story.now() });
    expect(story.state.closedIncidents).toEqual([]);
  });

  test('an incident leaves the picture 30 days after it was closed, with the next report', () => {
    const { story, incident } = withIncident();
    story.give('incident.close', { incident, reason: 'Klart' });
    story.daysPass(29);
    reported(story);
    expect(story.state.incidents.has(incident)).toBe(true);
    story.daysPass(2);
    reported(story);
    expect(story.state.incidents.has(incident)).toBe(false);
    const unknown = story.give('incident.reopen', { incident, reason: 'Nytt' });
    expectRefusal(unknown, 'incident-not-found', 'incident');
  });
});
