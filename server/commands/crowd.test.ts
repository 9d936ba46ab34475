import { expect, test } from 'vitest';
import { Crowd } from './crowd.ts';

test('whoever comes alone is enough, and is the whole half', () => {
  const crowd = new Crowd();
  expect(crowd.enough).toBe(0);
  crowd.count(1);
  expect([crowd.enough, crowd.half]).toEqual([1, 1]);
});

test('of many somewhat less than the half is enough, and no more than the half goes at once', () => {
  const crowd = new Crowd();
  crowd.count(50);
  expect([crowd.enough, crowd.half]).toEqual([19, 25]);
});

test('one that has few in a pause is remembered, and forgotten when the few stay few', () => {
  const crowd = new Crowd();
  crowd.count(50);
  crowd.count(3);
  expect(crowd.half).toBeGreaterThan(20);
  for (let time = 0; time < 40; time += 1) crowd.count(3);
  expect([crowd.enough, crowd.half]).toEqual([2, 2]);
});
