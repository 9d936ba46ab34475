import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { alarm, alarmedStory, fire } from '../testing/alarmed.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import type { Outcome, Story } from '../testing/story.ts';

type Result = {
  outcome: 'retrying' | 'sent' | 'delivered' | 'failed' | 'unknown';
  round?: number;
  possibleDuplicate?: boolean;
};

const callOf = (story: Story, id: string, recipient: string) =>
  story.state.alarmCalls.get(`${id}:${recipient}`);

function told(
  story: Story,
  id: string,
  recipient: string,
  channel: 'push' | 'sms' | 'email',
  result: Result,
) {
  const reason = result.outcome === 'failed' ? { reason: 'refused-by-provider' as const } : {};
  const data = { alarm: id, recipient, channel, round: 1, ...reason, ...result };
  return story.give('alarm.record-delivery', data, 'system');
}

const only = (outcomes: readonly Outcome[]): Outcome => {
  const [one] = outcomes.slice(-1);
  if (one === undefined) throw new Error('nothing was planned');
  return one;
};

describe('what a provider says', () => {
  test('is recorded once: a second answer, or a report after a better one, adds nothing', () => {
    const story = alarmedStory();
    const id = alarm(story, ['krisstod']);
    expectEvents(told(story, id, 'krisstod', 'sms', { outcome: 'retrying' }), 'alarm.delivery-recorded');
    expectEvents(told(story, id, 'krisstod', 'sms', { outcome: 'sent' }), 'alarm.delivery-recorded');
    expectRefusal(told(story, id, 'krisstod', 'sms', { outcome: 'sent' }), 'no-longer-due', 'outcome');
    expectRefusal(told(story, id, 'krisstod', 'sms', { outcome: 'retrying' }), 'no-longer-due', 'outcome');
    expectEvents(told(story, id, 'krisstod', 'sms', { outcome: 'delivered' }), 'alarm.delivery-recorded');
    expectRefusal(told(story, id, 'krisstod', 'sms', { outcome: 'delivered' }), 'no-longer-due', 'outcome');
    expectRefusal(told(story, id, 'krisstod', 'sms', { outcome: 'failed' }), 'no-longer-due', 'outcome');
    expect(callOf(story, id, 'krisstod')?.attempts).toMatchObject([
      { outcome: 'delivered', possibleDuplicate: false },
    ]);
  });

  test('about something that was not sent is refused', () => {
    const story = alarmedStory();
    const id = alarm(story, ['tur']);
    expectRefusal(
      told(story, id, 'krisstod', 'sms', { outcome: 'sent' }),
      'recipient-not-called-yet',
      'channel',
    );
    expectRefusal(
      told(story, id, 'direktor', 'sms', { outcome: 'sent' }),
      'recipient-not-alarmed',
      'recipient',
    );
  });

  test('after nobody knew whether it had been sent is marked as a possible duplicate', () => {
    const story = alarmedStory();
    const id = alarm(story, ['krisstod']);
    told(story, id, 'krisstod', 'sms', { outcome: 'unknown' });
    told(story, id, 'krisstod', 'sms', { outcome: 'retrying' });
    const [event] = told(story, id, 'krisstod', 'sms', { outcome: 'sent' }).events;
    expect(event?.payload).toMatchObject({ outcome: 'sent', possibleDuplicate: true });
    told(story, id, 'krisstod', 'sms', { outcome: 'delivered' });
    expect(callOf(story, id, 'krisstod')?.attempts[0]?.possibleDuplicate).toBe(true);
  });

  test('that fails for good tries the next channel at once, and the last one waits for an answer', () => {
    const story = alarmedStory();
    const id = alarm(story, ['vaktmastare', 'krisstod']);
    const [, next] = expectEvents(
      told(story, id, 'vaktmastare', 'sms', { outcome: 'failed' }),
      'alarm.delivery-recorded',
      'alarm.called',
    );
    expect(next?.payload).toMatchObject({
      reason: 'failed',
      calls: [{ recipient: 'vaktmastare', channel: 'email', round: 1 }],
    });
    expectEvents(told(story, id, 'vaktmastare', 'email', { outcome: 'failed' }), 'alarm.delivery-recorded');
  });

  test('that it failed after it had been taken tries the next channel, and nothing once it has been delivered', () => {
    const story = alarmedStory();
    const id = alarm(story, ['vaktmastare', 'krisstod']);
    told(story, id, 'vaktmastare', 'sms', { outcome: 'sent' });
    const failed = told(story, id, 'vaktmastare', 'sms', { outcome: 'failed' });
    expectEvents(failed, 'alarm.delivery-recorded', 'alarm.called');
    expectRefusal(told(story, id, 'vaktmastare', 'sms', { outcome: 'sent' }), 'no-longer-due', 'outcome');
    told(story, id, 'krisstod', 'sms', { outcome: 'sent' });
    told(story, id, 'krisstod', 'sms', { outcome: 'delivered' });
    expectRefusal(told(story, id, 'krisstod', 'sms', { outcome: 'failed' }), 'no-longer-due', 'outcome');
    const answered = alarm(story, ['vaktmastare', 'krisstod']);
    told(story, answered, 'vaktmastare', 'sms', { outcome: 'sent' });
    const said = { alarm: answered, recipient: 'vaktmastare', answer: 'coming', via: 'link' } as const;
    story.give('alarm.record-answer', said, 'system');
    const late = told(story, answered, 'vaktmastare', 'sms', { outcome: 'failed' });
    expectEvents(late, 'alarm.delivery-recorded');
  });

  test('in order passes on somebody whom nothing reaches, and after the last says that nobody is reached', () => {
    const story = alarmedStory();
    const id = alarm(story, ['krisstod', 'vaktmastare'], { mode: 'in-order', acknowledgeWithinMinutes: 9 });
    const passed = told(story, id, 'krisstod', 'sms', { outcome: 'failed' });
    expectEvents(passed, 'alarm.delivery-recorded', 'alarm.called');
    told(story, id, 'vaktmastare', 'sms', { outcome: 'failed' });
    const last = told(story, id, 'vaktmastare', 'email', { outcome: 'failed' });
    expectEvents(last, 'alarm.delivery-recorded', 'alarm.exhausted', 'journal.written');
    const timer = only(fire(story, 'alarm.pass-on'));
    expectEvents(timer, 'alarm.unanswered', 'journal.written');
  });

  test('does not pass somebody for whom the console rings', () => {
    const story = alarmedStory();
    const id = alarm(story, ['stabschef', 'krisstod'], { mode: 'in-order' });
    expectEvents(told(story, id, 'stabschef', 'sms', { outcome: 'failed' }), 'alarm.delivery-recorded');
    expect(callOf(story, id, 'krisstod')?.status).toBe('waiting');
  });

  test('while the alarm is held moves nothing until it goes on', () => {
    const story = alarmedStory();
    const id = alarm(story, ['krisstod', 'vaktmastare'], { mode: 'in-order' });
    story.give('alarm.hold', { alarm: id });
    expectEvents(told(story, id, 'krisstod', 'sms', { outcome: 'failed' }), 'alarm.delivery-recorded');
    expectEvents(story.give('alarm.resume', { alarm: id }), 'alarm.resumed', 'alarm.called');
    expect(callOf(story, id, 'vaktmastare')?.status).toBe('called');
  });

  test('while the alarm is held leaves the next channel to its timer', () => {
    const story = alarmedStory();
    const id = alarm(story, ['vaktmastare']);
    story.give('alarm.hold', { alarm: id });
    told(story, id, 'vaktmastare', 'sms', { outcome: 'failed' });
    expectRefusal(only(fire(story, 'alarm.next-channel')), 'no-longer-due', 'alarm');
    expectEvents(story.give('alarm.resume', { alarm: id }), 'alarm.resumed');
    expectEvents(only(fire(story, 'alarm.next-channel')), 'alarm.called');
  });
});

describe('time that passes', () => {
  test('tries the next channel of those who have not answered, each once', () => {
    const story = alarmedStory();
    const id = alarm(story, ['grupp']);
    story.give(
      'alarm.record-answer',
      { alarm: id, recipient: 'vaktmastare', answer: 'coming', via: 'link' },
      'system',
    );
    const [event] = expectEvents(only(fire(story, 'alarm.next-channel')), 'alarm.called');
    expect(event?.payload).toMatchObject({
      reason: 'next-channel',
      calls: [{ recipient: 'direktor', channel: 'sms', round: 1 }],
    });
    const [first, second] = fire(story, 'alarm.next-channel');
    expect([first?.refused?.code, second?.refused]).toEqual(['no-longer-due', null]);
    for (const outcome of fire(story, 'alarm.next-channel')) expectRefusal(outcome, 'no-longer-due', 'alarm');
    expect(callOf(story, id, 'direktor')?.attempts.map(({ channel }) => channel)).toEqual([
      'console',
      'push',
      'sms',
      'email',
    ]);
  });

  test('marks those who have not answered in time, once, and a later answer counts', () => {
    const story = alarmedStory();
    const id = alarm(story, ['grupp'], { acknowledgeWithinMinutes: 10 });
    story.give('alarm.acknowledge', { alarm: id, answer: 'coming' }, 'chief-of-staff');
    const [event, line] = expectEvents(
      only(fire(story, 'alarm.mark-unanswered')),
      'alarm.unanswered',
      'journal.written',
    );
    expect(event?.payload).toMatchObject({ recipients: ['direktor', 'vaktmastare'] });
    expect(line?.sealed).toMatchObject({ text: 'Ej kvitterat inom 10 min: 2 av 3.' });
    expectRefusal(only(fire(story, 'alarm.mark-unanswered')), 'no-longer-due', 'alarm');
    const late = { alarm: id, answer: 'understood' } as const;
    expect(story.give('alarm.acknowledge', late, 'chief-executive').refused).toBeNull();
  });

  test('in order calls the next, and the same timer twice calls nobody twice', () => {
    const story = alarmedStory();
    const id = alarm(story, ['vaktmastare', 'krisstod'], { mode: 'in-order', acknowledgeWithinMinutes: 5 });
    const first = only(fire(story, 'alarm.pass-on'));
    expectEvents(first, 'alarm.unanswered', 'journal.written', 'alarm.called');
    const [again, next] = fire(story, 'alarm.pass-on');
    expect(again?.refused?.code).toBe('no-longer-due');
    if (next === undefined) throw new Error('nothing was planned');
    expectEvents(next, 'alarm.unanswered', 'journal.written', 'alarm.exhausted', 'journal.written');
    expect(callOf(story, id, 'krisstod')).toMatchObject({ status: 'called', unansweredAt: story.now() });
    for (const one of fire(story, 'alarm.pass-on')) expectRefusal(one, 'no-longer-due', 'alarm');
  });

  test('after an alarm was called on by hand, or ended, changes nothing', () => {
    const story = alarmedStory();
    const id = alarm(story, ['vaktmastare', 'krisstod'], { mode: 'in-order', acknowledgeWithinMinutes: 5 });
    expectEvents(story.give('alarm.call-next', { alarm: id }), 'alarm.called');
    const [passed] = fire(story, 'alarm.pass-on').slice(0, 1);
    expect(passed?.refused?.code).toBe('no-longer-due');
    story.give('alarm.end', { alarm: id, reason: 'Övning klar' });
    for (const type of ['alarm.pass-on', 'alarm.next-channel']) {
      for (const one of fire(story, type)) expectRefusal(one, 'no-longer-due', 'alarm');
    }
  });
});

describe('by hand', () => {
  test('somebody is called again, on a channel that they have and in its next round', () => {
    const story = alarmedStory();
    const id = alarm(story, ['vaktmastare', 'krisstod'], { mode: 'in-order' });
    const again = (recipient: string, more: object = {}) =>
      story.give('alarm.call-again', { alarm: id, recipient, ...more });
    const [event] = expectEvents(again('vaktmastare'), 'alarm.called');
    expect(event?.payload).toMatchObject({
      reason: 'again',
      calls: [{ recipient: 'vaktmastare', channel: 'sms', round: 2 }],
    });
    expectRefusal(again('krisstod'), 'recipient-not-called-yet', 'recipient');
    expectRefusal(again('vaktmastare', { channel: 'push' }), 'recipient-lacks-channel', 'channel');
    expectRefusal(again('stum'), 'recipient-not-alarmed', 'recipient');
    expectEvents(only(fire(story, 'alarm.next-channel')), 'alarm.called');
    expect(callOf(story, id, 'vaktmastare')?.attempts.at(-1)).toMatchObject({ channel: 'email', round: 1 });
  });

  test('an alarm to all has no next, and one that has ended is not gone on with', () => {
    const story = alarmedStory();
    const id = alarm(story, ['grupp']);
    expectRefusal(story.give('alarm.call-next', { alarm: id }), 'alarm-not-in-order', 'alarm');
    const [, line] = expectEvents(
      story.give('alarm.end', { alarm: id, reason: 'Fel lista' }),
      'alarm.ended',
      'journal.written',
    );
    expect(line?.sealed).toMatchObject({ text: 'Larm avslutat. 0 av 3 har svarat. Skäl: Fel lista' });
    expectRefusal(story.give('alarm.end', { alarm: id }), 'alarm-already-ended', 'alarm');
    expectRefusal(story.give('alarm.hold', { alarm: id }), 'alarm-already-ended', 'alarm');
  });

  test('one that goes on gives whoever is being called what was left, and at least a minute', () => {
    const story = alarmedStory();
    const id = alarm(story, ['vaktmastare', 'krisstod'], { mode: 'in-order', acknowledgeWithinMinutes: 2 });
    story.give('alarm.hold', { alarm: id });
    story.daysPass(1);
    story.give('alarm.resume', { alarm: id });
    const { dueAt } = callOf(story, id, 'vaktmastare') ?? {};
    expect(dueAt).toBe(later(story.now(), 60_000));
    const [old, current] = fire(story, 'alarm.pass-on');
    expect([old?.refused?.code, current?.refused]).toEqual(['no-longer-due', null]);
  });
});
