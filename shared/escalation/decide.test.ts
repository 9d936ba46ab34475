import { describe, expect, test } from 'vitest';
import { unknownFacts } from '../classification/facts.ts';
import type { Facts } from '../classification/facts.ts';
import { later } from '../kernel/later.ts';
import { alarmedMunicipality, alarmedStory, fire } from '../testing/alarmed.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import type { Outcome, Story } from '../testing/story.ts';

const motive = 'Kyla';
const extraordinary: Facts = {
  ...unknownFacts,
  deviatesFromNormal: 'yes',
  vitalFunctions: [{ function: 'heating', disturbance: 'serious' }],
  needsUrgentMunicipalAction: 'yes',
};

function withIncident(more: { restrict?: { ground: string } } = {}) {
  const story = alarmedStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage', ...more });
  return { story, incident };
}

const classify = (story: Story, incident: string, level: 'disruption' | 'major', role = 'duty-officer') =>
  story.give('incident.classify', { incident, level, motive }, role);
const ask = (story: Story, incident: string): Outcome =>
  story.give('crisis-leadership.request-activation', { request: story.id(), incident, motive });
const decide = (story: Story, incident: string, decision: 'activate' | 'decline' = 'activate') => {
  const data = { activation: story.id(), incident, decision, level: 'extraordinary', motive } as const;
  return story.give('crisis-leadership.decide-activation', data, 'chair');
};
const prevented = (story: Story, role = 'duty-officer') =>
  story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' }, role);
const escalations = (story: Story, rule: string) =>
  [...story.state.escalations.values()].filter((one) => one.rule === rule);
const first = (story: Story, rule: string) => {
  const [one] = escalations(story, rule);
  if (one === undefined) throw new Error(`${rule} has not been planned`);
  return one;
};
const last = (outcomes: readonly Outcome[]): Outcome => {
  const one = outcomes.at(-1);
  if (one === undefined) throw new Error('nothing was planned');
  return one;
};
const numbers = (outcome: Outcome) =>
  outcome.events.flatMap((event) => (event.type === 'journal.written' ? [event.payload.number] : []));

describe('a rule about a level', () => {
  test('is seen before it happens, and its timer sends the alarm once', () => {
    const { story, incident } = withIncident();
    const outcome = classify(story, incident, 'major');
    const [, , planned] = expectEvents(
      outcome,
      'incident.classified',
      'journal.written',
      'escalation.planned',
    );
    const startsAt = later(story.now(), 120_000);
    expect(planned?.payload).toMatchObject({
      rule: 'grupp',
      trigger: 'level',
      level: 'major',
      incident,
      startsAt,
    });
    const { id } = first(story, 'grupp');
    expect(story.effects.at(-1)).toEqual({
      kind: 'timer',
      content: { command: { type: 'escalation.fire', data: { escalation: id, startsAt } } },
      notBefore: startsAt,
    });
    const fired = last(fire(story, 'escalation.fire'));
    const [, sent] = expectEvents(
      fired,
      'escalation.started',
      'alarm.sent',
      'alarm.called',
      'journal.written',
    );
    expect(sent?.payload).toMatchObject({
      incident,
      escalation: id,
      mode: 'all',
      acknowledgeWithinMinutes: 10,
    });
    expect(sent?.sealed).toEqual({ message: 'Läs in dig på H-001.' });
    expectRefusal(last(fire(story, 'escalation.fire')), 'no-longer-due', 'escalation');
  });

  test('alarms nobody twice when the level goes back and forth, and nobody when it is lowered', () => {
    const { story, incident } = withIncident();
    classify(story, incident, 'major');
    fire(story, 'escalation.fire');
    expectEvents(classify(story, incident, 'disruption'), 'incident.classified', 'journal.written');
    expectEvents(classify(story, incident, 'major'), 'incident.classified', 'journal.written');
    const other = withIncident();
    decide(other.story, other.incident);
    const lowered = classify(other.story, other.incident, 'major', 'chair');
    expectEvents(lowered, 'incident.classified', 'journal.written');
  });

  test('is called off when the level is lowered again before it begins, and stands when it is raised', () => {
    const { story, incident } = withIncident();
    classify(story, incident, 'major');
    decide(story, incident);
    expect(first(story, 'grupp').status).toBe('planned');
    const again = withIncident();
    classify(again.story, again.incident, 'major');
    const lowered = classify(again.story, again.incident, 'disruption');
    expectEvents(lowered, 'incident.classified', 'journal.written', 'escalation.ended');
    expect(first(again.story, 'grupp')).toMatchObject({ status: 'ended', outcome: 'not-needed' });
  });

  test('that begins at once does so in the same command, with the next number in the journal', () => {
    const { story, incident } = withIncident();
    const outcome = decide(story, incident);
    expectEvents(
      outcome,
      'crisis-leadership.activation-decided',
      'incident.classified',
      'journal.written',
      'escalation.planned',
      'escalation.planned',
      'escalation.started',
      'alarm.sent',
      'alarm.called',
      'journal.written',
    );
    expect(numbers(outcome)).toEqual([1, 2]);
  });

  test('whose recipients are gone, or that is gone itself, says in the journal that it reaches nobody', () => {
    const { story, incident } = withIncident();
    decide(story, incident);
    const due = last(fire(story, 'escalation.fire'));
    const [started, line] = expectEvents(due, 'escalation.started', 'journal.written');
    expect(started?.payload).toMatchObject({ alarm: null, by: 'timer' });
    expect(line?.sealed).toMatchObject({ text: 'Regeln i-funktion når ingen. Larma för hand.' });
    const { escalationRules: _none, ...without } = alarmedMunicipality;
    const gone = withIncident();
    classify(gone.story, gone.incident, 'major');
    gone.story.give('organisation.configure', { document: without }, 'administrator');
    expectEvents(last(fire(gone.story, 'escalation.fire')), 'escalation.started', 'journal.written');
  });

  test('alarms those who stand on the list when it begins', () => {
    const { story, incident } = withIncident();
    classify(story, incident, 'major');
    story.give('alarm.set-list', { list: 'grupp', name: 'Gruppen', mode: 'all', members: ['krisstod'] });
    last(fire(story, 'escalation.fire'));
    expect([...story.state.alarms.values()].map(({ order }) => order)).toEqual([['krisstod']]);
  });

  test('about a restricted incident restricts the line that it writes, and not what it sends', () => {
    const { story, incident } = withIncident({ restrict: { ground: 'OSL 25 kap. 1 §' } });
    const outcome = decide(story, incident);
    const types = outcome.events.map(({ type }) => type);
    expect(types.slice(-4)).toEqual(['alarm.sent', 'alarm.called', 'record.restricted', 'journal.written']);
    const [sent] = story.state.alarms.values();
    expect(sent?.message).toBe('Läs in dig på H-001.');
  });
});

describe('what is planned', () => {
  const planned = () => {
    const { story, incident } = withIncident();
    classify(story, incident, 'major');
    return { story, incident, escalation: first(story, 'grupp').id };
  };

  test('can be started at once, and then not again', () => {
    const { story, escalation } = planned();
    const outcome = story.give('escalation.start', { escalation });
    const [started] = expectEvents(
      outcome,
      'escalation.started',
      'alarm.sent',
      'alarm.called',
      'journal.written',
    );
    expect(started?.payload).toMatchObject({ by: 'hand' });
    expectRefusal(story.give('escalation.start', { escalation }), 'escalation-over', 'escalation');
    expectRefusal(last(fire(story, 'escalation.fire')), 'no-longer-due', 'escalation');
    const none = { escalation: story.id() };
    expectRefusal(story.give('escalation.start', none), 'escalation-not-found', 'escalation');
  });

  test('can be held, past its time too, and goes on with what was left', () => {
    const { story, escalation } = planned();
    expectEvents(story.give('escalation.hold', { escalation }), 'escalation.held');
    expectRefusal(story.give('escalation.hold', { escalation }), 'escalation-already-held', 'escalation');
    expectRefusal(last(fire(story, 'escalation.fire')), 'no-longer-due', 'escalation');
    story.daysPass(1);
    const [released] = expectEvents(story.give('escalation.release', { escalation }), 'escalation.released');
    expect(released?.payload).toEqual({ escalation, startsAt: later(story.now(), 60_000) });
    expectRefusal(story.give('escalation.release', { escalation }), 'escalation-not-held', 'escalation');
    const [old, current] = fire(story, 'escalation.fire');
    expect([old?.refused?.code, current?.refused]).toEqual(['no-longer-due', null]);
  });

  test('can be called off with a reason that stands in the journal', () => {
    const { story, escalation } = planned();
    const outcome = story.give('escalation.cancel', { escalation, reason: 'Alla är redan här' });
    const [ended, line] = expectEvents(outcome, 'escalation.ended', 'journal.written');
    expect(ended).toMatchObject({
      payload: { outcome: 'cancelled' },
      sealed: { reason: 'Alla är redan här' },
    });
    expect(line?.sealed).toMatchObject({ text: 'Eskaleringen grupp avbruten. Skäl: Alla är redan här' });
    expectRefusal(story.give('escalation.hold', { escalation }), 'escalation-over', 'escalation');
  });

  test('is not needed when the incident is closed or becomes part of another', () => {
    const { story, incident } = planned();
    const closed = story.give('incident.close', { incident, reason: 'Klart' });
    expectEvents(closed, 'journal.written', 'incident.closed', 'escalation.ended');
    const other = planned();
    const into = other.story.id();
    other.story.give('incident.report', { incident: into, title: 'Storm', incidentType: 'storm' });
    classify(other.story, into, 'major');
    other.story.give('incident.merge', { incident: other.incident, into, reason: 'Samma' });
    expect(escalations(other.story, 'grupp').map(({ status }) => status)).toEqual(['ended', 'planned']);
  });

  test('leaves the live fold after a hundred more', () => {
    const { story } = planned();
    const [oldest] = escalations(story, 'grupp');
    for (let count = 0; count <= 100; count += 1) {
      const incident = story.id();
      story.give('incident.report', { incident, title: 'Storm', incidentType: 'storm' });
      classify(story, incident, 'major');
      story.give('incident.close', { incident, reason: 'Klart' });
    }
    expect(escalations(story, 'grupp')).toHaveLength(101);
    expect(story.state.escalations.get(oldest?.id ?? '')?.status).toBe('planned');
  });
});

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
