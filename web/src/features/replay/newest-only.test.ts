import { expect, test } from 'vitest';
import { newestOnly } from './newest-only.ts';

test('while one is answered, only the newest of the others is asked', async () => {
  const answers: (() => void)[] = [];
  const taken: [number, string | null][] = [];
  const ask = newestOnly(
    (question: number) =>
      new Promise<string>((resolve) => {
        answers.push(() => resolve(`answer ${question}`));
      }),
    (question, answer) => taken.push([question, answer]),
  );
  ask(1);
  ask(2);
  ask(3);
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.();
  await expect
    .poll(() => taken)
    .toEqual([
      [1, 'answer 1'],
      [3, 'answer 3'],
    ]);
});

test('a failure is told, and the next is asked all the same', async () => {
  const taken: (string | null)[] = [];
  const ask = newestOnly(
    (good: boolean) => (good ? Promise.resolve('here') : Promise.reject(new Error('no'))),
    (_good, answer) => taken.push(answer),
  );
  ask(false);
  ask(true);
  await expect.poll(() => taken).toEqual([null, 'here']);
});
