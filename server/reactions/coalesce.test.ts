import { expect, test } from 'vitest';
import { coalesced } from './coalesce.ts';

test('what is asked for while a run is under way makes the next run, in order', async () => {
  const runs: number[][] = [];
  const double = coalesced(async (items: readonly number[]) => {
    runs.push([...items]);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    return items.map((item) => item * 2);
  });
  const first = [double(1), double(2)];
  await new Promise((resolve) => {
    setTimeout(resolve, 2);
  });
  expect(await Promise.all([...first, double(3), double(4)])).toEqual([2, 4, 6, 8]);
  expect(runs).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a run that fails fails its own, and the next one runs', async () => {
  let fails = true;
  const ask = coalesced(async (items: readonly string[]) => {
    await Promise.resolve();
    if (fails) throw new Error('no');
    return items;
  });
  await expect(ask('one')).rejects.toThrow('no');
  fails = false;
  expect(await ask('two')).toBe('two');
});
