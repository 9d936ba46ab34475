import { expect, test } from 'vitest';
import { firstSentence } from './incident-filter.ts';

test('a row shows the first sentence', () => {
  expect(firstSentence('4 180 hushåll. Fel i fördelningsstationen.')).toBe('4 180 hushåll.');
  expect(firstSentence('Trycket är 2.1 bar. Stiger.')).toBe('Trycket är 2.1 bar.');
  expect(firstSentence('Utan punkt\nnästa rad')).toBe('Utan punkt');
});

test('a long sentence ends at a word', () => {
  const text = firstSentence('ord '.repeat(60));
  expect(text.length).toBeLessThanOrEqual(90);
  expect(text.endsWith('ord')).toBe(true);
});
