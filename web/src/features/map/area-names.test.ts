import type { Area } from '#shared/organisation/areas.ts';
import { expect, test } from 'vitest';
import { areaBounds, areaNames } from './area-names.ts';

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const area = (geometry: Area['geometry']): Area => ({ id: 'norr', name: 'Norr', kind: 'district', geometry });

test('a name stands in the middle of the largest part', () => {
  const parts = area({ type: 'MultiPolygon', coordinates: [[square(10, 50, 1)], [square(18, 59, 2)]] });
  const [name] = areaNames([parts]);
  expect(name?.kind).toBe('area');
  expect(name?.lat).toBeCloseTo(60, 9);
  expect(name?.lon).toBeCloseTo(19, 9);
  expect(areaBounds(parts)).toEqual([10, 50, 20, 61]);
});

test('a part without surface is named where it begins', () => {
  const flat = area({
    type: 'Polygon',
    coordinates: [
      [
        [18, 59],
        [19, 60],
        [18, 59],
        [18, 59],
      ],
    ],
  });
  expect(areaNames([flat])).toEqual([{ name: 'Norr', kind: 'area', lat: 59, lon: 18 }]);
});
