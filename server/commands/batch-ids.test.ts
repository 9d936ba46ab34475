import { expect, test } from 'vitest';
import { BatchIds } from './batch-ids.ts';

const first = { id: '0b6f3c1e-0000-7000-8000-0000000000a1' };
/** Another with the same end. */
const second = { id: '1b6f3c1e-0000-7000-8000-0000000000a1' };

test('an id stands in a batch once', () => {
  const ids = new BatchIds([first]);
  expect(ids.add({ ...first })).toBe(false);
  expect(ids.add({ id: '0b6f3c1e-0000-7000-8000-0000000000b1' })).toBe(true);
  expect(ids.size).toBe(2);
});

test('two ids with the same end are two, whichever is taken away first', () => {
  for (const [gone, left] of [
    [first, second],
    [second, first],
  ] as const) {
    const ids = new BatchIds([first, second]);
    expect(ids.size).toBe(2);
    expect(ids.add({ ...second })).toBe(false);
    ids.delete(gone);
    expect([ids.has(gone), ids.has(left), ids.size]).toEqual([false, true, 1]);
    expect(ids.add(left)).toBe(false);
    expect(ids.add(gone)).toBe(true);
  }
});

test('of any length', () => {
  const ids = new BatchIds([{ id: '' }, { id: '1' }, { id: '21' }]);
  expect([ids.size, ids.has({ id: '1' }), ids.has({ id: '2' })]).toEqual([3, true, false]);
});
