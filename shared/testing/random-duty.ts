import type { CommandActor } from '../kernel/decider.ts';
import { plusMinutes } from '../kernel/plus-minutes.ts';
import { hidden, maybe, rarely } from './random-choices.ts';
import type { Play } from './random-choices.ts';

const dutyAccounts = ['account-duty-officer', 'account-two'] as const;

/** One of two duty officers, since a swap and a hand-over take two. */
function dutyOfficer(number: number): { actor: CommandActor } {
  const account = dutyAccounts[number % 2] as string;
  const person = { account, name: 'TiB', role: 'duty-officer', roles: ['duty-officer'] };
  return { actor: { ...person, department: null, safetyPoint: null } };
}

export const dutyPlays: readonly Play[] = [
  (story, things, one) =>
    story.give('duty.take-over', { shift: things.make('shift', story), name: `TiB ${one}` }),
  (story, things, one) => story.give('duty.hand-over', { shift: things.any('shift', one) }),
  (story, things, one, two, three) => {
    const from = plusMinutes(story.now(), (one % 40) * 360);
    const data = { shift: things.make('planned', story), from, until: plusMinutes(from, 720), name: 'TiB' };
    return story.give('duty.plan', {
      ...data,
      ...maybe(three, { account: dutyAccounts[two % 2] as string }),
    });
  },
  (story, things, one) => story.give('duty.unplan', { shift: things.any('planned', one), reason: 'Ledig' }),
  (story, things, one, two, three) => {
    const swap = things.make('swap', story);
    const other = two % 2 === 0 ? { withShift: things.any('planned', two) } : { to: { name: 'TiB 4' } };
    const data = { swap, shift: things.any('planned', one), ...other };
    return story.give('duty.propose-swap', data, 'duty-officer', dutyOfficer(three));
  },
  (story, things, one, two, three) => {
    const data = { swap: things.any('swap', one), accepted: two % 3 > 0 };
    return story.give('duty.answer-swap', data, 'duty-officer', dutyOfficer(three));
  },
  (story, things, one, _two, three) =>
    story.give('duty.withdraw-swap', { swap: things.any('swap', one) }, 'duty-officer', dutyOfficer(three)),
  (story, things, one, two, three) => {
    const shift = story.state.duty.current?.id ?? things.any('shift', one);
    const data = { handover: things.make('handover', story), shift, ...maybe(two, { note: 'Läget' }) };
    return story.give(
      'duty.prepare-hand-over',
      { ...data, ...rarely(two, hidden) },
      'duty-officer',
      dutyOfficer(three),
    );
  },
  (story, things, one, two, three) => {
    const handover = story.state.duty.handOver ?? things.any('handover', one);
    const data = { handover, seenSeq: Math.max(1, story.events.length - (two % 3)) };
    const planned = maybe(three, { planned: things.any('planned', two) });
    const more = { ...planned, ...maybe(two, { alone: 'Svarar inte' }) };
    return story.give('duty.sign-hand-over', { ...data, ...more }, 'duty-officer', dutyOfficer(three));
  },
];
