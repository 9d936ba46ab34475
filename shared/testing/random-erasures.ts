import { recordsOf } from '../record/record-of.ts';
import { from } from './random-choices.ts';
import type { Play } from './random-choices.ts';
import type { Story } from './story.ts';

/** The events that say a record's words, as the server finds them in the log. */
function sayingIt(story: Story, record: string): readonly number[] {
  return story.events
    .filter(({ type, payload }) => recordsOf(type, payload ?? {}).includes(record))
    .map(({ seq }) => seq);
}

const named = ['entry', 'incident', 'task', 'meeting', 'alarm'];

/** Texts that are taken out of the log, and what is given to somebody outside. */
export const erasurePlays: readonly Play[] = [
  (story, things, one, two) => {
    const record = things.any(from(named, two), one);
    const data = { spill: things.make('spill', story), records: [record] };
    return story.give('record.report-spill', data, 'duty-officer', { sayingIt: sayingIt(story, record) });
  },
  (story, things, one, two) => {
    const type = from(['record.confirm-spill', 'record.dismiss-spill'] as const, two);
    const role = from(['chief-of-staff', 'duty-officer'], two);
    return story.give(type, { spill: things.any('spill', one) }, role);
  },
  (story, things, one, two) => {
    const record = things.any(from(named, two), one);
    const data = { disposal: things.make('disposal', story), records: [record], ground: 'Plan' };
    return story.give('record.dispose', data, 'archivist', { sayingIt: sayingIt(story, record) });
  },
  (story, things, one, two) => {
    const again = two % 3 === 0;
    const publicExport = again ? things.any('publicExport', one) : things.make('publicExport', story);
    const masked = [{ record: things.any('entry', one), ground: 'OSL 25 kap. 1 §' }];
    return story.give('public-export.prepare', { publicExport, request: `Begäran ${one}`, masked });
  },
  (story, things, one, two) => {
    const publicExport = things.any('publicExport', one);
    return two % 2 === 0
      ? story.give(
          'public-export.approve',
          { publicExport, revision: 1 + (one % 2), seenUpTo: Math.max(1, story.events.length - (two % 3)) },
          'archivist',
        )
      : story.give('public-export.discard', { publicExport, reason: 'Återtagen' });
  },
];
