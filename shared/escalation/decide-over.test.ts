import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { alarmedMunicipality, exampleRules, fire } from '../testing/alarmed.ts';
import {
  ask,
  classify,
  decide,
  escalations,
  first,
  last,
  motive,
  prevented,
  withIncident,
} from '../testing/escalating.ts';
import { declare, terminate } from '../testing/leading.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import type { Story } from '../testing/story.ts';
import type { EscalationRule } from './rules.ts';

/** The example's rules, some of them changed. */
function withRules(changes: { readonly [rule: string]: Partial<EscalationRule> }) {
  const { story, incident } = withIncident();
  const escalationRules = exampleRules.map((rule) => ({ ...rule, ...changes[rule.id] }));
  const document = { ...alarmedMunicipality, escalationRules };
  story.give('organisation.configure', { document }, 'administrator');
  return { story, incident };
}

const inFunction = () => withRules({ 'i-funktion': { recipients: ['grupp'], delaySeconds: 0 } });

function byPhone(story: Story, incident: string, request?: string) {
  const activation = story.id();
  const data = {
    activation,
    incident,
    decision: 'activate',
    level: 'extraordinary',
    motive,
    decidedBy: 'Ordföranden',
    decidedAt: story.now(),
    recognisedBy: 'Motringning',
    ...(request === undefined ? {} : { request }),
  } as const;
  story.give('crisis-leadership.record-oral-decision', data);
  return activation;
}

const deny = (story: Story, activation: string) =>
  story.give('crisis-leadership.confirm-oral-decision', { activation, confirmed: false }, 'chair');
const alarmOf = (story: Story, rule: string) => {
  const alarm = escalations(story, rule).at(-1)?.alarm ?? '';
  return story.state.alarms.get(alarm);
};
const endAlert = (story: Story, alert: string) => {
  const data = { alert, endedAt: story.now(), source: 'Regeringen' };
  return story.give('crisis-leadership.end-heightened-alert', data);
};

describe('an alarm that the committee is in function', () => {
  test('calls nobody further after the activity has ended', () => {
    const { story, incident } = inFunction();
    decide(story, incident);
    expect(alarmOf(story, 'i-funktion')?.status).toBe('open');
    const ended = terminate(story);
    expectEvents(ended, 'crisis-leadership.terminated', 'journal.written', 'alarm.ended');
    expect(alarmOf(story, 'i-funktion')).toMatchObject({ status: 'ended', endedHow: 'not-needed' });
    for (const one of fire(story, 'alarm.next-channel')) expectRefusal(one, 'no-longer-due', 'alarm');
  });

  test('calls nobody further after the decision was denied, unless another carries it', () => {
    const { story, incident } = inFunction();
    const activation = byPhone(story, incident);
    const other = story.id();
    story.give('incident.report', { incident: other, title: 'Storm', incidentType: 'storm' });
    decide(story, other);
    const [one, two] = escalations(story, 'i-funktion').map(({ alarm }) => alarm ?? '');
    deny(story, activation);
    const statusOf = (alarm = '') => story.state.alarms.get(alarm)?.status;
    expect([statusOf(one), statusOf(two)]).toEqual(['ended', 'open']);
    const before = withRules({ 'i-funktion': { recipients: ['grupp'] } });
    const denied = deny(before.story, byPhone(before.story, before.incident));
    expect(denied.events.map(({ type }) => type)).toContain('escalation.ended');
  });
});

describe('a question that waits again after a denial', () => {
  const asked = () => {
    const { story, incident } = withIncident();
    const request = story.id();
    story.give('crisis-leadership.request-activation', { request, incident, motive });
    return { story, incident, request, activation: byPhone(story, incident, request) };
  };

  test('is put to the chair and followed up anew', () => {
    const { story, activation } = asked();
    expect(alarmOf(story, 'ordforande')?.status).toBe('ended');
    deny(story, activation);
    expect(alarmOf(story, 'ordforande')?.status).toBe('open');
    const again = escalations(story, 'obeslutat').at(-1);
    expect(again).toMatchObject({ status: 'planned', startsAt: later(story.now(), 20 * 60_000) });
    expectEvents(
      last(fire(story, 'escalation.fire')),
      'escalation.started',
      'alarm.sent',
      'alarm.called',
      'journal.written',
    );
  });

  test('about a closed incident waits for it to be opened', () => {
    const { story, incident, activation } = asked();
    terminate(story);
    story.give('incident.close', { incident, reason: 'Klart' });
    deny(story, activation);
    expect(escalations(story, 'obeslutat').map(({ status }) => status)).toEqual(['ended']);
    story.give('incident.reopen', { incident, reason: 'Nytt avbrott' });
    expect(escalations(story, 'obeslutat').map(({ status }) => status)).toEqual(['ended', 'planned']);
  });

  test('waits about what its incident has become, and is one with a question that waits there', () => {
    const merged = (asksAnew: boolean) => {
      const { story, incident, request, activation } = asked();
      const into = story.id();
      story.give('incident.report', { incident: into, title: 'Storm', incidentType: 'storm' });
      decide(story, into);
      story.give('incident.merge', { incident, into, reason: 'Samma' });
      terminate(story);
      classify(story, into, 'major', 'chair');
      if (asksAnew) ask(story, into);
      const planned = escalations(story, 'obeslutat').length;
      deny(story, activation);
      const { requests } = story.state.crisisLeadership;
      const waiting = Object.values(requests).filter(({ status }) => status === 'waiting');
      const again = escalations(story, 'obeslutat').length - planned;
      expect(waiting.map((one) => one.incident)).toEqual([into]);
      return { isFirst: waiting[0]?.id === request, again };
    };
    expect(merged(false)).toEqual({ isFirst: true, again: 1 });
    expect(merged(true)).toEqual({ isFirst: false, again: 0 });
  });

  test('waits for heightened alert to end', () => {
    const { story, activation } = asked();
    const { alert } = declare(story);
    deny(story, activation);
    expect(alarmOf(story, 'ordforande')?.status).toBe('ended');
    endAlert(story, alert);
    expect(alarmOf(story, 'ordforande')?.status).toBe('open');
  });
});

describe('heightened alert', () => {
  test('lets the chair be, and asks again when it ends', () => {
    const { story, incident } = withIncident();
    ask(story, incident);
    const { alert, ...declared } = declare(story);
    expectEvents(
      declared,
      'crisis-leadership.heightened-alert-declared',
      'journal.written',
      'alarm.ended',
      'escalation.ended',
    );
    expect(alarmOf(story, 'ordforande')).toMatchObject({ status: 'ended', endedHow: 'not-needed' });
    expect(first(story, 'obeslutat')).toMatchObject({ status: 'ended', outcome: 'not-needed' });
    expectEvents(prevented(story), 'crisis-leadership.prevented', 'journal.written');
    endAlert(story, alert);
    expect(alarmOf(story, 'ordforande')).toMatchObject({
      status: 'open',
      order: ['vice', 'sekreterare', 'ordforande'],
    });
    expect(escalations(story, 'obeslutat').map(({ status }) => status)).toEqual(['ended', 'planned']);
  });

  test('that ends after the question was declined asks nobody', () => {
    const { story, incident } = withIncident();
    ask(story, incident);
    const { alert } = declare(story);
    decide(story, incident, 'decline');
    const ended = endAlert(story, alert);
    expectEvents(ended, 'crisis-leadership.heightened-alert-ended', 'journal.written');
  });
});

describe('rules about two levels with the same recipients', () => {
  const same = () => withRules({ extra: { recipients: ['grupp'] } });

  test('alarm when an incident goes straight to the higher', () => {
    const { story, incident } = same();
    decide(story, incident);
    expect(alarmOf(story, 'extra')).toMatchObject({ status: 'open' });
    classify(story, incident, 'major', 'chair');
    terminate(story);
    classify(story, incident, 'disruption');
    expectEvents(classify(story, incident, 'major'), 'incident.classified', 'journal.written');
  });

  test('alarm once where the lower has begun or is about to', () => {
    const { story, incident } = same();
    classify(story, incident, 'major');
    decide(story, incident);
    expect(escalations(story, 'extra')).toEqual([]);
    expect(first(story, 'grupp').status).toBe('planned');
    const cancelled = same();
    classify(cancelled.story, cancelled.incident, 'major');
    const { id } = first(cancelled.story, 'grupp');
    cancelled.story.give('escalation.cancel', { escalation: id, reason: 'Räcker så' });
    decide(cancelled.story, cancelled.incident);
    expect(escalations(cancelled.story, 'extra')).toHaveLength(1);
  });
});
