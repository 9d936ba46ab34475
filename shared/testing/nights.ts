/** Random nights, for properties that hold of any log. */
import fc from 'fast-check';
import { afterAll, beforeAll } from 'vitest';
import type { LoggedEvent } from '../kernel/event.ts';
import { alarmedStory } from './alarmed.ts';
import { Things } from './random-choices.ts';
import type { Turn } from './random-choices.ts';
import { play, turnKinds } from './random-turns.ts';

/** The things made first are favoured, so that commands meet the same things again and again. */
const choice = fc.oneof(fc.nat(3), fc.nat());

const opening: readonly Turn[] = [
  [0, 0, 1, 1],
  [0, 1, 2, 1],
  [1, 0, 0, 0],
];

/** Nights of so many turns, of any kind or those that `kind` draws; each begins with incidents and an entry. */
export function nights(
  shortest: number,
  longest: number,
  kind: fc.Arbitrary<number> = fc.nat(turnKinds - 1),
): fc.Arbitrary<readonly Turn[]> {
  const turn: fc.Arbitrary<Turn> = fc.tuple(kind, choice, choice, choice);
  return fc
    .array(turn, { minLength: shortest, maxLength: longest, size: 'max' })
    .map((rest) => [...opening, ...rest]);
}

/** The log of a night in a municipality with alarm lists. */
export function nightLog(played: readonly Turn[]): readonly LoggedEvent[] {
  const story = alarmedStory();
  const things = new Things();
  for (const one of played) play(story, things, one);
  return story.events;
}

/**
 * Has the properties of the calling file tried on so many nights. A night that fails is long: making it shorter ends after twenty seconds,
 * and the seed is printed either way.
 */
export function tryNights(numRuns: number): void {
  beforeAll(() => fc.configureGlobal({ numRuns, interruptAfterTimeLimit: 20_000 }));
  afterAll(() => fc.resetConfigureGlobal());
}
