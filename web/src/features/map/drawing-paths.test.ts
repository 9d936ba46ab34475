import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Coordinate } from '#shared/drawing/geometry.ts';
import type { Map as LeafletMap } from 'leaflet';
import { describe, expect, test } from 'vitest';
import { labelPlaces, pathOf } from './drawing-paths.ts';

const pixels = (perDegree: number) =>
  ({
    latLngToLayerPoint: ([lat, lon]: [number, number]) => ({ x: lon * perDegree, y: -lat * perDegree }),
  }) as unknown as LeafletMap;

describe('where the words of a drawing stand', () => {
  test('inside a zone, also one that bends round its own middle', () => {
    const bent: Coordinate[] = [
      [0, 0],
      [10, 0],
      [10, 2],
      [2, 2],
      [2, 8],
      [10, 8],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const places = labelPlaces({ type: 'Polygon', coordinates: [bent] });
    const polygon = { type: 'Polygon' as const, coordinates: [bent.map(([x, y]) => [x, y])] };
    expect(places.length).toBeGreaterThan(1);
    for (const [lon, lat] of places) expect(booleanPointInPolygon([lon, lat], polygon)).toBe(true);
  });

  test('in the middle of a line, at a note', () => {
    const line: Coordinate[] = [
      [0, 0],
      [1, 1],
      [3, 3],
    ];
    expect(labelPlaces({ type: 'LineString', coordinates: line })).toEqual([[2, 2]]);
    expect(labelPlaces({ type: 'Point', coordinates: [18, 59] })).toEqual([[18, 59]]);
  });
});

describe('the path of a drawing', () => {
  const many = Array.from({ length: 2_000 }, (_, index): Coordinate => [index / 1_000, 0]);

  test('leaves out corners that nobody can see, but never the ends', () => {
    const path = pathOf(pixels(100), many);
    expect(path.split('L').length).toBeLessThan(200);
    expect(path.startsWith('M0.0 ')).toBe(true);
    expect(path.endsWith('L199.9 0.0') || path.endsWith('L199.9 -0.0')).toBe(true);
  });

  test('has all corners where they can be told apart', () => {
    expect(pathOf(pixels(10_000), many).split('L')).toHaveLength(2_000);
  });
});
