import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { openHeadLock } from './head-lock.ts';

/** A pool whose connections lock whatever head they are asked for, and count how many are lent. */
function countingPool() {
  const lent = { now: 0, most: 0 };
  const head = { organisation: 'tyreso', seq: 7, hash: 'h' };
  const connection = {
    query: (asked: unknown) => Promise.resolve({ rows: typeof asked === 'string' ? [] : [head] }),
    release: () => (lent.now -= 1),
  };
  const connect = () => {
    lent.now += 1;
    lent.most = Math.max(lent.most, lent.now);
    return Promise.resolve(connection);
  };
  return { lent, pool: { connect } as unknown as Pool };
}

it('leaves connections for those who read, however many heads are locked, and locks all of them in the end', async () => {
  const { lent, pool } = countingPool();
  const underHeadLock = openHeadLock(pool);
  const works = Array.from({ length: 40 }, (_, index) =>
    underHeadLock(`organisation ${index}`, async ({ head }) => {
      await new Promise((resolve) => setImmediate(resolve));
      // One that fails lets the next in as well.
      if (index % 7 === 0) throw new Error('failed');
      return head.seq;
    }),
  );
  const ended = await Promise.allSettled(works);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(34);
  expect(lent).toEqual({ now: 0, most: 6 });
});
