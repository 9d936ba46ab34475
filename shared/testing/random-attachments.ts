import { from, maybe } from './random-choices.ts';
import type { Play } from './random-choices.ts';

const sorts = [
  { mediaType: 'application/pdf' },
  { mediaType: 'image/jpeg', width: 1_600, height: 1_200 },
  { mediaType: 'audio/mpeg' },
] as const;

/** Files that come on entries and incidents, and are struck. */
export const attachmentPlays: readonly Play[] = [
  (story, things, one, two, three) =>
    story.give('attachment.add', {
      attachment: things.make('file', story),
      record: things.any(from(['entry', 'entry', 'incident'], two), one),
      sha256: 'cd'.repeat(32),
      size: 1 + (three % 1_000),
      ...from(sorts, three),
      name: 'underlag',
      ...maybe(two, { caption: `Fil ${three}` }),
    }),
  (story, things, one) => {
    const attachment = things.any('file', one);
    const record = story.state.attachments.get(attachment)?.record ?? things.any('entry', one);
    return story.give('attachment.strike', { attachment, record, reason: 'Fel fil' });
  },
];
