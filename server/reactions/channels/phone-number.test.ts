import { expect, test } from 'vitest';
import { internationalNumber } from './phone-number.ts';

test.each([
  ['070-123 45 67', '+46701234567'],
  ['+46 70 123 45 67', '+46701234567'],
  ['+46 (0)70-123 45 67', '+46701234567'],
  ['0046701234567', '+46701234567'],
  ['08 - 465 004 11', '+46846500411'],
  ['+47 912 34 567', '+4791234567'],
  ['112', null],
  ['ring växeln', null],
  ['', null],
  ['+46 70 123 45 67 89 01 23', null],
])('%s is %s', (written, number) => {
  expect(internationalNumber(written)).toBe(number);
});
