import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import type { Outcome, Story } from '../testing/story.ts';
import { unconfirmedDecisions } from './waiting.ts';

const motive = 'Kyla';
const recorded = 'crisis-leadership.oral-decision-recorded';
const confirmed = 'crisis-leadership.oral-decision-confirmed';

function withIncident(story = configuredStory()) {
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  return { story, incident };
}

type More = {
  decision?: 'activate' | 'decline';
  level?: 'major' | 'extraordinary';
  decidedBy?: string;
  decidedAt?: string;
  request?: string;
  activation?: string;
  restrict?: { ground: string };
};

function byPhone(story: Story, incident: string, more: More = {}): Outcome & { activation: string } {
  const activation = more.activation ?? story.id();
  const data = {
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive,
    decidedBy: 'Ordföranden',
    decidedAt: story.now(),
    recognisedBy: 'Motringning till känt nummer',
    ...more,
    activation,
  } as const;
  return { ...story.give('crisis-leadership.record-oral-decision', data), activation };
}

const answer = (story: Story, activation: string, yes: boolean, role = 'chair', note?: string) =>
  story.give(
    'crisis-leadership.confirm-oral-decision',
    { activation, confirmed: yes, ...(note === undefined ? {} : { note }) },
    role,
  );
const prevented = (story: Story) =>
  story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
const takeOver = (story: Story, role = 'chair') => {
  const takeover = story.id();
  const data = { takeover, committee: 'omsorgsnamnden', area: 'Hemtjänst', motive };
  story.give('crisis-leadership.take-over', data, role);
  return takeover;
};
const terminate = (story: Story, decidedAt = story.now()) =>
  story.give(
    'crisis-leadership.terminate',
    { endedBy: 'executive-board', decidedAt, motive: 'Över' },
    'secretary',
  );
const levelOf = (story: Story, incident: string) => story.state.incidents.get(incident)?.level;

describe('a decision by word of mouth', () => {
  test('counts from when it was given, says how the chair was recognised, and waits for confirmation', () => {
    const { story, incident } = withIncident();
    const decidedAt = story.now();
    const { activation, ...outcome } = byPhone(story, incident, { decidedAt });
    const [event, , line] = expectEvents(outcome, recorded, 'incident.classified', 'journal.written');
    expect(event?.payload).toMatchObject({ by: 'chair', decidedAt, levelBefore: null, decision: 'activate' });
    expect(line?.sealed).toMatchObject({
      text: 'Muntligt beslut: krisledningsnämnden träder i funktion med anledning av H-001. Beslutat av Ordföranden, igenkänd genom: Motringning till känt nummer. Väntar på egen bekräftelse. Motiv: Kyla',
    });
    expect(story.state.crisisLeadership).toMatchObject({
      status: 'active',
      since: decidedAt,
      period: activation,
    });
    const row = {
      decidedAt,
      decidedBy: 'Ordföranden',
      role: 'chair',
      recognisedBy: 'Motringning till känt nummer',
    };
    expect(story.state.crisisLeadership.activations[activation]).toMatchObject(row);
    expect(unconfirmedDecisions(story.state).map(({ id }) => id)).toEqual([activation]);
    expect(levelOf(story, incident)).toBe('extraordinary');
  });

  test('is the vice chair’s where the words say so, and only while the chair is prevented', () => {
    const { story, incident } = withIncident();
    const vice = { decidedBy: 'Vice ordföranden' };
    expectRefusal(byPhone(story, incident, vice), 'vice-chair-without-hindrance', 'decidedBy');
    expectRefusal(
      byPhone(story, incident, { decidedBy: '1:e vice ordf.' }),
      'vice-chair-without-hindrance',
      'decidedBy',
    );
    prevented(story);
    const { activation } = byPhone(story, incident, vice);
    expect(story.state.crisisLeadership.activations[activation]).toMatchObject({ role: 'vice-chair' });
    expect(story.state.crisisLeadership.chairPrevented).not.toBeNull();
    expectRefusal(answer(story, activation, true, 'chair'), 'not-own-decision', 'activation');
    expectEvents(answer(story, activation, true, 'vice-chair'), confirmed, 'journal.written');
  });

  test('of the chair ends a recorded hindrance', () => {
    const { story, incident } = withIncident();
    prevented(story);
    byPhone(story, incident, { decision: 'decline' });
    expect(story.state.crisisLeadership.chairPrevented).toBeNull();
  });

  test('answers the question that waits, once', () => {
    const { story, incident } = withIncident();
    const request = story.id();
    story.give('crisis-leadership.request-activation', { request, incident, motive });
    const outcome = byPhone(story, incident, { request, decision: 'decline', level: 'major' });
    expectEvents(outcome, recorded, 'journal.written');
    expect(story.state.crisisLeadership).toMatchObject({ status: 'inactive', period: null });
    expect(levelOf(story, incident)).toBeNull();
    expectRefusal(byPhone(story, incident, { request }), 'request-already-answered', 'request');
  });

  test('is not in the future, not before the end of the activity, and about an open incident', () => {
    const { story, incident } = withIncident();
    const ahead = { decidedAt: later(story.now(), 3_600_000) };
    expectRefusal(byPhone(story, incident, ahead), 'decided-in-future', 'decidedAt');
    const { activation } = byPhone(story, incident);
    expectRefusal(byPhone(story, incident), 'already-activated', 'incident');
    expectRefusal(byPhone(story, incident, { activation }), 'id-already-used', 'activation');
    const before = story.now();
    terminate(story);
    const stale = byPhone(story, incident, { decidedAt: before });
    expectRefusal(stale, 'decided-before-termination', 'decidedAt');
    const now = later(story.now(), 60_000);
    expect(byPhone(story, incident, { decidedAt: now }).refused).toBeNull();
    terminate(story);
    story.give('incident.close', { incident, reason: 'Klart' });
    const closed = byPhone(story, incident, { decidedAt: later(story.now(), 60_000) });
    expectRefusal(closed, 'incident-already-closed', 'incident');
  });

  test('with a restricted motive is nowhere in the fold in words, and can be denied all the same', () => {
    const { story, incident } = withIncident();
    const restrict = { ground: 'OSL 25 kap. 1 §' };
    const { activation } = byPhone(story, incident, { restrict });
    const row = { motive: null, recognisedBy: null, role: 'chair' };
    expect(story.state.crisisLeadership.activations[activation]).toMatchObject(row);
    const denied = answer(story, activation, false);
    expect(denied.events.map(({ type }) => type)).toContain('incident.classified');
    expect(story.state.crisisLeadership.status).toBe('inactive');
  });
});

describe('the confirmation', () => {
  test('is given once, of an oral decision that is there, by the one who decided', () => {
    const { story, incident } = withIncident();
    const data = { activation: story.id(), incident, decision: 'decline', level: 'major', motive } as const;
    story.give('crisis-leadership.decide-activation', data, 'chair');
    expectRefusal(answer(story, data.activation, true), 'decision-not-oral', 'activation');
    expectRefusal(answer(story, story.id(), true), 'activation-not-found', 'activation');
    const { activation } = byPhone(story, incident);
    expectRefusal(answer(story, activation, true, 'vice-chair'), 'not-own-decision', 'activation');
    const [event, line] = expectEvents(
      answer(story, activation, true, 'chair', 'Stämmer'),
      confirmed,
      'journal.written',
    );
    expect(event?.sealed).toEqual({ note: 'Stämmer' });
    expect(line?.sealed).toMatchObject({
      text: 'Det muntliga beslutet om H-001 är bekräftat av den som fattade det. Stämmer',
    });
    expect(story.state.crisisLeadership.activations[activation]).toMatchObject({
      voidAt: null,
      confirmNote: 'Stämmer',
      oral: { confirmed: true, confirmedAt: story.now() },
    });
    expectRefusal(answer(story, activation, false), 'oral-decision-already-answered', 'activation');
  });
});

describe('a denial', () => {
  test('ends the activity at once: areas revert one by one, the level goes back, the question waits again', () => {
    const { story, incident } = withIncident();
    story.give('incident.classify', { incident, level: 'disruption' });
    const request = story.id();
    story.give('crisis-leadership.request-activation', { request, incident, motive });
    const { activation } = byPhone(story, incident, { request });
    const [one, two] = [takeOver(story), takeOver(story)];
    const outcome = answer(story, activation, false);
    expectEvents(
      outcome,
      confirmed,
      'journal.written',
      'crisis-leadership.handed-back',
      'journal.written',
      'crisis-leadership.handed-back',
      'journal.written',
      'incident.classified',
    );
    const numbers = outcome.events.flatMap((event) =>
      event.type === 'journal.written' ? [event.payload.number] : [],
    );
    expect(numbers).toEqual([numbers[0], (numbers[0] ?? 0) + 1, (numbers[0] ?? 0) + 2]);
    const { status, period, takeovers, requests, activations } = story.state.crisisLeadership;
    expect({ status, period }).toEqual({ status: 'requested', period: null });
    for (const id of [one, two])
      expect(takeovers[id]).toMatchObject({ returnedBy: 'void', returnedAt: story.now(), reviewAt: null });
    expect(requests[request]?.status).toBe('waiting');
    expect(activations[activation]?.voidAt).toBe(story.now());
    expect(levelOf(story, incident)).toBe('disruption');
    const late = { takeover: story.id(), committee: 'omsorgsnamnden', area: 'Skola', motive };
    const taken = story.give('crisis-leadership.take-over', late, 'chair');
    expectRefusal(taken, 'crisis-committee-not-active');
  });

  test('of one of two leaves the activity, and what is held, to the other', () => {
    const { story, incident } = withIncident();
    const { incident: other } = withIncident(story);
    const { activation } = byPhone(story, incident);
    byPhone(story, other);
    const takeover = takeOver(story);
    expectEvents(answer(story, activation, false), confirmed, 'journal.written', 'incident.classified');
    expect(story.state.crisisLeadership).toMatchObject({ status: 'active', period: activation });
    expect(story.state.crisisLeadership.takeovers[takeover]?.returnedAt).toBeNull();
    expect([levelOf(story, incident), levelOf(story, other)]).toEqual(['major', 'extraordinary']);
  });

  test('after the activity has ended and begun again takes nothing from the new one', () => {
    const { story, incident } = withIncident();
    const { activation } = byPhone(story, incident);
    terminate(story);
    const anew = later(story.now(), 60_000);
    expect(byPhone(story, incident, { decidedAt: anew }).refused).toBeNull();
    const takeover = takeOver(story);
    expectEvents(answer(story, activation, false), confirmed, 'journal.written');
    expect(story.state.crisisLeadership.status).toBe('active');
    expect(story.state.crisisLeadership.takeovers[takeover]?.returnedAt).toBeNull();
    expect(levelOf(story, incident)).toBe('extraordinary');
  });

  test('of the one activation since the end, whose end was dated back, ends the activity', () => {
    const { story, incident } = withIncident();
    byPhone(story, incident);
    const early = later(story.now(), 60_000);
    const { incident: other } = withIncident(story);
    byPhone(story, other, { decidedAt: later(story.now(), 60_000) });
    terminate(story, early);
    const { activation } = byPhone(story, incident, { decidedAt: later(story.now(), 60_000) });
    const takeover = takeOver(story);
    answer(story, activation, false);
    expect(story.state.crisisLeadership.status).not.toBe('active');
    expect(story.state.crisisLeadership.takeovers[takeover]?.returnedBy).toBe('void');
  });

  test('leaves a level that was not its own, one that was lowered since, and a decision that declined', () => {
    const { story, incident } = withIncident();
    const { activation: first } = byPhone(story, incident);
    terminate(story);
    const again = byPhone(story, incident, { decidedAt: later(story.now(), 60_000) });
    answer(story, again.activation, false);
    expect(levelOf(story, incident)).toBe('extraordinary');
    story.give('incident.classify', { incident, level: 'disruption', motive: 'Lugnt' });
    expectEvents(answer(story, first, false), confirmed, 'journal.written');
    expect(levelOf(story, incident)).toBe('disruption');
    const no = byPhone(story, incident, { decision: 'decline', decidedAt: later(story.now(), 60_000) });
    expectEvents(answer(story, no.activation, false), confirmed, 'journal.written');
  });
});
