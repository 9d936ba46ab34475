import { describe, expect, test } from 'vitest';
import { alarm, alarmedStory, fire } from '../testing/alarmed.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import type { Story } from '../testing/story.ts';

const callOf = (story: Story, id: string, recipient: string) =>
  story.state.alarmCalls.get(`${id}:${recipient}`);
const byLink = (story: Story, id: string, recipient: string, answer: 'coming' | 'cannot' | 'understood') =>
  story.give('alarm.record-answer', { alarm: id, recipient, answer, via: 'link' }, 'system');

describe('an answer', () => {
  test('is given once by whoever is alarmed, with the minutes of one who is coming', () => {
    const story = alarmedStory();
    const id = alarm(story, ['grupp']);
    const data = { alarm: id, answer: 'coming', minutes: 20 } as const;
    const outcome = story.give('alarm.acknowledge', data, 'chief-of-staff');
    const [event] = expectEvents(outcome, 'alarm.acknowledged');
    expect(event?.payload).toMatchObject({
      recipient: 'stabschef',
      answer: 'coming',
      minutes: 20,
      via: 'console',
    });
    const row = { status: 'answered', answer: 'coming', minutes: 20, answeredAt: story.now() };
    expect(callOf(story, id, 'stabschef')).toMatchObject(row);
    expectRefusal(story.give('alarm.acknowledge', data, 'chief-of-staff'), 'already-answered', 'answer');
    const later = { alarm: id, answer: 'cannot', minutes: 5 } as const;
    expectEvents(story.give('alarm.acknowledge', later, 'chief-of-staff'), 'alarm.acknowledged');
    expect(callOf(story, id, 'stabschef')).toMatchObject({ answer: 'cannot', minutes: null });
  });

  test('is nobody else’s, and not to an alarm that is not there', () => {
    const story = alarmedStory();
    const id = alarm(story, ['grupp']);
    const data = { alarm: id, answer: 'understood' } as const;
    expectRefusal(story.give('alarm.acknowledge', data, 'observer'), 'not-alarmed', 'alarm');
    const none = { alarm: story.id(), answer: 'understood' } as const;
    expectRefusal(story.give('alarm.acknowledge', none, 'chair'), 'alarm-not-found', 'alarm');
    expectRefusal(byLink(story, id, 'krisstod', 'coming'), 'recipient-not-alarmed', 'recipient');
  });

  test('of the last one ends an alarm to all; if nobody can, it stays open and says so', () => {
    const story = alarmedStory();
    const id = alarm(story, ['krisstod', 'vaktmastare']);
    expectEvents(byLink(story, id, 'krisstod', 'cannot'), 'alarm.acknowledged');
    const all = byLink(story, id, 'vaktmastare', 'cannot');
    const [, , line] = expectEvents(all, 'alarm.acknowledged', 'alarm.exhausted', 'journal.written');
    const text = 'Larmet har gått till alla och ingen är på väg. Ring för hand eller larma fler.';
    expect(line).toMatchObject({ payload: { number: 2, kind: 'contact' }, sealed: { text } });
    expect(story.state.alarms.get(id)).toMatchObject({ status: 'open', exhaustedAt: story.now() });
    expectEvents(byLink(story, id, 'krisstod', 'coming'), 'alarm.acknowledged', 'alarm.ended');
    expect(story.state.alarms.get(id)).toMatchObject({ status: 'ended', endedHow: 'answered' });
  });

  test('after the end is recorded and starts nothing', () => {
    const story = alarmedStory();
    const id = alarm(story, ['tur']);
    story.give('alarm.end', { alarm: id });
    expectEvents(byLink(story, id, 'vaktmastare', 'cannot'), 'alarm.acknowledged');
    expect(callOf(story, id, 'vaktmastare')?.answer).toBe('cannot');
    expect(callOf(story, id, 'krisstod')?.status).toBe('waiting');
  });
});

describe('an answer to an alarm in order', () => {
  test('that is yes ends it; no calls the next, and after the last says that nobody comes', () => {
    const story = alarmedStory();
    const id = alarm(story, ['tur']);
    expectEvents(byLink(story, id, 'vaktmastare', 'cannot'), 'alarm.acknowledged', 'alarm.called');
    expect(callOf(story, id, 'stum')?.status).toBe('unreachable');
    expect(callOf(story, id, 'krisstod')?.status).toBe('called');
    expectEvents(
      byLink(story, id, 'krisstod', 'cannot'),
      'alarm.acknowledged',
      'alarm.exhausted',
      'journal.written',
    );
    expectEvents(byLink(story, id, 'vaktmastare', 'coming'), 'alarm.acknowledged', 'alarm.ended');
  });

  test('that is no before one’s turn passes them when it comes', () => {
    const story = alarmedStory();
    const id = alarm(story, ['vaktmastare', 'krisstod', 'stabschef'], { mode: 'in-order' });
    expectEvents(byLink(story, id, 'krisstod', 'cannot'), 'alarm.acknowledged');
    byLink(story, id, 'vaktmastare', 'cannot');
    expect(callOf(story, id, 'krisstod')?.calledAt).toBeNull();
    expect(callOf(story, id, 'stabschef')?.status).toBe('called');
    expect(story.state.alarms.get(id)?.called).toBe(3);
  });

  test('while it is held is recorded, and the next is called when it goes on', () => {
    const story = alarmedStory();
    const id = alarm(story, ['tur'], { acknowledgeWithinMinutes: 10 });
    expectEvents(story.give('alarm.hold', { alarm: id }), 'alarm.held');
    expectRefusal(story.give('alarm.hold', { alarm: id }), 'alarm-already-held', 'alarm');
    expectEvents(byLink(story, id, 'vaktmastare', 'cannot'), 'alarm.acknowledged');
    const [late] = fire(story, 'alarm.pass-on');
    if (late === undefined) throw new Error('nothing was planned');
    expectRefusal(late, 'no-longer-due', 'alarm');
    expectEvents(story.give('alarm.resume', { alarm: id }), 'alarm.resumed', 'alarm.called');
    expect(callOf(story, id, 'krisstod')?.status).toBe('called');
    expectRefusal(story.give('alarm.resume', { alarm: id }), 'alarm-not-held', 'alarm');
  });
});

describe('a call by telephone', () => {
  test('that reached somebody counts as their answer, and stands in the journal', () => {
    const story = alarmedStory();
    const id = alarm(story, ['tur']);
    const data = { alarm: id, recipient: 'stum', outcome: 'reached', answer: 'coming', minutes: 15 } as const;
    const outcome = story.give('alarm.note-call', { ...data, note: 'Tar bilen' });
    const [noted, line] = expectEvents(
      outcome,
      'alarm.call-noted',
      'journal.written',
      'alarm.acknowledged',
      'alarm.ended',
    );
    expect(noted).toMatchObject({ payload: { outcome: 'reached' }, sealed: { note: 'Tar bilen' } });
    expect(line?.sealed).toMatchObject({ text: 'Uppringd: Roll stum. Nådd, på väg. Tar bilen' });
    expect(callOf(story, id, 'stum')).toMatchObject({ answeredVia: 'call', minutes: 15 });
  });

  test('that did not reach anybody is noted, and one whose answer is known changes nothing else', () => {
    const story = alarmedStory();
    const id = alarm(story, ['grupp']);
    const call = { alarm: id, recipient: 'vaktmastare' };
    const missed = story.give('alarm.note-call', { ...call, outcome: 'not-reached', answer: 'coming' });
    expectEvents(missed, 'alarm.call-noted', 'journal.written');
    const reached = { ...call, outcome: 'reached', answer: 'understood' } as const;
    story.give('alarm.note-call', reached);
    expectEvents(story.give('alarm.note-call', reached), 'alarm.call-noted', 'journal.written');
    expect(callOf(story, id, 'vaktmastare')?.notes).toHaveLength(3);
    const unknown = { alarm: id, recipient: 'krisstod', outcome: 'reached' } as const;
    expectRefusal(story.give('alarm.note-call', unknown), 'recipient-not-alarmed', 'recipient');
  });
});
