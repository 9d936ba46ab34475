import { expect, test } from 'vitest';
import { matchesWords } from './match-words.ts';

test('words are found in any order and inside other words', () => {
  expect(matchesWords('Öppna trygghetspunkt: Punkt Strand', 'strand ÖPP')).toBe(true);
  expect(matchesWords('H-045 Lågt vattentryck', 'h-045')).toBe(true);
  expect(matchesWords('Lägestavla', 'karta')).toBe(false);
});

test('nothing typed matches everything', () => {
  expect(matchesWords('Karta', ' ')).toBe(true);
});
