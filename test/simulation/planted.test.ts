import { describe, expect, test } from 'vitest';
import { nightOf } from './happenings.ts';
import { plants } from './planted.ts';

/** So many nights at most until what is planted is noticed. */
const nights = 60;

describe('a night', () => {
  test.each(plants)('breaks %s when %s', async (rule, _what, plant) => {
    const broken: string[] = [];
    for (let seed = 1; seed <= nights && !broken.some((one) => one.startsWith(rule)); seed += 1)
      broken.push(...(await nightOf(seed, { plant, length: 80 })).broken);
    expect(new Set(broken.map((one) => one.slice(0, 2)))).toContain(rule);
  });
});
