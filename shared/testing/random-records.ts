import { from } from './random-choices.ts';
import type { Play } from './random-choices.ts';
import { sealedFor } from './sealed-texts.ts';

/** The kinds of things whose texts are restricted and released at any time. */
const restrictable = [
  'incident',
  'entry',
  'task',
  'cost',
  'observation',
  'review',
  'fact',
  'takeover',
  'meeting',
  'item',
  'directive',
  'request',
  'activation',
  'decision',
  'proposal',
  'alarm',
  'handover',
  'need',
  'delivery',
  'pointHandOver',
  'conflict',
];

export const recordPlays: readonly Play[] = [
  (story, things, one, two) => {
    const record = things.any(from(restrictable, two), one);
    return story.give('record.restrict', { record, ground: 'OSL' });
  },
  (story, things, one, two) => {
    const record = things.any(from(restrictable, two), one);
    const sealed = sealedFor(story, record);
    return story.give('record.release', { record, ground: 'Ingen' }, 'duty-officer', sealed);
  },
];
