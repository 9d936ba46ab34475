import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

const type = 'crisis-leadership.decide-activation';
const activate = { decision: 'activate', level: 'extraordinary', motive: 'Kyla' } as const;
const decline = { decision: 'decline', level: 'major', motive: 'Räcker så' } as const;
const prevented = { who: 'chair', reason: 'Svarar inte' } as const;

function withIncident() {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { story, incident };
}

function requested(story: Story, incident: string): string {
  const request = story.id();
  const data = { request, incident, motive: 'Akuta insatser', presentedBy: 'TiB 1' };
  const outcome = story.give('crisis-leadership.request-activation', data);
  expectEvents(outcome, 'crisis-leadership.activation-requested', 'journal.written');
  return request;
}

describe('asking the chair', () => {
  test('a question waits, and the chair is seen to have the brief', () => {
    const { story, incident } = withIncident();
    const request = requested(story, incident);
    expect(story.state.crisisLeadership.status).toBe('requested');
    const waiting = { status: 'waiting', motive: 'Akuta insatser', presentedBy: 'TiB 1', openedAt: null };
    expect(story.state.crisisLeadership.requests[request]).toMatchObject(waiting);
    const early = story.give('crisis-leadership.open-brief', { request }, 'vice-chair');
    expectRefusal(early, 'chair-not-prevented');
    const opened = story.give('crisis-leadership.open-brief', { request }, 'chair');
    expectEvents(opened, 'crisis-leadership.brief-opened');
    expect(story.state.crisisLeadership.requests[request]?.openedAt).toBe(story.now());
  });

  test('one question at a time about an incident, with an id of its own', () => {
    const { story, incident } = withIncident();
    const request = requested(story, incident);
    const ask = (id: string, about: string) =>
      story.give('crisis-leadership.request-activation', { request: id, incident: about, motive: 'Igen' });
    expect(expectRefusal(ask(story.id(), incident), 'request-already-waiting', 'incident').data).toEqual({
      request,
    });
    expectRefusal(ask(request, incident), 'id-already-used', 'request');
    expectRefusal(ask(story.id(), story.id()), 'incident-not-found', 'incident');
    const brief = story.give('crisis-leadership.open-brief', { request: story.id() }, 'chair');
    expectRefusal(brief, 'request-not-found', 'request');
  });

  test('a question is answered once', () => {
    const { story, incident } = withIncident();
    const request = requested(story, incident);
    story.give(type, { activation: story.id(), request, incident, ...decline }, 'chair');
    const again = story.give(type, { activation: story.id(), request, incident, ...activate }, 'chair');
    expectRefusal(again, 'request-already-answered', 'request');
    const opened = story.give('crisis-leadership.open-brief', { request }, 'chair');
    expectRefusal(opened, 'request-already-answered', 'request');
  });

  test('an incident that the chair has lowered can be asked about again', () => {
    const { story, incident } = withIncident();
    story.give(type, { activation: story.id(), incident, ...activate }, 'chair');
    const data = { request: story.id(), incident, motive: 'Igen' };
    const early = story.give('crisis-leadership.request-activation', data);
    expectRefusal(early, 'already-activated', 'incident');
    story.give('incident.classify', { incident, level: 'major', motive: 'Lättare' }, 'chair');
    requested(story, incident);
    expect(story.state.crisisLeadership.status).toBe('active');
  });
});

describe('deciding on activation', () => {
  test('to activate makes the incident extraordinary and the committee active', () => {
    const { story, incident } = withIncident();
    const request = requested(story, incident);
    const activation = story.id();
    const outcome = story.give(type, { activation, request, incident, ...activate }, 'chair');
    const [decided, level, line] = expectEvents(
      outcome,
      'crisis-leadership.activation-decided',
      'incident.classified',
      'journal.written',
    );
    const payload = { activation, request, incident, decision: 'activate', level: 'extraordinary' };
    expect(decided?.payload).toEqual({ ...payload, conditions: [] });
    expect(level?.payload).toMatchObject({ level: 'extraordinary', previous: null, proposed: 'disruption' });
    expect(line?.payload).toMatchObject({ incident, kind: 'decision', system: true, number: 2 });
    expect(story.state.crisisLeadership).toMatchObject({ status: 'active', since: story.now() });
    expect(story.state.crisisLeadership.requests[request]?.status).toBe('answered');
    expect(story.state.incidents.get(incident)).toMatchObject({
      level: 'extraordinary',
      levels: [{ motive: 'Kyla' }],
    });
  });

  test('no question is needed, and one that waits about the incident is answered with it', () => {
    const { story, incident } = withIncident();
    const request = requested(story, incident);
    const activation = story.id();
    story.give(type, { activation, incident, ...activate }, 'chair');
    expect(story.state.crisisLeadership.requests[request]?.status).toBe('answered');
    expect(story.state.crisisLeadership.activations[activation]).toMatchObject({
      request,
      presentedBy: 'TiB 1',
    });
  });

  test('to decline leaves the level and the committee as they are', () => {
    const { story, incident } = withIncident();
    story.give('incident.classify', { incident, level: 'major', motive: 'Samordning' });
    const request = requested(story, incident);
    const outcome = story.give(type, { activation: story.id(), request, incident, ...decline }, 'chair');
    expectEvents(outcome, 'crisis-leadership.activation-decided', 'journal.written');
    expect(story.state.incidents.get(incident)?.level).toBe('major');
    expect(story.state.crisisLeadership.status).toBe('inactive');
  });

  test('a question about an incident that was closed meanwhile can be declined, not activated on', () => {
    const { story, incident } = withIncident();
    const request = requested(story, incident);
    // An oral yes that is denied after its incident has been closed leaves the question waiting.
    const oral = { activation: story.id(), request, incident, ...activate, decidedBy: 'Ordföranden' };
    const known = { decidedAt: story.now(), recognisedBy: 'Motringning' };
    story.give('crisis-leadership.record-oral-decision', { ...oral, ...known });
    const over = { endedBy: 'council', decidedAt: story.now(), motive: 'Över' } as const;
    story.give('crisis-leadership.terminate', over, 'secretary');
    story.give('incident.close', { incident, reason: 'Strömmen är åter' });
    const denied = { activation: oral.activation, confirmed: false };
    story.give('crisis-leadership.confirm-oral-decision', denied, 'chair');
    const yes = story.give(type, { activation: story.id(), request, incident, ...activate }, 'chair');
    expectRefusal(yes, 'incident-already-closed', 'incident');
    const no = story.give(type, { activation: story.id(), request, incident, ...decline }, 'chair');
    expectEvents(no, 'crisis-leadership.activation-decided', 'journal.written');
    expect(story.state.crisisLeadership.status).toBe('terminated');
  });

  test('to activate needs the level extraordinary, and an incident is activated on once', () => {
    const { story, incident } = withIncident();
    const activation = story.id();
    const low = { activation, incident, ...activate, level: 'major' } as const;
    expectRefusal(story.give(type, low, 'chair'), 'activation-needs-extraordinary', 'level');
    story.give(type, { activation, incident, ...activate }, 'chair');
    const again = story.give(type, { activation: story.id(), incident, ...activate }, 'chair');
    expectRefusal(again, 'already-activated', 'incident');
    const taken = story.give(type, { activation, incident, ...decline }, 'chair');
    expectRefusal(taken, 'id-already-used', 'activation');
  });

  test('the question must be about the incident', () => {
    const { story, incident } = withIncident();
    const request = requested(story, incident);
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Storm', incidentType: 'storm' });
    const wrong = story.give(
      type,
      { activation: story.id(), request, incident: other, ...activate },
      'chair',
    );
    expectRefusal(wrong, 'request-for-another-incident', 'request');
    const unknown = { activation: story.id(), request: story.id(), incident, ...activate };
    expectRefusal(story.give(type, unknown, 'chair'), 'request-not-found', 'request');
  });
});

describe('a chair who is prevented', () => {
  test('the vice chair decides only while the chair is recorded as prevented', () => {
    const { story, incident } = withIncident();
    const data = { activation: story.id(), incident, ...activate };
    expectRefusal(story.give(type, data, 'vice-chair'), 'chair-not-prevented');
    const outcome = story.give('crisis-leadership.state-prevented', prevented);
    const [, line] = expectEvents(outcome, 'crisis-leadership.prevented', 'journal.written');
    expect(line?.payload).toMatchObject({ incident: null, kind: 'event', system: true });
    const reason = { reason: 'Svarar inte', statedBy: 'duty-officer 1' };
    expect(story.state.crisisLeadership.chairPrevented).toMatchObject(reason);
    expect(story.give(type, data, 'vice-chair').refused).toBeNull();
    expect(story.state.crisisLeadership.chairPrevented).not.toBeNull();
  });

  test('it ends when the chair acts, and is stated once', () => {
    const { story, incident } = withIncident();
    story.give('crisis-leadership.state-prevented', prevented, 'chair');
    const twice = story.give('crisis-leadership.state-prevented', prevented);
    expectRefusal(twice, 'chair-already-prevented', 'who');
    story.give(type, { activation: story.id(), incident, ...decline }, 'chair');
    expect(story.state.crisisLeadership.chairPrevented).toBeNull();
    const late = story.give(type, { activation: story.id(), incident, ...activate }, 'vice-chair');
    expectRefusal(late, 'chair-not-prevented');
  });
});
