import { later } from '../kernel/later.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play } from './random-choices.ts';

const groups = ['central', 'central', 'omsorg'] as const;
const leads = ['chief-of-staff', 'chief-executive', 'duty-officer'] as const;
/** Staffs: called up, manned, their rhythm, and the directives that they work by. */
export const staffPlays: readonly Play[] = [
  (story, things, one, two, three) => {
    const data = {
      activation: things.make('staffActivation', story),
      group: from(groups, one),
      motive: 'Kyla',
    };
    const more = { orderedBy: 'Kommundirektör', ...maybe(two, { incident: things.any('incident', two) }) };
    return story.give('staff.activate', { ...data, ...maybe(three, more) }, from(leads, two));
  },
  (story, _things, one) => story.give('staff.deactivate', { group: from(groups, one), motive: 'Lugnt' }),
  (story, things, one, two) => {
    const [from_, until] = [story.now(), later(story.now(), (two % 3) * 8 * 3_600_000)];
    const data = {
      assignment: things.make('assignment', story),
      group: from(groups, one),
      from: from_,
      until,
    };
    return story.give('staff.assign', { ...data, function: from(['s1', 's2', 'x'], one), holder: 'TiB 2' });
  },
  (story, things, one) =>
    story.give('staff.remove-assignment', { assignment: things.any('assignment', one), reason: 'Byte' }),
  (story, _things, one, two) => {
    const nextBriefingAt = later(story.now(), (1 + (two % 300)) * 60_000);
    const data = { group: from(groups, one), nextBriefingAt };
    return story.give('staff.set-rhythm', {
      ...data,
      ...maybe(two, { everyMinutes: 60, agenda: ['Läget'] }),
    });
  },
  (story, things, one, two, three) => {
    const data = { briefing: things.make('briefing', story), group: from(groups, one) };
    const more = { ...maybe(two, { note: `Läget ${two}` }), ...rarely(three, hidden) };
    return story.give('staff.hold-briefing', { ...data, ...more });
  },
  (story, things, one, two, three) => {
    const data = { directive: things.make('directive', story), text: `Inriktning ${one}` };
    const more = { ...maybe(two, { group: from(groups, two), owner: 'S3' }), ...rarely(three, hidden) };
    return story.give('staff.issue-directive', { ...data, ...more });
  },
  (story, things, one, two) => {
    const status = from(['ongoing', 'fulfilled', 'withdrawn'] as const, two);
    const data = { directive: things.any('directive', one), status, note: `Så går det ${two}` };
    return story.give('staff.follow-up-directive', data);
  },
];
