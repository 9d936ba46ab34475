import { expect, test } from 'vitest';
import { slots } from './slots.ts';

test('so many run at a time, in order, whether they fail or not', async () => {
  const run = slots(2);
  const started: number[] = [];
  let most = 0;
  let now = 0;
  const work = (nth: number) =>
    run(async () => {
      started.push(nth);
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => {
        setTimeout(resolve, 2);
      });
      now -= 1;
      if (nth % 2 === 0) throw new Error(String(nth));
    });
  await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  expect(most).toBe(2);
  expect(started).toEqual([0, 1, 2, 3, 4, 5]);
});
