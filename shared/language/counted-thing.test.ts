import { describe, expect, it } from 'vitest';
import { countedThing } from './counted-thing.ts';

describe('countedThing', () => {
  it.each([
    ['Filtar', 'filtar'],
    ['Älgskinn', 'älgskinn'],
    ['Insulin, hämtas i Trollbäcken', 'insulin, hämtas i Trollbäcken'],
    ['AED', 'AED'],
    ['A', 'a'],
    ['', ''],
  ])('writes %j after a number as %j', (words, written) => {
    expect(countedThing(words)).toBe(written);
  });
});
