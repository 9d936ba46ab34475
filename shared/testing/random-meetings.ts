import { outcomes } from '../meeting/state.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play, Things } from './random-choices.ts';
import type { Story } from './story.ts';

/** A list of those present, of whom the first presides. */
function presentAt(story: Story, things: Things, number: number) {
  const person = () => things.make('person', story);
  const chair = { person: person(), name: 'Ordföranden', seat: 'chair' as const };
  const others = Array.from({ length: number % 4 }, () => ({
    person: person(),
    name: `Ledamot ${number}`,
    seat: from(['member', 'substitute'] as const, number),
  }));
  return { present: [chair, ...others], members: 3 };
}

/** The committee's meetings: called, opened, what is treated, closed and adjusted. */
export const meetingPlays: readonly Play[] = [
  (story, things, one) => {
    const startsAt = story.now();
    const data = { meeting: things.make('meeting', story), startsAt, place: 'Plan 1', agenda: ['Läget'] };
    return story.give('meeting.call', { ...data, ...rarely(one, hidden) }, 'secretary');
  },
  (story, things, one, two) => {
    const data = { meeting: things.any('meeting', one), ...presentAt(story, things, two) };
    return story.give('meeting.open', data, from(['secretary', 'chair'], two));
  },
  (story, things, one, two, three) => {
    const data = { meeting: things.any('meeting', one), ...presentAt(story, things, two) };
    return story.give('meeting.change-attendance', { ...data, correction: three % 2 === 0 }, 'secretary');
  },
  (story, things, one, two, three) => {
    const data = {
      meeting: things.any('meeting', one),
      item: things.make('item', story),
      title: `Ärende ${two}`,
      text: 'Så blev det',
      outcome: from(outcomes, two),
      ...rarely(three, { decision: things.any('decision', three) }),
      ...rarely(two, { disqualified: [{ person: things.any('person', two), reason: 'Part i saken' }] }),
      ...rarely(three, hidden),
    };
    return story.give('meeting.record-item', data, 'secretary');
  },
  (story, things, one, two, three) => {
    const data = { meeting: things.any('meeting', one), item: things.any('item', two) };
    const change = { text: `Ändrat ${three}`, ...maybe(three, { outcome: from(outcomes, three) }) };
    return story.give('meeting.change-item', { ...data, ...change }, 'secretary');
  },
  (story, things, one, two) => {
    const data = { meeting: things.any('meeting', one), item: things.any('item', two), reason: 'Dubblett' };
    return story.give('meeting.withdraw-item', data, 'secretary');
  },
  (story, things, one, two) => {
    const adjustedBy = two % 2 === 0 ? [] : [things.any('person', two)];
    const data = { meeting: things.any('meeting', one), adjustedBy, adjustAt: story.now() };
    return story.give('meeting.close', data, 'secretary');
  },
  (story, things, one, two) => {
    const data = { meeting: things.any('meeting', one), person: things.any('person', two) };
    return story.give('meeting.adjust', data, from(['secretary', 'secretary', 'chair'], two));
  },
  (story, things, one, two) => {
    const meeting = things.any('meeting', one);
    if (two % 4 === 0) return story.give('meeting.cancel', { meeting, reason: 'Inställt' }, 'secretary');
    return story.give('meeting.set-registry-number', { meeting, registryNumber: `KLN ${two}` }, 'secretary');
  },
];
