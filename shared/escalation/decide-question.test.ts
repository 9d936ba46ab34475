import { describe, expect, test } from 'vitest';
import { unknownFacts } from '../classification/facts.ts';
import { later } from '../kernel/later.ts';
import { fire } from '../testing/alarmed.ts';
import {
  motive,
  extraordinary,
  withIncident,
  classify,
  ask,
  decide,
  prevented,
  escalations,
  first,
  last,
  numbers,
} from '../testing/escalating.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import type { Story } from '../testing/story.ts';

describe('a proposal that nobody answers', () => {
  const proposed = () => {
    const { story, incident } = withIncident();
    const outcome = story.give('incident.assess', { incident, facts: extraordinary });
    return { story, incident, outcome };
  };

  test('is brought to somebody after its time, once however often it is assessed', () => {
    const { story, incident, outcome } = proposed();
    expectEvents(outcome, 'incident.assessed', 'escalation.planned');
    expect(first(story, 'obesvarat').startsAt).toBe(later(story.now(), 15 * 60_000));
    const again = story.give('incident.assess', { incident, facts: extraordinary });
    expectEvents(again, 'incident.assessed');
    last(fire(story, 'escalation.fire'));
    expectEvents(story.give('incident.assess', { incident, facts: extraordinary }), 'incident.assessed');
  });

  test('is answered by a level, by other answers, or by asking the chair', () => {
    const one = proposed();
    classify(one.story, one.incident, 'disruption');
    expect(first(one.story, 'obesvarat').status).toBe('ended');
    const two = proposed();
    two.story.give('incident.assess', { incident: two.incident, facts: unknownFacts });
    expect(first(two.story, 'obesvarat').status).toBe('ended');
    const three = proposed();
    ask(three.story, three.incident);
    expect(first(three.story, 'obesvarat').status).toBe('ended');
    const asked = three.story.give('incident.assess', { incident: three.incident, facts: extraordinary });
    expectEvents(asked, 'incident.assessed');
  });
});

describe('a question to the chair', () => {
  const asked = () => {
    const { story, incident } = withIncident();
    return { story, incident, outcome: ask(story, incident) };
  };
  const alarmTo = (story: Story) => {
    const alarm = story.state.alarms.get(first(story, 'ordforande').alarm ?? '');
    if (alarm === undefined) throw new Error('nobody was alarmed');
    return alarm;
  };
  const statuses = (story: Story) =>
    alarmTo(story).order.map((one) => story.state.alarmCalls.get(`${alarmTo(story).id}:${one}`)?.status);

  test('calls the chair first and the vice chair when the time is out', () => {
    const { story, outcome } = asked();
    expect(numbers(outcome)).toEqual([1, 2]);
    expect(statuses(story)).toEqual(['called', 'waiting', 'waiting']);
    last(fire(story, 'alarm.pass-on'));
    expect(statuses(story)).toEqual(['called', 'called', 'waiting']);
  });

  test('goes to the vice chair at once when the chair is prevented, with every number in the journal', () => {
    const { story } = asked();
    const outcome = prevented(story, 'chair');
    expectEvents(outcome, 'crisis-leadership.prevented', 'journal.written', 'alarm.called');
    expect(statuses(story)).toEqual(['called', 'called', 'waiting']);
  });

  test('passes several questions at once, and the reminder of each stays planned', () => {
    const { story } = asked();
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Storm', incidentType: 'storm' });
    ask(story, other);
    const held = escalations(story, 'obeslutat');
    expect(held.map(({ status }) => status)).toEqual(['planned', 'planned']);
    const outcome = prevented(story);
    expect(outcome.events.filter(({ type }) => type === 'alarm.called')).toHaveLength(2);
    expect(numbers(outcome)).toEqual([5]);
  });

  test('that is put while the chair is prevented calls the vice chair first', () => {
    const { story, incident } = withIncident();
    prevented(story);
    ask(story, incident);
    expect(alarmTo(story).order).toEqual(['vice', 'sekreterare', 'ordforande']);
  });

  test('whose alarm is held passes the chair when it goes on', () => {
    const { story } = asked();
    const { id } = alarmTo(story);
    story.give('alarm.hold', { alarm: id });
    expectEvents(prevented(story), 'crisis-leadership.prevented', 'journal.written');
    expectEvents(story.give('alarm.resume', { alarm: id }), 'alarm.resumed', 'alarm.called');
    expect(statuses(story)).toEqual(['called', 'called', 'waiting']);
  });

  test('that the chair has seen, and not answered, alarms the vice chair when the chair is prevented', () => {
    const { story, incident } = asked();
    const { id } = alarmTo(story);
    story.give('alarm.acknowledge', { alarm: id, answer: 'understood' }, 'chair');
    expect(story.state.alarms.get(id)?.status).toBe('ended');
    const outcome = prevented(story, 'chair');
    expectEvents(
      outcome,
      'crisis-leadership.prevented',
      'journal.written',
      'escalation.planned',
      'escalation.started',
      'alarm.sent',
      'alarm.called',
      'journal.written',
    );
    const [sent] = outcome.events.filter((event) => event.type === 'alarm.sent');
    expect(sent?.payload.roster.map(({ recipient }) => recipient)).toEqual([
      'vice',
      'sekreterare',
      'ordforande',
    ]);
    expect(numbers(outcome)).toEqual([3, 4]);
    decide(story, incident, 'decline');
    expect([...story.state.alarms.values()].map(({ status }) => status)).toEqual(['ended', 'ended']);
  });

  test('that the vice chair has answered the alarm about alarms nobody again', () => {
    const { story } = asked();
    const { id } = alarmTo(story);
    story.give('alarm.call-next', { alarm: id });
    story.give('alarm.acknowledge', { alarm: id, answer: 'coming', minutes: 10 }, 'vice-chair');
    expectEvents(prevented(story), 'crisis-leadership.prevented', 'journal.written');
  });

  test('that is answered calls nobody any more', () => {
    const { story, incident } = asked();
    const { id } = alarmTo(story);
    decide(story, incident, 'decline');
    expect(story.state.alarms.get(id)).toMatchObject({ status: 'ended', endedHow: 'not-needed' });
    expect(first(story, 'obeslutat').status).toBe('ended');
    for (const one of fire(story, 'escalation.fire')) expectRefusal(one, 'no-longer-due', 'escalation');
  });

  test('goes on where its incident has gone, and is answered there', () => {
    const { story, incident } = asked();
    const into = story.id();
    story.give('incident.report', { incident: into, title: 'Storm', incidentType: 'storm' });
    story.give('incident.merge', { incident, into, reason: 'Samma' });
    expect(first(story, 'obeslutat').status).toBe('planned');
    const fired = last(fire(story, 'escalation.fire'));
    expect(fired.events[1]?.payload).toMatchObject({ incident: into });
    decide(story, into, 'decline');
    expect([...story.state.alarms.values()].map(({ status }) => status)).toEqual(['ended', 'ended']);
  });

  test('when the activity ends, what was planned for it is not needed', () => {
    const { story, incident } = asked();
    decide(story, incident);
    expect(first(story, 'i-funktion').status).toBe('planned');
    const data = { endedBy: 'council', decidedAt: story.now(), motive } as const;
    const ended = story.give('crisis-leadership.terminate', data, 'secretary');
    expectEvents(ended, 'crisis-leadership.terminated', 'journal.written', 'escalation.ended');
  });
});
