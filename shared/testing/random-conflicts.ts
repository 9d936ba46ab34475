import { safetyPointStatuses } from '../safety-point/state.ts';
import { from, maybe } from './random-choices.ts';
import type { Play, Things } from './random-choices.ts';
import { smallMunicipality } from './story.ts';
import type { Outcome, Story } from './story.ts';

const givers = ['duty-officer', 'chief-of-staff', 'crisis-management-team'] as const;

/** The conflicts that a late command led to are there to be settled. */
function noting(things: Things, outcome: Outcome): Outcome {
  for (const { type, payload } of outcome.events)
    if (type === 'conflict.recorded') things.add('conflict', payload.conflict);
  return outcome;
}

/** The author last looked some events ago, or at another log. */
const looked = (story: Story, number: number) => ({
  basedOn: { seq: Math.max(0, story.events.length - (number % 12)), known: number % 11 !== 10 },
});

/** Changes given without a network, of what others change meanwhile. */
export const conflictPlays: readonly Play[] = [
  (story, things, one, two, three) => {
    const data = { incident: things.any('incident', one), ...maybe(two, { description: `Sent ${two}` }) };
    const late = { ...data, title: `Titel ${three}` };
    return noting(things, story.give('incident.update', late, from(givers, three), looked(story, two)));
  },
  (story, things, one, two, three) => {
    const data = { task: things.any('task', one), owner: `Ägare ${three}`, ...maybe(two, { note: 'Sent' }) };
    return noting(things, story.give('task.update', data, from(givers, three), looked(story, two)));
  },
  (story, things, one, two, three) => {
    const safetyPoint = from(smallMunicipality.safetyPoints, one).id;
    const data = { safetyPoint, status: from(safetyPointStatuses, two), ...maybe(two, { reason: 'Sent' }) };
    return noting(
      things,
      story.give('safety-point.set-status', data, from(givers, three), looked(story, one)),
    );
  },
  (story, things, one, two, three) => {
    const safetyPoint = from(smallMunicipality.safetyPoints, one).id;
    const counted = two % 3 === 0 ? { occupancyChange: 3 } : { occupancy: two % 90 };
    const data = { safetyPoint, ...counted, ...maybe(three, { note: `Not ${three}`, needs: [] }) };
    return noting(things, story.give('safety-point.report', data, from(givers, three), looked(story, one)));
  },
  (story, things, one, two) =>
    story.give('conflict.settle', {
      conflict: things.any('conflict', one),
      keep: from(['standing', 'late'] as const, two),
    }),
];
