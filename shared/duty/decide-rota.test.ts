import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

const from = '2026-11-23T07:00:00.000Z';
const until = '2026-11-24T07:00:00.000Z';

describe('the rota', () => {
  test('a planned shift stands with its times and who has it', () => {
    const story = configuredStory();
    const shift = story.id();
    const data = { shift, from, until, account: 'account-two', name: 'TiB 2', phone: '070-174 06 05' };
    const [event] = expectEvents(story.give('duty.plan', data), 'duty.planned');
    expect(event?.payload).toEqual({ shift, from, until, account: 'account-two' });
    expect(story.state.dutyShifts.get(shift)).toMatchObject({
      from,
      until,
      account: 'account-two',
      takenAt: null,
    });
  });

  test('shifts may meet but not overlap, and neither end before they begin nor in the past nor begin too far ahead', () => {
    const story = configuredStory();
    const shift = story.id();
    const data = { shift, from, until, name: 'TiB 2' };
    story.give('duty.plan', data);
    expectRefusal(story.give('duty.plan', data), 'id-already-used', 'shift');
    const more = (changed: object) => story.give('duty.plan', { ...data, shift: story.id(), ...changed });
    const overlap = expectRefusal(
      more({ from: '2026-11-24T06:59:00Z', until: '2026-11-25T07:00:00Z' }),
      'shift-overlaps',
      'from',
    );
    expect(overlap.data).toEqual({ shift });
    expectRefusal(more({ until: from }), 'shift-ends-before-it-begins', 'until');
    expectRefusal(
      more({ from: '2026-11-20T07:00:00Z', until: '2026-11-21T07:00:00Z' }),
      'until-before-now',
      'until',
    );
    expectRefusal(
      more({ from: '2028-01-01T07:00:00Z', until: '2028-01-02T07:00:00Z' }),
      'shift-planned-too-far',
      'from',
    );
    expectEvents(more({ from: until, until: '2026-11-25T07:00:00Z' }), 'duty.planned');
  });

  test('a planned shift is struck with a reason, until somebody has taken it', () => {
    const story = configuredStory();
    const [one, two] = [story.id(), story.id()];
    story.give('duty.plan', { shift: one, from, until, name: 'TiB 1' });
    story.give('duty.plan', { shift: two, from: until, until: '2026-11-25T07:00:00Z', name: 'TiB 2' });
    expectEvents(story.give('duty.unplan', { shift: one, reason: 'Ledig' }), 'duty.unplanned');
    expect(story.state.dutyShifts.has(one)).toBe(false);
    expectRefusal(
      story.give('duty.unplan', { shift: one, reason: 'Ledig' }),
      'planned-shift-not-found',
      'shift',
    );
    story.give('duty.take-over', { shift: story.id(), planned: two });
    expectRefusal(story.give('duty.unplan', { shift: two, reason: 'Ledig' }), 'planned-shift-begun', 'shift');
  });

  test('taking over a planned shift has its end, name and number, and marks it as taken', () => {
    const story = configuredStory();
    const shift = story.id();
    const planned = {
      from: '2026-11-22T02:00:00Z',
      until: '2026-11-22T16:00:00.000Z',
      name: 'TiB 2',
      phone: '070-174 06 05',
    };
    story.give('duty.plan', { shift, ...planned });
    const [taken] = expectEvents(
      story.give('duty.take-over', { shift: story.id(), planned: shift }),
      'duty.taken-over',
      'journal.written',
    );
    expect(taken?.payload).toMatchObject({ planned: shift, until: planned.until });
    expect(story.state.duty.current).toMatchObject({ name: 'TiB 2', phone: '070-174 06 05', planned: shift });
    expect(story.state.dutyShifts.get(shift)?.takenAt).toBe(story.now());
    const again = story.give('duty.take-over', { shift: story.id(), planned: shift });
    expectRefusal(again, 'planned-shift-begun', 'planned');
    const missing = story.give('duty.take-over', { shift: story.id(), planned: story.id() });
    expectRefusal(missing, 'planned-shift-not-found', 'planned');
  });

  test("somebody else's planned shift has its end, but not their name and number", () => {
    const story = configuredStory();
    const shift = story.id();
    story.give('duty.plan', { shift, from, until, account: 'account-two', name: 'TiB 2', phone: '112' });
    story.give('duty.take-over', { shift: story.id(), planned: shift });
    expect(story.state.duty.current).toMatchObject({ name: 'duty-officer 1', phone: null, until });
    story.daysPass(9);
    const late = story.id();
    story.give('duty.plan', {
      shift: late,
      from: '2026-11-25T07:00:00Z',
      until: '2026-12-02T07:00:00Z',
      name: 'TiB 1',
    });
    story.daysPass(9);
    const passed = story.give('duty.take-over', { shift: story.id(), planned: late });
    expectRefusal(passed, 'until-before-now', 'planned');
  });

  test('planned shifts leave the live fold two weeks after their end, and the newest 60 shifts are remembered', () => {
    const story = configuredStory();
    const shift = story.id();
    story.give('duty.plan', { shift, from, until, name: 'TiB 1' });
    story.daysPass(17);
    story.give('duty.plan', {
      shift: story.id(),
      from: '2026-12-20T07:00:00Z',
      until: '2026-12-21T07:00:00Z',
      name: 'TiB 1',
    });
    expect(story.state.dutyShifts.has(shift)).toBe(false);
    const first = story.id();
    story.give('duty.take-over', { shift: first });
    for (let count = 0; count < 60; count += 1) story.give('duty.take-over', { shift: story.id() });
    expect(story.state.dutyHistory.size).toBe(60);
    expect(story.state.dutyHistory.has(first)).toBe(true);
    story.give('duty.take-over', { shift: story.id() });
    expect(story.state.dutyHistory.size).toBe(60);
    expect(story.state.dutyHistory.has(first)).toBe(false);
  });
});
