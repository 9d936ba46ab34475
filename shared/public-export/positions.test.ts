import { expect, test } from 'vitest';
import { positionsIn } from './positions.ts';

test('finds the positions of a sealed part wherever they stand, to the last decimal', () => {
  const place = { label: 'Trollbäcken', lat: 59.224312, lon: 18.196401 };
  expect(positionsIn({ title: 'Avbrott', place, more: [{ lat: -1, lon: 0 }] })).toEqual([
    'Position: 59.224312, 18.196401',
    'Position: -1, 0',
  ]);
});

test('finds none where a place has a name alone, and in what is withheld', () => {
  expect(positionsIn({ place: { label: 'Trollbäcken' }, lat: '59' })).toEqual([]);
  expect(positionsIn(null)).toEqual([]);
});
