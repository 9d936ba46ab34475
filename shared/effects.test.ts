import { describe, expect, test } from 'vitest';
import { effectsOf } from './effects.ts';
import type { DomainEvent } from './events.ts';
import type { Recorded } from './kernel/event.ts';
import { later } from './kernel/later.ts';
import { alarm, alarmedStory } from './testing/alarmed.ts';
import type { Story } from './testing/story.ts';

const last = (story: Story) => story.events.at(-1) as unknown as Recorded<DomainEvent>;
const timers = (story: Story) => story.effects.filter(({ kind }) => kind === 'timer');

function inFunction(): Story {
  const story = alarmedStory();
  const incident = story.id();
  story.give('incident.report', { incident, title: 'Elavbrott', incidentType: 'power-outage' });
  const data = { activation: story.id(), incident, decision: 'activate', motive: 'Kyla' } as const;
  story.give('crisis-leadership.decide-activation', { ...data, level: 'extraordinary' }, 'chair');
  return story;
}

describe('what an event makes the console send or wait for', () => {
  test('most events make nothing', () => {
    const story = alarmedStory();
    const before = story.effects.length;
    story.give('situation.set-title', { title: 'Kyla' });
    story.give('alarm.set-recipient', { recipient: 'ny', name: 'Ny', channels: [] });
    story.give('alarm.set-list', { list: 'ny-lista', name: 'Ny', mode: 'all', members: ['ny'] });
    expect(story.effects).toHaveLength(before);
  });

  test('the console rings by itself, so that nothing is sent for it', () => {
    const story = alarmedStory();
    const before = story.effects.length;
    story.give('alarm.set-recipient', {
      recipient: 'stabschef',
      name: 'S',
      role: 'chief-of-staff',
      channels: [],
    });
    alarm(story, ['stabschef']);
    expect(story.effects).toHaveLength(before);
  });

  test('an alarm that the fold has let go, or an event of older times, makes nothing', () => {
    const story = inFunction();
    alarm(story, ['krisstod']);
    const called = story.events.findLast(({ type }) => type === 'alarm.called');
    const bare = { ...story.state, alarms: new Map() };
    expect(effectsOf(bare, called as unknown as Recorded<DomainEvent>)).toEqual([]);
    const data = { takeover: story.id(), committee: 'omsorgsnamnden', area: 'Hemtjänst', motive: 'Kyla' };
    story.give('crisis-leadership.take-over', data, 'chair');
    const taken = story.events.findLast(({ type }) => type === 'crisis-leadership.taken-over');
    const old = { ...taken, payload: { takeover: data.takeover, committee: data.committee } };
    expect(effectsOf(story.state, old as unknown as Recorded<DomainEvent>)).toEqual([]);
  });

  test('what begins at once plans nothing, what begins later its own start', () => {
    const story = inFunction();
    const planned = story.events.filter(({ type }) => type === 'escalation.planned');
    const fires = timers(story).filter(
      ({ content }) => 'command' in content && content.command.type === 'escalation.fire',
    );
    expect([planned.length, fires.length]).toEqual([2, 1]);
    expect(fires[0]?.notBefore).toBe(later(story.now(), 60_000));
  });

  test('an area that is taken over is looked at again after a day, or when the organisation says', () => {
    const story = inFunction();
    const data = { takeover: story.id(), committee: 'omsorgsnamnden', area: 'Hemtjänst', motive: 'Kyla' };
    story.give('crisis-leadership.take-over', data, 'chair');
    expect(timers(story).at(-1)).toMatchObject({
      content: { command: { type: 'crisis-leadership.remind-return', data: { takeover: data.takeover } } },
      notBefore: later(story.now(), 24 * 3_600_000),
    });
    expect(effectsOf(story.state, last(story))).toEqual([]);
  });

  test('in order somebody’s turn has one time, though more channels are tried', () => {
    const story = alarmedStory();
    const id = alarm(story, ['tur'], { acknowledgeWithinMinutes: 5 });
    const failed = {
      alarm: id,
      recipient: 'vaktmastare',
      channel: 'sms',
      round: 1,
      outcome: 'failed',
    } as const;
    story.give('alarm.record-delivery', failed, 'system');
    const orders = timers(story).flatMap(({ content }) => ('command' in content ? content.command.type : []));
    expect(orders.filter((type) => type === 'alarm.pass-on')).toHaveLength(1);
  });

  test('an alarm that goes on is waited for anew', () => {
    const story = alarmedStory();
    const id = alarm(story, ['tur'], { acknowledgeWithinMinutes: 5 });
    story.give('alarm.hold', { alarm: id });
    const before = story.effects.length;
    story.give('alarm.resume', { alarm: id });
    expect(story.effects.slice(before)).toMatchObject([
      { content: { command: { type: 'alarm.next-channel', data: { recipients: ['vaktmastare'] } } } },
      { content: { command: { type: 'alarm.pass-on', data: { recipient: 'vaktmastare' } } } },
    ]);
  });
});
