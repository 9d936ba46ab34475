import { describe, expect, test } from 'vitest';
import { facilities } from '../safety-point/facilities.ts';
import { publicPage as english } from './en/public.ts';
import { readMessage } from './message-format.ts';
import { publicLanguages, sayIn } from './public-texts.ts';
import { publicPage as easySwedish } from './sv-x-lattlast/public.ts';
import { publicPage as swedish } from './sv/server-only/public.ts';

const keys = Object.keys(swedish) as (keyof typeof swedish)[];
const argumentsOf = (text: string) =>
  Array.from(text.matchAll(/\{(\w+)[,}]/g), ([, name = '']) => name).toSorted();

describe.each([
  ['en', english],
  ['sv-x-lattlast', easySwedish],
] as const)('the catalogue %s', (language, texts) => {
  test('has every text of the residents’ page and no other, each with the same arguments', () => {
    expect(Object.keys(texts).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) {
      expect(() => readMessage(texts[key], language), key).not.toThrow();
      expect(new Set(argumentsOf(texts[key])), key).toEqual(new Set(argumentsOf(swedish[key])));
    }
  });

  test('has no dash as punctuation, three dots or exclamation mark', () => {
    for (const key of keys) expect(texts[key], key).not.toMatch(/[–—…!]| - /u);
  });
});

test('easy Swedish says one short thing a line', () => {
  for (const key of keys) {
    if (key.startsWith('public.points.more')) continue;
    for (const sentence of easySwedish[key].split(/\n|(?<=[.?]) /))
      expect(sentence.split(' ').length, `${key}: ${sentence}`).toBeLessThanOrEqual(10);
  }
});

test('each language has a word of its own for what a point offers', () => {
  for (const language of publicLanguages)
    for (const facility of facilities) expect(sayIn(language)(`public.facility.${facility}`)).not.toBe('');
});
