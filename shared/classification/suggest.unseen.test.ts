import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';
import { readCases } from './suggestion/notes/read-cases.ts';
import { unseenNotes } from './suggestion/notes/unseen.ts';
import { unseenFifthNotes } from './suggestion/notes/unseen-fifth.ts';
import { unseenFourthNotes } from './suggestion/notes/unseen-fourth.ts';
import { unseenSecondNotes } from './suggestion/notes/unseen-second.ts';
import { unseenThirdNotes } from './suggestion/notes/unseen-third.ts';

/** Notes that were new to the lexicon when they were written; wrong guesses are allowed, too many are not. */
const cases = [unseenNotes, unseenSecondNotes, unseenThirdNotes, unseenFourthNotes, unseenFifthNotes].flatMap(
  readCases,
);
const leastRight = 0.95;

function share(hits: readonly boolean[]): number {
  return hits.filter(Boolean).length / hits.length;
}

describe('notes nobody had seen', () => {
  it('are named rightly nearly always', () => {
    expect(share(cases.map(({ type, note }) => suggest(note).incidentTypes[0]?.id === type))).toBeGreaterThan(
      leastRight,
    );
  });

  it('show their vital functions nearly always', () => {
    const hits = cases
      .filter(({ functions }) => functions.length > 0)
      .map(({ note, functions }) => {
        const suggested = suggest(note).vitalFunctions.map(({ id }) => id);
        return functions.every((id) => suggested.includes(id));
      });
    expect(share(hits)).toBeGreaterThan(leastRight);
  });
});
