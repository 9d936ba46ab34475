import { describe, expect, test } from 'vitest';
import { unknownFacts } from '../classification/facts.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

function withIncident() {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { story, incident };
}

function activated() {
  const { story, incident } = withIncident();
  const decision = {
    activation: story.id(),
    incident,
    decision: 'activate',
    level: 'extraordinary',
  } as const;
  story.give('crisis-leadership.decide-activation', { ...decision, motive: 'Kyla' }, 'chair');
  return { story, incident };
}

function terminate(story: Story): void {
  const data = { endedBy: 'executive-board', decidedAt: story.now(), motive: 'Över' } as const;
  story.give('crisis-leadership.terminate', data, 'secretary');
}

const prevented = { who: 'chair', reason: 'Svarar inte' } as const;

describe('the level of an incident', () => {
  test('the proposed level needs no motive and writes a line in the journal', () => {
    const { story, incident } = withIncident();
    story.give('incident.assess', {
      incident,
      facts: { ...unknownFacts, needsCentralPrioritisation: 'yes' },
    });
    const outcome = story.give('incident.classify', { incident, level: 'major' });
    const [event, line] = expectEvents(outcome, 'incident.classified', 'journal.written');
    expect(event?.payload).toEqual({ incident, level: 'major', previous: null, proposed: 'major' });
    expect(line?.payload).toMatchObject({ incident, kind: 'decision', system: true, number: 1 });
    expect(line?.sealed).toMatchObject({ text: 'H-001 bedömd som Särskild händelse. Enligt förslaget.' });
    const levels = [{ level: 'major', motive: null, role: 'duty-officer', by: 'duty-officer 1' }];
    expect(story.state.incidents.get(incident)).toMatchObject({ level: 'major', levels });
  });

  test('another level than the proposed one needs a motive, and each level is kept', () => {
    const { story, incident } = withIncident();
    expectRefusal(story.give('incident.classify', { incident, level: 'major' }), 'motive-required', 'motive');
    story.give('incident.classify', { incident, level: 'major', motive: 'Samordning behövs' });
    story.give('incident.classify', { incident, level: 'disruption' });
    const levels = [
      { level: 'major', motive: 'Samordning behövs' },
      { level: 'disruption', motive: null },
    ];
    expect(story.state.incidents.get(incident)).toMatchObject({ level: 'disruption', levels });
  });

  test('an incident that has not been assessed is proposed as a disruption', () => {
    const { story, incident } = withIncident();
    const outcome = story.give('incident.classify', { incident, level: 'disruption' });
    expectEvents(outcome, 'incident.classified', 'journal.written');
  });

  test.each([
    'duty-officer',
    'crisis-management-team',
    'chief-of-staff',
    'chief-executive',
    'chair',
    'vice-chair',
  ])('extraordinary is not set as a level by anybody, not by the %s', (role) => {
    const { story, incident } = withIncident();
    story.give('crisis-leadership.state-prevented', prevented);
    const data = { incident, level: 'extraordinary', motive: 'Kyla' } as const;
    expectRefusal(story.give('incident.classify', data, role), 'level-decided-by-chair', 'level');
  });

  test("the two lower levels are not the chair's to set", () => {
    const { story, incident } = withIncident();
    const outcome = story.give('incident.classify', { incident, level: 'major', motive: 'Kyla' }, 'chair');
    expectRefusal(outcome, 'level-decided-by-duty-officer', 'level');
  });
});

describe('lowering an extraordinary incident', () => {
  const lower = { level: 'major', motive: 'Läget har lättat' } as const;

  test("it is the chair's, with a motive even where the level is the proposed one", () => {
    const { story, incident } = activated();
    const silent = story.give('incident.classify', { incident, level: 'disruption' }, 'chair');
    expectRefusal(silent, 'motive-required', 'motive');
    const outcome = story.give('incident.classify', { incident, ...lower }, 'chair');
    const [event] = expectEvents(outcome, 'incident.classified', 'journal.written');
    expect(event?.payload).toMatchObject({ previous: 'extraordinary', level: 'major' });
    expect(story.state.incidents.get(incident)?.level).toBe('major');
  });

  test('it is refused to the duty officer while the committee is in function', () => {
    const { story, incident } = activated();
    expectRefusal(story.give('incident.classify', { incident, ...lower }), 'level-decided-by-chair', 'level');
  });

  test("it is the vice chair's while the chair is prevented", () => {
    const { story, incident } = activated();
    const early = story.give('incident.classify', { incident, ...lower }, 'vice-chair');
    expectRefusal(early, 'chair-not-prevented', 'level');
    story.give('crisis-leadership.state-prevented', prevented);
    const outcome = story.give('incident.classify', { incident, ...lower }, 'vice-chair');
    expectEvents(outcome, 'incident.classified', 'journal.written');
    expect(story.state.crisisLeadership.chairPrevented).not.toBeNull();
  });

  test("it ends the chair's hindrance when the chair does it", () => {
    const { story, incident } = activated();
    story.give('crisis-leadership.state-prevented', prevented);
    story.give('incident.classify', { incident, ...lower }, 'chair');
    expect(story.state.crisisLeadership.chairPrevented).toBeNull();
  });

  test("after the committee's activity has ended it is the duty officer's too, with a motive", () => {
    const { story, incident } = activated();
    terminate(story);
    const silent = story.give('incident.classify', { incident, level: 'disruption' });
    expectRefusal(silent, 'motive-required', 'motive');
    const outcome = story.give('incident.classify', { incident, ...lower });
    expectEvents(outcome, 'incident.classified', 'journal.written');
  });

  test('a new question to the chair after the end does not take that from the duty officer', () => {
    const { story, incident } = activated();
    terminate(story);
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Storm', incidentType: 'storm' });
    const request = { request: story.id(), incident: other, motive: 'Storm' };
    story.give('crisis-leadership.request-activation', request);
    expect(story.state.crisisLeadership.status).toBe('requested');
    const outcome = story.give('incident.classify', { incident, ...lower });
    expectEvents(outcome, 'incident.classified', 'journal.written');
  });
});
