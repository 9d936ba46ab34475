import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { motive, active, activate, takeOver, terminate, record, declare } from '../testing/leading.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';
import { returnReminders } from './waiting.ts';

describe('two who decide at once', () => {
  test('about one question: the first stands, the second is told that it is answered', () => {
    const story = configuredStory();
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
    const request = story.id();
    story.give('crisis-leadership.request-activation', { request, incident, motive });
    story.give('crisis-leadership.state-prevented', { who: 'chair', reason: 'Svarar inte' });
    const by = (role: string, decision: 'activate' | 'decline', more: object) =>
      story.give(
        'crisis-leadership.decide-activation',
        { activation: story.id(), incident, decision, level: 'extraordinary', motive, ...more },
        role,
      );
    expect(by('vice-chair', 'activate', { request }).refused).toBeNull();
    expectRefusal(by('chair', 'decline', { request }), 'request-already-answered', 'request');
    expectRefusal(by('chair', 'decline', {}), 'already-activated', 'incident');
    expectRefusal(by('chair', 'activate', {}), 'already-activated', 'incident');
    expect(story.state.crisisLeadership.status).toBe('active');
  });
});

describe('what is taken over', () => {
  test('reverts area by area when the activity ends, each with its line and its number', () => {
    const { story } = active();
    const held = ['Hemtjänst', 'Skola', 'Gator'].map((area) => takeOver(story, area).takeover);
    const outcome = terminate(story);
    expectEvents(
      outcome,
      'crisis-leadership.terminated',
      'journal.written',
      ...held.flatMap(() => ['crisis-leadership.handed-back', 'journal.written'] as const),
    );
    const lines = outcome.events.filter((event) => event.type === 'journal.written');
    expect(lines.map(({ payload }) => payload.number)).toEqual([5, 6, 7, 8]);
    expect(lines[1]?.sealed?.text).toBe(
      'Återgår till Omsorgsnämnden när nämndens verksamhet upphör: Hemtjänst. Motiv: Över',
    );
    for (const id of held) expect(story.state.crisisLeadership.takeovers[id]?.returnedBy).toBe('termination');
    const back = { takeover: held[0] ?? '', motive };
    const late = story.give('crisis-leadership.hand-back', back, 'chair');
    expectRefusal(late, 'takeover-already-returned', 'takeover');
  });

  test('the activity cannot have ended before it began', () => {
    const { story } = active();
    const early = later(story.now(), -60_000);
    expectRefusal(terminate(story, early), 'decided-before-activation', 'decidedAt');
  });

  test('is brought to mind after a day, and again, until it is handed back', () => {
    const { story } = active();
    const { takeover } = takeOver(story);
    const remind = () => {
      const effect = story.effects.at(-1);
      if (effect?.kind !== 'timer') throw new Error('no timer was planned');
      const { type, data } = effect.content.command;
      return story.give(type, data, 'system');
    };
    const row = () => story.state.crisisLeadership.takeovers[takeover];
    const first = row()?.reviewAt;
    const [, line] = expectEvents(remind(), 'crisis-leadership.return-reminded', 'journal.written');
    expect(line?.sealed).toMatchObject({
      text: 'Kan det lämnas tillbaka? Krisledningsnämnden håller fortfarande Hemtjänst från Omsorgsnämnden (LEH 2 kap. 4 §).',
    });
    expect(row()).toMatchObject({ remindedAt: story.now(), reviewAt: later(story.now(), 24 * 3_600_000) });
    const twice = { takeover, dueAt: first ?? '' };
    const again = story.give('crisis-leadership.remind-return', twice, 'system');
    expectRefusal(again, 'no-longer-due', 'takeover');
    expect(returnReminders(story.state, story.now())).toMatchObject([{ reason: 'review-due' }]);
    story.give('crisis-leadership.hand-back', { takeover, motive }, 'chair');
    expectRefusal(remind(), 'no-longer-due', 'takeover');
    expect(returnReminders(story.state, story.now())).toEqual([]);
  });

  test('could be handed back when no open incident is extraordinary', () => {
    const { story, incident } = active();
    takeOver(story);
    expect(returnReminders(story.state, story.now())).toEqual([]);
    story.give('incident.classify', { incident, level: 'major', motive: 'Lättare' }, 'chair');
    expect(returnReminders(story.state, story.now())).toMatchObject([
      { reason: 'no-extraordinary-incident' },
    ]);
  });

  test('cannot be handed back when it was never taken over', () => {
    const { story } = active();
    const data = { takeover: story.id(), motive };
    expectRefusal(story.give('crisis-leadership.hand-back', data, 'chair'), 'takeover-not-found', 'takeover');
  });
});

describe('heightened alert', () => {
  test('is recorded with its source, once at a time, and ends', () => {
    const { story } = active();
    const { alert, ...outcome } = declare(story);
    const [event, line] = expectEvents(
      outcome,
      'crisis-leadership.heightened-alert-declared',
      'journal.written',
    );
    expect(event?.sealed).toEqual({ source: 'Regeringens beslut' });
    expect(line?.sealed).toMatchObject({
      text: 'Regeringen har beslutat om skärpt beredskap. Kommunstyrelsen leder. Källa: Regeringens beslut',
    });
    expectRefusal(declare(story), 'heightened-alert-already', 'alert');
    const end = (id: string, endedAt = story.now()) =>
      story.give('crisis-leadership.end-heightened-alert', { alert: id, endedAt, source: 'Regeringen' });
    expectRefusal(end(story.id()), 'heightened-alert-not-declared', 'alert');
    expectRefusal(end(alert, later(story.now(), 3_600_000)), 'decided-in-future', 'endedAt');
    expectRefusal(end(alert, later(story.now(), -3_600_000)), 'ended-before-declared', 'endedAt');
    expectEvents(end(alert), 'crisis-leadership.heightened-alert-ended', 'journal.written');
    expect(story.state.crisisLeadership.heightenedAlert).toBeNull();
    const ahead = { alert: story.id(), level: 'highest', source: 'Regeringen' } as const;
    const future = { ...ahead, declaredAt: later(story.now(), 3_600_000) };
    const early = story.give('crisis-leadership.declare-heightened-alert', future);
    expectRefusal(early, 'decided-in-future', 'declaredAt');
  });

  test('stops activation and take-over; what is held is handed back, ended and reported', () => {
    const { story, incident } = active();
    const [one, two] = [takeOver(story).takeover, takeOver(story, 'Skola').takeover];
    const { decision } = record(story, { urgent: true }, 'chair');
    declare(story);
    expectRefusal(takeOver(story), 'executive-board-leads');
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Storm', incidentType: 'storm' });
    expectRefusal(activate(story, other), 'executive-board-leads', 'decision');
    const request = { request: story.id(), incident: other, motive };
    expectRefusal(
      story.give('crisis-leadership.request-activation', request),
      'executive-board-leads',
      'request',
    );
    const oral = {
      activation: story.id(),
      incident: other,
      decision: 'activate',
      level: 'extraordinary',
      motive,
      decidedBy: 'Ordföranden',
      decidedAt: story.now(),
      recognisedBy: 'Rösten',
    } as const;
    expectRefusal(
      story.give('crisis-leadership.record-oral-decision', oral),
      'executive-board-leads',
      'decision',
    );
    expect(story.give('crisis-leadership.hand-back', { takeover: one, motive }, 'chair').refused).toBeNull();
    const report = { decisions: [decision] };
    expect(story.give('crisis-leadership.report-to-committee', report, 'secretary').refused).toBeNull();
    expect(terminate(story).refused).toBeNull();
    expect(story.state.crisisLeadership.takeovers[two]?.returnedBy).toBe('termination');
    const [event, line] = record(story).events;
    expect(event?.payload).toMatchObject({ number: 1, period: null });
    expect(line?.sealed).toMatchObject({
      text: expect.stringMatching(/^Kommunstyrelsens beslut 1/) as string,
    });
    story.give('incident.classify', { incident, level: 'major', motive: 'Lättare' });
  });
});
