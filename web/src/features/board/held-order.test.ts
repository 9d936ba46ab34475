import { expect, test } from 'vitest';
import { holdOrder, sameOrder } from './held-order.ts';

test('a list that nobody reads takes the new order', () => {
  expect(holdOrder(['a', 'b'], ['b', 'a'], false)).toEqual(['b', 'a']);
});

test('a list under the pointer keeps its order, takes new rows last and lets go of those that are gone', () => {
  expect(holdOrder(['a', 'b', 'c'], ['d', 'c', 'a'], true)).toEqual(['a', 'c', 'd']);
});

test('a list that showed nothing takes the wanted order also when held', () => {
  expect(holdOrder([], ['b', 'a'], true)).toEqual(['b', 'a']);
});

test('two orders are the same only with the same rows in the same places', () => {
  expect(sameOrder(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(sameOrder(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(sameOrder(['a'], ['a', 'b'])).toBe(false);
});
