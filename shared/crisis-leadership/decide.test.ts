import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';

const motive = 'Kyla';
const taken = { committee: 'omsorgsnamnden', area: 'Hemtjänst', motive };
const decided = { text: 'Värmestugor öppnas', grounds: 'Kyla', decidedBy: 'Krisledningsnämnden' };

function active(): Story {
  const story = configuredStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  const decision = {
    activation: story.id(),
    incident,
    decision: 'activate',
    level: 'extraordinary',
  } as const;
  story.give('crisis-leadership.decide-activation', { ...decision, motive }, 'chair');
  return story;
}

function terminate(story: Story, decidedAt = story.now()) {
  const data = { endedBy: 'executive-board', decidedAt, motive: 'Över' } as const;
  return story.give('crisis-leadership.terminate', data, 'secretary');
}

describe('taking over and handing back', () => {
  test('an area is taken over from another committee and handed back with a motive', () => {
    const story = active();
    const takeover = story.id();
    const outcome = story.give('crisis-leadership.take-over', { takeover, ...taken }, 'chair');
    const [event, line] = expectEvents(outcome, 'crisis-leadership.taken-over', 'journal.written');
    const reviewAt = later(story.now(), 24 * 3_600_000);
    expect(event?.payload).toEqual({ takeover, committee: 'omsorgsnamnden', scope: 'part', reviewAt });
    const text = 'Krisledningsnämnden tar över från Omsorgsnämnden: Hemtjänst. Motiv: Kyla';
    expect(line).toMatchObject({ payload: { kind: 'decision', system: true }, sealed: { text } });
    const row = { area: 'Hemtjänst', returnedAt: null, returnedBy: null };
    expect(story.state.crisisLeadership.takeovers[takeover]).toMatchObject(row);
    const back = story.give('crisis-leadership.hand-back', { takeover, motive: 'Läget medger' }, 'chair');
    expectEvents(back, 'crisis-leadership.handed-back', 'journal.written');
    const returned = { returnedAt: story.now(), returnedBy: 'handback', returnMotive: 'Läget medger' };
    expect(story.state.crisisLeadership.takeovers[takeover]).toMatchObject(returned);
    const again = story.give('crisis-leadership.hand-back', { takeover, motive }, 'chair');
    expectRefusal(again, 'takeover-already-returned', 'takeover');
  });

  test('nothing is taken over unless the committee is in function', () => {
    const story = configuredStory();
    const early = story.give('crisis-leadership.take-over', { takeover: story.id(), ...taken }, 'chair');
    expectRefusal(early, 'crisis-committee-not-active');
  });

  test('the committee and the id must fit, and the vice chair waits until the chair is prevented', () => {
    const story = active();
    const takeover = story.id();
    const over = (committee: string, role = 'chair') =>
      story.give('crisis-leadership.take-over', { takeover, ...taken, committee }, role);
    expectRefusal(over('hamnnamnden'), 'unknown-committee', 'committee');
    expectRefusal(over('kln'), 'crisis-committee-takes-over-others', 'committee');
    expectRefusal(over('omsorgsnamnden', 'vice-chair'), 'chair-not-prevented');
    expect(over('omsorgsnamnden').refused).toBeNull();
    expectRefusal(over('ks'), 'id-already-used', 'takeover');
    const unknown = story.give('crisis-leadership.hand-back', { takeover: story.id(), motive }, 'chair');
    expectRefusal(unknown, 'takeover-not-found', 'takeover');
  });

  test('each step of the chair ends a recorded hindrance', () => {
    const story = active();
    const takeover = story.id();
    const steps = [
      () => story.give('crisis-leadership.take-over', { takeover, ...taken }, 'chair'),
      () => story.give('crisis-leadership.hand-back', { takeover, motive }, 'chair'),
      () => story.give('crisis-leadership.record-decision', { decision: story.id(), ...decided }, 'chair'),
    ];
    for (const step of steps) {
      story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
      expect(step().refused).toBeNull();
      expect(story.state.crisisLeadership.chairPrevented).toBeNull();
    }
  });
});

describe('the decisions of the committee', () => {
  test('they are numbered and stand with who decided, who presented and who took part', () => {
    const story = active();
    const decision = story.id();
    const data = { decision, ...decided, presentedBy: 'Kommundirektör', participants: ['Vice ordförande'] };
    const outcome = story.give('crisis-leadership.record-decision', data, 'secretary');
    const [event] = expectEvents(outcome, 'crisis-leadership.decision-recorded', 'journal.written');
    const { period } = story.state.crisisLeadership;
    const plain = { urgent: false, proposal: null, warmingCentres: [] };
    expect(event?.payload).toEqual({ decision, number: 1, period, ...plain });
    const row = { ...decided, number: 1, presentedBy: 'Kommundirektör', participants: ['Vice ordförande'] };
    expect(story.state.crisisLeadership.decisions[decision]).toMatchObject(row);
    const second = story.give(
      'crisis-leadership.record-decision',
      { ...data, decision: story.id() },
      'chair',
    );
    expect(second.events[0]?.payload).toMatchObject({ number: 2 });
    const taken2 = story.give('crisis-leadership.record-decision', data, 'secretary');
    expectRefusal(taken2, 'id-already-used', 'decision');
  });

  test('none is recorded by the vice chair alone, in the future, or while the committee is not in function', () => {
    const story = active();
    const data = () => ({ decision: story.id(), ...decided });
    const vice = story.give('crisis-leadership.record-decision', data(), 'vice-chair');
    expectRefusal(vice, 'chair-not-prevented');
    const future = { occurredAt: '2026-12-24T15:00:00.000Z' };
    const ahead = story.give('crisis-leadership.record-decision', data(), 'secretary', future);
    expectRefusal(ahead, 'decided-in-future', 'occurredAt');
    terminate(story);
    const late = story.give('crisis-leadership.record-decision', data(), 'secretary');
    expectRefusal(late, 'crisis-committee-not-active');
  });
});

describe("ending the committee's activity", () => {
  test('what was taken over reverts, and what was handed back stays so', () => {
    const story = active();
    const [held, returned] = [story.id(), story.id()];
    story.give('crisis-leadership.take-over', { takeover: held, ...taken }, 'chair');
    story.give('crisis-leadership.take-over', { takeover: returned, ...taken, area: 'Skola' }, 'chair');
    story.give('crisis-leadership.hand-back', { takeover: returned, motive: 'Läget medger' }, 'chair');
    const decidedAt = story.now();
    const outcome = terminate(story, decidedAt);
    const [event] = expectEvents(
      outcome,
      'crisis-leadership.terminated',
      'journal.written',
      'crisis-leadership.handed-back',
      'journal.written',
    );
    expect(event?.payload).toEqual({ endedBy: 'executive-board', decidedAt });
    const { takeovers, ...rest } = story.state.crisisLeadership;
    expect(rest).toMatchObject({
      status: 'terminated',
      terminatedAt: decidedAt,
      terminatedBy: 'executive-board',
    });
    expect(takeovers[held]).toMatchObject({
      returnedBy: 'termination',
      returnedAt: decidedAt,
      returnMotive: 'Över',
    });
    expect(takeovers[returned]).toMatchObject({ returnedBy: 'handback', returnMotive: 'Läget medger' });
  });

  test('the incident stays extraordinary until somebody lowers it', () => {
    const story = active();
    terminate(story);
    expect([...story.state.incidents.values()].map(({ level }) => level)).toEqual(['extraordinary']);
  });

  test('it is refused with a time in the future, and when nothing is to end', () => {
    const story = active();
    expectRefusal(terminate(story, '2026-12-24T15:00:00.000Z'), 'decided-in-future', 'decidedAt');
    terminate(story);
    expectRefusal(terminate(story), 'crisis-committee-not-active');
  });

  test('the chair can activate again, also about the same incident', () => {
    const story = active();
    const [incident] = story.state.incidents.keys();
    terminate(story);
    const again = {
      activation: story.id(),
      incident: incident ?? '',
      decision: 'activate',
      level: 'extraordinary',
    } as const;
    const outcome = story.give('crisis-leadership.decide-activation', { ...again, motive }, 'chair');
    expectEvents(outcome, 'crisis-leadership.activation-decided', 'journal.written');
    expect(story.state.crisisLeadership.status).toBe('active');
  });
});
