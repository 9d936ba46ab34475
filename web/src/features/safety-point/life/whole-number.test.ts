import { expect, test } from 'vitest';
import { wholeNumber } from './whole-number.ts';

test('a number as people type it, nothing, and what is no number', () => {
  expect(wholeNumber(' 1 200 ')).toBe(1_200);
  expect(wholeNumber('  ')).toBeUndefined();
  expect(wholeNumber('0', 0)).toBe(0);
  for (const typed of ['0', '2,5', 'tio', '-3', '100001', '1000000']) expect(wholeNumber(typed)).toBeNull();
});
