import { describe, expect, test } from 'vitest';
import { alarm, alarmedStory } from '../testing/alarmed.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { stateToJson } from '../state-json.ts';
import type { Story } from '../testing/story.ts';

const message = 'Kom till plan 1';
const send = (story: Story, recipients: string[], more: object = {}) =>
  story.give('alarm.send', { alarm: story.id(), recipients, message, ...more });
const statuses = (story: Story, id: string) =>
  story.state.alarms.get(id)?.order.map((one) => story.state.alarmCalls.get(`${id}:${one}`)?.status);

describe('an alarm to all at once', () => {
  test('goes to each person once, in the console and on the first channel, with a line in the journal', () => {
    const story = alarmedStory();
    const outcome = send(story, ['grupp', 'direktor', 'chief-of-staff'], { acknowledgeWithinMinutes: 10 });
    const [sent, called, line] = expectEvents(outcome, 'alarm.sent', 'alarm.called', 'journal.written');
    const roster = [
      { recipient: 'stabschef', channels: ['sms'] },
      { recipient: 'direktor', channels: ['push', 'sms', 'email'] },
      { recipient: 'vaktmastare', channels: ['sms', 'email'] },
    ];
    expect(sent?.payload).toMatchObject({ mode: 'all', test: false, roster });
    expect(sent?.sealed).toEqual({ message });
    expect(called?.payload).toMatchObject({
      reason: 'first',
      unreachable: [],
      calls: [
        { recipient: 'stabschef', channel: 'console', round: 1 },
        { recipient: 'stabschef', channel: 'sms', round: 1 },
        { recipient: 'direktor', channel: 'console', round: 1 },
        { recipient: 'direktor', channel: 'push', round: 1 },
        { recipient: 'vaktmastare', channel: 'sms', round: 1 },
      ],
    });
    expect(line).toMatchObject({
      payload: { kind: 'contact', number: 1, system: true },
      sealed: { text: 'Larm till 3 mottagare: Kom till plan 1' },
    });
  });

  test('what is sent and waited for are rows with ids alone', () => {
    const story = alarmedStory();
    const before = story.effects.length;
    const id = alarm(story, ['grupp'], { acknowledgeWithinMinutes: 10 });
    const effects = story.effects.slice(before);
    expect(effects.map(({ kind, content }) => [kind, content])).toEqual([
      ['alarm-delivery', { alarm: id, recipient: 'stabschef', channel: 'sms', round: 1 }],
      ['alarm-delivery', { alarm: id, recipient: 'direktor', channel: 'push', round: 1 }],
      ['alarm-delivery', { alarm: id, recipient: 'vaktmastare', channel: 'sms', round: 1 }],
      [
        'timer',
        {
          command: {
            type: 'alarm.next-channel',
            data: { alarm: id, recipients: ['direktor', 'vaktmastare'], calledAt: story.now() },
          },
        },
      ],
      [
        'timer',
        { command: { type: 'alarm.mark-unanswered', data: { alarm: id, dueAt: expect.any(String) } } },
      ],
    ]);
    expect(JSON.stringify(effects)).not.toMatch(/plan 1|Roll|4670/);
  });

  test('somebody without any channel is said to be unreached, not unanswering', () => {
    const story = alarmedStory();
    const id = alarm(story, ['stum', 'krisstod']);
    expect(statuses(story, id)).toEqual(['unreachable', 'called']);
  });

  test('a test alarm is marked in the journal', () => {
    const story = alarmedStory();
    const [, , line] = send(story, ['krisstod'], { test: true }).events;
    expect(line?.sealed).toMatchObject({ text: 'TESTLARM till Roll krisstod: Kom till plan 1' });
  });

  test('a list’s own order holds where it is named alone, and what is asked for goes before it', () => {
    const story = alarmedStory();
    expect(story.state.alarms.get(alarm(story, ['tur']))?.mode).toBe('in-order');
    expect(story.state.alarms.get(alarm(story, ['tur', 'direktor']))?.mode).toBe('all');
    expect(story.state.alarms.get(alarm(story, ['tur'], { mode: 'all' }))?.mode).toBe('all');
  });

  test('it is refused to somebody unknown, to nobody, about no incident, and with a used id', () => {
    const story = alarmedStory();
    expectRefusal(send(story, ['krisstod', 'okand']), 'recipient-not-found', 'recipients');
    story.give('alarm.set-list', { list: 'tom', name: 'Tom', mode: 'all', members: [] });
    expectRefusal(send(story, ['tom']), 'nobody-to-alarm', 'recipients');
    const incident = story.id();
    expectRefusal(send(story, ['krisstod'], { incident }), 'incident-not-found', 'incident');
    const used = alarm(story, ['krisstod']);
    const again = story.give('alarm.send', { alarm: used, recipients: ['krisstod'], message });
    expectRefusal(again, 'id-already-used', 'alarm');
  });

  test('a restricted message is nowhere in the fold, and its line in the journal is restricted too', () => {
    const story = alarmedStory();
    const id = story.id();
    const secret = 'Sekretess om boendet';
    const restrict = { ground: 'OSL 25 kap. 1 §' };
    const data = { alarm: id, recipients: ['grupp'], message: secret, restrict };
    expectEvents(
      story.give('alarm.send', data),
      'record.restricted',
      'alarm.sent',
      'alarm.called',
      'record.restricted',
      'journal.written',
    );
    const noted = { alarm: id, recipient: 'direktor', outcome: 'reached', note: secret } as const;
    story.give('alarm.note-call', noted);
    story.give('alarm.end', { alarm: id, reason: secret });
    expect(JSON.stringify(stateToJson(story.state))).not.toContain(secret);
    expect(JSON.stringify(story.effects)).not.toContain(secret);
    expect(story.state.alarmCalls.get(`${id}:direktor`)?.notes).toHaveLength(1);
  });
});

describe('an alarm in order', () => {
  test('calls one at a time and passes those without a channel', () => {
    const story = alarmedStory();
    const id = alarm(story, ['stum', 'krisstod', 'vaktmastare'], { mode: 'in-order' });
    expect(statuses(story, id)).toEqual(['unreachable', 'called', 'waiting']);
    expect(story.state.alarms.get(id)?.called).toBe(2);
  });

  test('where nobody has a channel it says at once that nobody is reached', () => {
    const story = alarmedStory();
    const outcome = send(story, ['stum'], { mode: 'in-order', acknowledgeWithinMinutes: 5 });
    expectEvents(
      outcome,
      'alarm.sent',
      'alarm.called',
      'alarm.exhausted',
      'journal.written',
      'journal.written',
    );
    const [id] = story.state.alarms.keys();
    expect(story.state.alarms.get(id ?? '')).toMatchObject({ status: 'open', exhaustedAt: story.now() });
    expectRefusal(story.give('alarm.call-next', { alarm: id ?? '' }), 'nobody-left-to-call', 'alarm');
  });
});

test('the live fold lets the oldest ended alarms go, and those with many calls sooner', () => {
  const story = alarmedStory();
  for (let count = 0; count < 70; count += 1) {
    story.give('alarm.end', { alarm: alarm(story, ['grupp']) });
  }
  expect(story.state.alarms.size).toBe(60);
  expect(story.state.alarmCalls.size).toBe(180);
  const crowd = Array.from({ length: 2_500 }, (_one, index) => `person-${index}`);
  for (const recipient of crowd)
    story.give('alarm.set-recipient', { recipient, name: recipient, channels: [{ kind: 'sms' }] });
  for (let count = 0; count < 4; count += 1) {
    const [id, more] = [alarm(story, crowd.slice(0, 2_500)), { reason: 'Klart' }];
    story.give('alarm.end', { alarm: id, ...more });
  }
  expect(story.state.alarms.size).toBe(2);
  expect(story.state.alarmCalls.size).toBe(5_000);
});
