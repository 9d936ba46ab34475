import { expect, test } from 'vitest';
import { payloadsOf, positionsIn } from './head-notifications.ts';

test('every position is told, in as few payloads as their size allows', () => {
  const longest = 'o'.repeat(40);
  const positions = Array.from({ length: 300 }, (_, index) => ({
    organisation: `${longest.slice(3)}${String(index).padStart(3, '0')}`,
    seq: Number.MAX_SAFE_INTEGER - index,
  }));
  const payloads = payloadsOf(positions);
  expect(payloads.flatMap(positionsIn)).toEqual(positions);
  expect(payloads).toHaveLength(3);
  for (const payload of payloads) expect(payload.length).toBeLessThan(8_000);
});

test('one position is told as nodes before this version understand it', () => {
  expect(payloadsOf([{ organisation: 'tyreso', seq: 42 }])).toEqual(['tyreso:42']);
  expect(payloadsOf([])).toEqual([]);
});
