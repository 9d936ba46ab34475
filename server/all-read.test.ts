import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { allRead, whenAllRead } from './all-read.ts';

test('those who wait at the same moment go on one directly after the other, after what has come is read', async () => {
  const order: string[] = [];
  const say = (what: string) => order.push(what);
  void allRead().then(() => say('first'));
  setImmediate(() => say('another turn'));
  void allRead().then(() => say('second'));
  say('read');
  await turn();
  expect(order).toEqual(['read', 'first', 'second', 'another turn']);
});

test('who comes later waits for what has come since', async () => {
  await allRead();
  const order: string[] = [];
  setImmediate(() => order.push('read since'));
  await allRead();
  expect(order).toEqual(['read since']);
});

test('what is asked for together is done without anything between, and what follows from it in another turn', async () => {
  const order: string[] = [];
  const say = (what: string) => order.push(what);
  whenAllRead(() => {
    say('first');
    whenAllRead(() => say('what follows'));
    void Promise.resolve().then(() => say('after all'));
  });
  whenAllRead(() => say('second'));
  await turn();
  expect(order).toEqual(['first', 'second', 'after all']);
  await turn();
  expect(order.at(-1)).toBe('what follows');
});
