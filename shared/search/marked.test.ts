import { describe, expect, test } from 'vitest';
import { marked } from './marked.ts';

const hits = (text: string, stems: readonly string[]): readonly string[] =>
  marked(text, stems)
    .filter(({ hit }) => hit)
    .map(({ text: word }) => word);
const whole = (text: string, stems: readonly string[]): string =>
  marked(text, stems)
    .map((piece) => piece.text)
    .join('');

describe('what a search shows of a text', () => {
  test('marks words by their stems, at the beginning and at the end of what is put together', () => {
    expect(hits('Huvudvattenledningen är hel, vattnet rinner', ['vattenledning'])).toEqual([
      'Huvudvattenledningen',
    ]);
    expect(hits('Äldreboendet och boendena', ['boend'])).toEqual(['Äldreboendet', 'boendena']);
    expect(hits('El saknas, elen är borta, modellen', ['el'])).toEqual(['El', 'elen']);
  });

  test('is the text itself where it is short, and what surrounds the first hit where it is long', () => {
    const short = 'Två äldreboenden flyttas';
    expect(whole(short, ['flytt'])).toBe(short);
    const long = `${'Lång inledning. '.repeat(30)}Här brister dammen. ${'Mer text. '.repeat(60)}`;
    const shown = whole(long, ['damm']);
    expect(shown).toContain('Här brister dammen');
    expect(shown.length).toBeLessThan(290);
    expect(shown).toMatch(/^… .* …$/);
    expect(whole(long, [])).toMatch(/^Lång inledning.* …$/);
  });
});
