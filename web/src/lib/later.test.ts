import { expect, test } from 'vitest';
import { later } from './later.ts';

const Nothing = (): null => null;

test('a part is fetched once, however many ask for it', async () => {
  let fetched = 0;
  const part = later(() => {
    fetched += 1;
    return Promise.resolve(Nothing);
  });
  expect(await Promise.all([part.fetch(), part.fetch()])).toEqual([Nothing, Nothing]);
  expect(await part.fetch()).toBe(Nothing);
  expect(fetched).toBe(1);
});

test('a part that could not be fetched is tried again', async () => {
  const answers = [Promise.reject(new Error('no network')), Promise.resolve(Nothing)];
  const part = later(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  await expect(part.fetch()).rejects.toThrow('no network');
  await expect(part.fetch()).resolves.toBe(Nothing);
});
