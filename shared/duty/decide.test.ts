import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

describe('duty', () => {
  test('taking over ends the shift before and writes a line in the journal', () => {
    const story = configuredStory();
    const [first, second] = [story.id(), story.id()];
    story.give('duty.take-over', { shift: first, name: 'TiB 1' });
    const data = {
      shift: second,
      name: 'TiB 2',
      phone: '070-174 06 05',
      until: '2026-11-22T08:00:00Z',
      note: 'Halt',
    };
    const [taken, line] = expectEvents(
      story.give('duty.take-over', data),
      'duty.taken-over',
      'journal.written',
    );
    expect(taken?.payload).toEqual({
      shift: second,
      account: 'account-duty-officer',
      until: '2026-11-22T08:00:00.000Z',
    });
    expect(line?.payload).toMatchObject({ number: 2, incident: null, kind: 'event', system: true });
    expect(line?.sealed).toMatchObject({ text: 'TiB 2 är tjänsteman i beredskap. Halt' });
    expect(story.state.duty.current).toMatchObject({ id: second, name: 'TiB 2', endedAt: null });
    expect(story.state.duty.previous).toMatchObject({ id: first, endedAt: story.now() });
  });

  test("without a name the account's own is shown", () => {
    const story = configuredStory();
    story.give('duty.take-over', { shift: story.id() });
    expect(story.state.duty.current?.name).toBe('duty-officer 1');
  });

  test('handing over leaves nobody on duty and writes a line in the journal', () => {
    const story = configuredStory();
    const shift = story.id();
    story.give('duty.take-over', { shift, name: 'TiB 1' });
    const outcome = story.give('duty.hand-over', { shift, to: 'TiB 2', note: 'Två händelser öppna' });
    const [event, line] = expectEvents(outcome, 'duty.handed-over', 'journal.written');
    expect(event?.payload).toEqual({ shift });
    expect(line?.sealed).toMatchObject({ source: { channel: 'system' } });
    expect(story.state.duty).toMatchObject({ current: null, previous: { id: shift } });
  });

  test('a shift that is taken, has passed or is not the current one is refused', () => {
    const story = configuredStory();
    const shift = story.id();
    const past = story.give('duty.take-over', { shift, until: '2026-11-22T02:00:00Z' });
    expectRefusal(past, 'until-before-now', 'until');
    expectRefusal(story.give('duty.hand-over', { shift }), 'shift-not-current', 'shift');
    story.give('duty.take-over', { shift });
    expectRefusal(story.give('duty.take-over', { shift }), 'shift-already-taken', 'shift');
    story.give('duty.hand-over', { shift });
    expectRefusal(story.give('duty.take-over', { shift }), 'shift-already-taken', 'shift');
  });
});
