import { describe, expect, it } from 'vitest';
import { signedArea, simplify, type Line } from './geometry.ts';
import { waterPolygons } from './water-polygons.ts';

const box = [0, 0, 10, 10] as const;
/** Land on the left: counter-clockwise around an island, clockwise around a lake. */
const island = (x: number, y: number): Line => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];
const area = (polygons: Line[][]): number =>
  polygons.flat().reduce((sum, ring) => sum + signedArea(ring) / 2, 0);

describe('shorelines become water polygons', () => {
  it('with nothing but land there is no water', () => {
    expect(waterPolygons([], box)).toEqual([]);
  });

  it('a lake that was cut in two is one polygon', () => {
    const upper: Line = [
      [2, 5],
      [2, 7],
      [4, 7],
      [4, 5],
    ];
    const lower: Line = [
      [4, 5],
      [4, 3],
      [2, 3],
      [2, 5],
    ];
    const polygons = waterPolygons([upper, lower], box);
    expect(polygons).toHaveLength(1);
    expect(area(polygons)).toBe(8);
  });

  it('a sea to the east of a coast is closed along the edge, round the corners', () => {
    const coast: Line = [
      [6, 0],
      [6, 10],
    ];
    expect(area(waterPolygons([coast], box))).toBe(40);
    expect(area(waterPolygons([coast.toReversed()], box))).toBe(60);
  });

  it('two coasts make a sound between them', () => {
    const western: Line = [
      [4, 0],
      [4, 10],
    ];
    const eastern: Line = [
      [6, 10],
      [6, 0],
    ];
    const polygons = waterPolygons([western, eastern], box);
    expect(polygons).toHaveLength(1);
    expect(area(polygons)).toBe(20);
  });

  it('a bay whose both ends lie on one side is closed along that side only', () => {
    const bay: Line = [
      [10, 6],
      [8, 6],
      [8, 4],
      [10, 4],
    ];
    expect(area(waterPolygons([bay.toReversed()], box))).toBe(4);
    expect(area(waterPolygons([bay], box))).toBe(96);
  });

  it('islands are holes of the water around them', () => {
    const coast: Line = [
      [5, 0],
      [5, 10],
    ];
    const polygons = waterPolygons([coast, island(7, 3), island(8, 7)], box);
    expect(polygons).toHaveLength(1);
    expect(polygons[0]).toHaveLength(3);
    expect(area(polygons)).toBe(48);
  });
});

it('simplify keeps what is further away than the tolerance', () => {
  const line: Line = [
    [18, 59],
    [18.01, 59.00001],
    [18.02, 59.01],
    [18.03, 59],
  ];
  expect(simplify(line, 15)).toEqual([
    [18, 59],
    [18.01, 59.00001],
    [18.02, 59.01],
    [18.03, 59],
  ]);
  expect(
    simplify(
      [
        [18, 59],
        [18.01, 59.00001],
        [18.02, 59],
      ],
      15,
    ),
  ).toEqual([
    [18, 59],
    [18.02, 59],
  ]);
});
