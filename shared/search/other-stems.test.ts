import { expect, test } from 'vitest';
import { otherStems } from './other-stems.ts';

test.each([
  ['kabel', ['kabl']],
  ['kabl', ['kabel']],
  ['nyckl', ['nyckel']],
  ['fönstr', ['fönster', 'fönst']],
  ['vattn', ['vatten', 'vatt']],
  ['barn', ['baren']],
])('a word whose stem is %s has also %j', (stem, others) => {
  expect(otherStems(stem)).toEqual(others);
});

test.each(['mobil', 'el', 'ström', 'pump', 'skada', 'vägar'])('%s has no other', (stem) => {
  expect(otherStems(stem)).toEqual([]);
});
