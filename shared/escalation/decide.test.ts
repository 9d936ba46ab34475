import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { alarmedMunicipality, fire } from '../testing/alarmed.ts';
import { withIncident, classify, decide, escalations, first, last, numbers } from '../testing/escalating.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';

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
