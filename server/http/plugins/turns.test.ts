import { setImmediate as nextTurn } from 'node:timers/promises';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { takeTurns } from './turns.ts';

test('of what comes at once only so many begin in a turn, all in order, and each knows how long it waited', async () => {
  const app = Fastify();
  takeTurns(app, 2);
  const begun: { readonly path: string; readonly turn: number; readonly waited: number }[] = [];
  let turn = 0;
  app.addHook('onRequest', async (request) => {
    begun.push({ path: request.url, turn, waited: request.waited });
    // What follows from one is done in its own turn.
    await Promise.resolve();
  });
  app.get('/:name', () => '');
  await app.ready();
  const answers = Promise.all(['/1', '/2', '/3', '/4', '/5'].map((path) => app.inject(path)));
  let isDone = false;
  void answers.then(() => (isDone = true));
  for (; !isDone; turn += 1) await nextTurn();
  expect((await answers).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
  expect(begun.map(({ path }) => path)).toEqual(['/1', '/2', '/3', '/4', '/5']);
  for (const { turn: one } of begun)
    expect(begun.filter((other) => other.turn === one).length).toBeLessThan(3);
  expect(begun.map(({ waited }) => waited > 0)).toEqual([false, false, true, true, true]);

  // Nothing is left behind that would hold up who comes alone.
  expect((await app.inject('/6')).statusCode).toBe(200);
  expect(begun.at(-1)?.waited).toBe(0);
});
