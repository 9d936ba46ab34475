import { describe, expect, test } from 'vitest';
import type { CommandActor } from '../kernel/decider.ts';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { configuredStory } from '../testing/story.ts';

const roles = ['duty-officer'];
const other: { readonly actor: CommandActor } = {
  actor: {
    account: 'account-two',
    name: 'TiB 2',
    role: 'duty-officer',
    roles,
    department: null,
    safetyPoint: null,
  },
};
const own = 'account-duty-officer';

function planned() {
  const story = configuredStory();
  const [mine, theirs, swap] = [story.id(), story.id(), story.id()];
  const first = { from: '2026-11-23T07:00:00Z', until: '2026-11-24T07:00:00Z' };
  const second = { from: '2026-11-24T07:00:00Z', until: '2026-11-25T07:00:00Z' };
  story.give('duty.plan', { shift: mine, ...first, account: own, name: 'TiB 1', phone: '112' });
  story.give('duty.plan', { shift: theirs, ...second, account: 'account-two', name: 'TiB 2' });
  return { story, mine, theirs, swap };
}

describe('swaps', () => {
  test('two shifts change holders when the other says yes, and not before', () => {
    const { story, mine, theirs, swap } = planned();
    const data = { swap, shift: mine, withShift: theirs, note: 'Går det?' };
    const [proposed] = expectEvents(story.give('duty.propose-swap', data), 'duty.swap-proposed');
    expect(proposed?.payload).toEqual({
      swap,
      shift: mine,
      withShift: theirs,
      account: own,
      to: 'account-two',
    });
    expect(story.state.dutyShifts.get(mine)?.account).toBe(own);
    const answer = story.give(
      'duty.answer-swap',
      { swap, accepted: true, note: 'Ja' },
      'duty-officer',
      other,
    );
    const [answered] = expectEvents(answer, 'duty.swap-answered');
    expect(answered?.payload).toEqual({
      swap,
      shift: mine,
      withShift: theirs,
      accepted: true,
      account: 'account-two',
    });
    expect(story.state.dutyShifts.get(mine)).toMatchObject({
      account: 'account-two',
      name: 'TiB 2',
      phone: null,
    });
    expect(story.state.dutyShifts.get(theirs)).toMatchObject({ account: own, name: 'TiB 1', phone: '112' });
    expect(story.state.dutySwaps.get(swap)).toMatchObject({ status: 'accepted', answer: 'Ja' });
  });

  test('a shift given to somebody by name belongs to the account that says yes', () => {
    const { story, mine, swap } = planned();
    story.give('duty.propose-swap', { swap, shift: mine, to: { name: 'TiB 4', phone: '113 13' } });
    expectRefusal(story.give('duty.answer-swap', { swap, accepted: true }), 'swap-for-another', 'swap');
    story.give('duty.answer-swap', { swap, accepted: true }, 'duty-officer', other);
    const row = { account: 'account-two', name: 'TiB 4', phone: '113 13' };
    expect(story.state.dutyShifts.get(mine)).toMatchObject(row);
  });

  test('a no and a withdrawal leave the plan as it was', () => {
    const { story, mine, theirs, swap } = planned();
    story.give('duty.propose-swap', { swap, shift: mine, withShift: theirs });
    expectRefusal(
      story.give('duty.withdraw-swap', { swap }, 'duty-officer', other),
      'swap-for-another',
      'swap',
    );
    story.give('duty.answer-swap', { swap, accepted: false }, 'duty-officer', other);
    expect(story.state.dutySwaps.get(swap)?.status).toBe('declined');
    const again = story.id();
    story.give('duty.propose-swap', { swap: again, shift: mine, withShift: theirs });
    expectEvents(story.give('duty.withdraw-swap', { swap: again }), 'duty.swap-withdrawn');
    expect(story.state.dutySwaps.get(again)?.status).toBe('withdrawn');
    expect(story.state.dutyShifts.get(mine)?.account).toBe(own);
    const late = story.give('duty.answer-swap', { swap: again, accepted: true }, 'duty-officer', other);
    expectRefusal(late, 'swap-already-answered', 'swap');
    expectRefusal(story.give('duty.withdraw-swap', { swap: story.id() }), 'swap-not-found', 'swap');
  });

  test('only a coming shift of one’s own is swapped, with one other, once at a time', () => {
    const { story, mine, theirs, swap } = planned();
    const propose = (data: { shift: string; withShift?: string; to?: { name: string; account?: string } }) =>
      story.give('duty.propose-swap', { swap: story.id(), ...data });
    expectRefusal(propose({ shift: theirs, withShift: mine }), 'shift-of-another', 'shift');
    expectRefusal(propose({ shift: mine }), 'swap-with-one-other', 'withShift');
    const both = { shift: mine, withShift: theirs, to: { name: 'TiB 4' } };
    expectRefusal(propose(both), 'swap-with-one-other', 'withShift');
    expectRefusal(propose({ shift: mine, withShift: mine }), 'swap-with-oneself', 'withShift');
    expectRefusal(propose({ shift: mine, to: { name: 'TiB 1', account: own } }), 'swap-with-oneself', 'to');
    expectRefusal(propose({ shift: mine, withShift: story.id() }), 'planned-shift-not-found', 'withShift');
    story.give('duty.propose-swap', { swap, shift: mine, withShift: theirs });
    expectRefusal(propose({ shift: mine, to: { name: 'TiB 4' } }), 'swap-already-waiting', 'shift');
    const used = story.give('duty.propose-swap', { swap, shift: mine, withShift: theirs });
    expectRefusal(used, 'id-already-used', 'swap');
  });

  test('a proposal lapses when a shift of it is struck, and is too late when one has begun', () => {
    const { story, mine, theirs, swap } = planned();
    story.give('duty.propose-swap', { swap, shift: mine, withShift: theirs });
    story.give('duty.unplan', { shift: theirs, reason: 'Ledig' });
    expect(story.state.dutySwaps.get(swap)?.status).toBe('lapsed');
    const next = story.id();
    story.give('duty.propose-swap', { swap: next, shift: mine, to: { name: 'TiB 4' } });
    story.daysPass(2);
    const late = story.give('duty.answer-swap', { swap: next, accepted: true }, 'duty-officer', other);
    expectRefusal(late, 'planned-shift-begun', 'swap');
    expectEvents(
      story.give('duty.answer-swap', { swap: next, accepted: false }, 'duty-officer', other),
      'duty.swap-answered',
    );
  });

  test('the newest thirty that have ended are kept', () => {
    const { story, mine, theirs } = planned();
    for (let count = 0; count < 40; count += 1) {
      const swap = story.id();
      story.give('duty.propose-swap', { swap, shift: mine, withShift: theirs });
      story.give('duty.withdraw-swap', { swap });
    }
    expect(story.state.dutySwaps.size).toBe(31);
  });
});
