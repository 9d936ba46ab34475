import { describe, expect, test } from 'vitest';
import { later } from '../kernel/later.ts';
import { alarm, alarmedStory, fire } from '../testing/alarmed.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

const day = 24 * 3_600_000;
const sms = { kind: 'sms', address: '+46 70-174 06 05' } as const;
const person = { recipient: 'vakt', name: 'Vaktmästaren', channels: [sms, { kind: 'email' }] } as const;
const withPerson = () => {
  const story = configuredStory();
  const data = { ...person, channels: [...person.channels] };
  return { story, outcome: story.give('alarm.set-recipient', data, 'administrator') };
};

describe('recipients', () => {
  test('one stands with the channels in order; names and addresses are sealed', () => {
    const { story, outcome } = withPerson();
    const [event] = expectEvents(outcome, 'alarm.recipient-set');
    const ids = { recipient: 'vakt', role: null, account: null, department: null };
    expect(event?.payload).toEqual({ ...ids, channels: ['sms', 'email'], addressed: [true, false] });
    const channels = [
      { ...sms, addressed: true },
      { kind: 'email', address: null, addressed: false },
    ];
    expect(story.state.alarmRecipients.get('vakt')).toMatchObject({ name: 'Vaktmästaren', channels });
  });

  test('the department must be there, and an id is not a list’s too', () => {
    const { story } = withPerson();
    const data = { ...person, channels: [], department: 'hamn' };
    expectRefusal(story.give('alarm.set-recipient', data), 'unknown-department', 'department');
    story.give('alarm.set-list', { list: 'lista', name: 'Lista', mode: 'all', members: ['vakt'] });
    const same = { recipient: 'lista', name: 'Lista', channels: [] };
    expectRefusal(story.give('alarm.set-recipient', same), 'id-already-used', 'recipient');
    const turned = { list: 'vakt', name: 'Lista', mode: 'all', members: [] } as const;
    expectRefusal(story.give('alarm.set-list', { ...turned, members: [] }), 'id-already-used', 'list');
  });

  test('one on a list is taken off it before it is removed', () => {
    const { story } = withPerson();
    const remove = () => story.give('alarm.remove-recipient', { recipient: 'vakt' });
    const listed = { list: 'lista', name: 'Lista', mode: 'all', members: ['vakt', 'vakt'] } as const;
    expectEvents(story.give('alarm.set-list', { ...listed, members: [...listed.members] }), 'alarm.list-set');
    expect(story.state.alarmLists.get('lista')?.members).toEqual(['vakt']);
    expectRefusal(remove(), 'recipient-in-list', 'recipient');
    expectEvents(story.give('alarm.remove-list', { list: 'lista' }), 'alarm.list-removed');
    expectEvents(remove(), 'alarm.recipient-removed');
    expectRefusal(remove(), 'recipient-not-found', 'recipient');
    expectRefusal(story.give('alarm.remove-list', { list: 'lista' }), 'list-not-found', 'list');
    const unknown = { list: 'lista', name: 'Lista', mode: 'all', members: ['vakt'] } as const;
    expectRefusal(
      story.give('alarm.set-list', { ...unknown, members: ['vakt'] }),
      'recipient-not-found',
      'members',
    );
  });

  test('who is removed while an alarm is on its way keeps the answer', () => {
    const story = alarmedStory();
    const id = alarm(story, ['krisstod']);
    const members = ['vaktmastare'];
    story.give('alarm.set-list', { list: 'tur', name: 'I ordning', mode: 'in-order', members });
    expectEvents(story.give('alarm.remove-recipient', { recipient: 'krisstod' }), 'alarm.recipient-removed');
    const answer = { alarm: id, recipient: 'krisstod', answer: 'coming', via: 'link' } as const;
    expect(story.give('alarm.record-answer', answer, 'system').refused).toBeNull();
    expect(story.state.alarmCalls.get(`${id}:krisstod`)).toMatchObject({
      name: 'Roll krisstod',
      answer: 'coming',
    });
  });
});

describe('the monthly check', () => {
  test('the first list plans it a day ahead, and each check the next', () => {
    const story = alarmedStory();
    const planned = story.effects.filter(({ kind }) => kind === 'timer');
    expect(planned).toHaveLength(1);
    const dueAt = story.state.alarmCheck?.nextCheckAt ?? '';
    expect(planned[0]).toMatchObject({
      content: { command: { type: 'alarm.check-lists', data: { dueAt } } },
      notBefore: dueAt,
    });
    const [checked] = fire(story, 'alarm.check-lists');
    if (checked === undefined) throw new Error('nothing was planned');
    expectEvents(checked, 'alarm.lists-checked', 'journal.written');
    expect(story.state.alarmCheck?.nextCheckAt).toBe(later(story.now(), 30 * day));
  });

  test('one made by hand moves the next, and the timer before it does nothing', () => {
    const story = alarmedStory();
    expectEvents(story.give('alarm.check-lists', {}), 'alarm.lists-checked', 'journal.written');
    const outcomes = fire(story, 'alarm.check-lists');
    expect(outcomes).toHaveLength(2);
    if (outcomes[0] === undefined) throw new Error('nothing was planned');
    expectRefusal(outcomes[0], 'no-longer-due', 'dueAt');
    expect(outcomes[1]?.refused).toBeNull();
  });

  test('it names who lacks a channel or an address, what reaches nobody, and hours without anyone on call', () => {
    const story = alarmedStory();
    const found = () => {
      story.give('alarm.check-lists', {});
      return story.state.alarmCheck?.problems;
    };
    expect(found()).toEqual([
      { problem: 'recipient-without-channel', recipient: 'stum' },
      { problem: 'rule-without-recipient', rule: 'i-funktion' },
      { problem: 'nobody-on-call', hours: 7 * 24 },
    ]);
    story.give('duty.take-over', { shift: story.id(), name: 'TiB 1', until: later(story.now(), 2 * day) });
    const members = ['stum'];
    story.give('alarm.set-list', { list: 'tom', name: 'Tom', mode: 'all', members: [] });
    story.give('alarm.set-list', { list: 'tur', name: 'I ordning', mode: 'in-order', members });
    story.give('alarm.set-recipient', { recipient: 'ny', name: 'Ny', channels: [{ kind: 'email' }] });
    expect(found()).toEqual([
      { problem: 'recipient-in-no-list', recipient: 'krisstod' },
      { problem: 'recipient-without-channel', recipient: 'stum' },
      { problem: 'recipient-without-channel', recipient: 'ny' },
      { problem: 'address-missing', recipient: 'ny', channel: 'email' },
      { problem: 'recipient-in-no-list', recipient: 'ny' },
      { problem: 'list-unreachable', list: 'tur' },
      { problem: 'list-empty', list: 'tom' },
      { problem: 'rule-without-recipient', rule: 'i-funktion' },
      { problem: 'nobody-on-call', hours: 7 * 24 - 47 },
    ]);
  });
});
