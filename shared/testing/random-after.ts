import { recordTypes } from '../archive/record-types.ts';
import { costKinds } from '../cost/state.ts';
import { observationKinds } from '../review/state.ts';
import { reviewSteps } from '../review/steps.ts';
import { from, hidden, maybe, rarely } from './random-choices.ts';
import type { Play } from './random-choices.ts';

const amountOf = (kind: (typeof costKinds)[number], number: number) =>
  kind === 'hours'
    ? { minutes: 1 + (number % 1_000), rateOre: 45_000 }
    : { amountOre: (number % 10_000) * 100 };

/** What an incident costs and what is learnt of it. */
export const afterPlays: readonly Play[] = [
  (story, things, one, two) =>
    story.give('archive.set-registry-number', {
      incident: things.any('incident', one),
      registryNumber: two % 5 === 0 ? null : `KS 2026/${two}`,
    }),
  (story, _things, one, two) =>
    story.give(
      'archive.set-retention-plan',
      {
        recordType: from(recordTypes, one),
        rule: two % 3 === 0 ? { action: 'keep' } : { action: 'dispose', years: two % 10, months: 1 },
        ground: `Plan ${two}`,
      },
      'archivist',
    ),
  (story, things, one, two, three) => {
    const kind = from(costKinds, two);
    return story.give('cost.record', {
      cost: things.make('cost', story),
      incident: things.any('incident', one),
      kind,
      day: '2026-11-22',
      ...amountOf(kind, three),
      what: `Inköp ${three}`,
      ...maybe(one, { department: 'bygg', reference: `Faktura ${one}` }),
      ...rarely(two, hidden),
    });
  },
  (story, things, one, two, three) =>
    story.give('cost.correct', {
      cost: things.any('cost', one),
      reason: 'Fel belopp',
      ...maybe(two, { what: `Rättat ${two}` }),
      ...maybe(three, { day: '2026-11-23', reference: null }),
    }),
  (story, things, one) =>
    story.give('cost.strike', { cost: things.any('cost', one), reason: 'Räknad två gånger' }),
  (story, things, one, two, three) =>
    story.give('review.note', {
      observation: things.make('observation', story),
      incident: things.any('incident', one),
      kind: from(observationKinds, two),
      at: story.now(),
      text: `Såg ${three}`,
      ...maybe(three, { cause: `Därför ${three}`, moment: 1 }),
      ...rarely(one, hidden),
    }),
  (story, things, one, two, three) =>
    story.give('review.change', {
      observation: things.any('observation', one),
      ...maybe(two, { text: `Såg också ${two}` }),
      ...maybe(three, { cause: null, kind: from(observationKinds, three) }),
    }),
  (story, things, one) =>
    story.give('review.strike', { observation: things.any('observation', one), reason: 'Stämde inte' }),
  (story, things, one, two) =>
    story.give('review.add-measure', {
      observation: things.any('observation', one),
      task: things.make('task', story),
      title: `Öva ${two}`,
      owner: 'Säkerhetschefen',
      dueAt: '2027-02-01T08:00:00Z',
    }),
  (story, things, one, two, three) =>
    story.give('review.describe', {
      review: three % 2 === 0 ? things.make('review', story) : things.any('review', three),
      incident: things.any('incident', one),
      exercise: two % 2 === 0,
      ...maybe(three, { summary: `Sammantaget ${three}` }),
      ...rarely(two, { comparedWith: things.any('incident', two) }),
    }),
  (story, _things, one, two) =>
    story.give('review.set-goals', {
      goals: [{ from: from(reviewSteps, one), to: from(reviewSteps, two), minutes: 1 + (one % 600) }],
    }),
];
