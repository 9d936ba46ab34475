import { describe, expect, test } from 'vitest';
import type { Coordinate } from './geometry.ts';
import { areaOf, lengthOf } from './measure.ts';

/** A degree of latitude on the sphere of 6 371 008.8 m that the measures use. */
const degree = 111_195.08;

describe('measures on the map', () => {
  test('a line north along a meridian is as long as its degrees', () => {
    const coordinates: Coordinate[] = [
      [18.2, 59.2],
      [18.2, 59.25],
      [18.2, 59.3],
    ];
    expect(lengthOf({ type: 'LineString', coordinates })).toBeCloseTo(degree / 10, 0);
    expect(areaOf({ type: 'LineString', coordinates })).toBe(0);
  });

  test('a square kilometre is about that, less with a hole, and the way round counts the hole', () => {
    const square = (west: number, south: number, metres: number): Coordinate[] => {
      const [wide, high] = [metres / degree / Math.cos((59.2 * Math.PI) / 180), metres / degree];
      return [
        [west, south],
        [west + wide, south],
        [west + wide, south + high],
        [west, south + high],
        [west, south],
      ];
    };
    const whole = { type: 'Polygon', coordinates: [square(18.2, 59.2, 1_000)] } as const;
    const holed = {
      type: 'Polygon',
      coordinates: [...whole.coordinates, square(18.205, 59.203, 100)],
    } as const;
    expect(areaOf(whole) / 1e6).toBeCloseTo(1, 2);
    expect((areaOf(whole) - areaOf(holed)) / 1e4).toBeCloseTo(1, 1);
    expect(lengthOf(whole) / 4_000).toBeCloseTo(1, 3);
    expect((lengthOf(holed) - lengthOf(whole)) / 400).toBeCloseTo(1, 3);
  });

  test('a place has neither', () => {
    const place = { type: 'Point', coordinates: [18.2, 59.2] } as const;
    expect([areaOf(place), lengthOf(place)]).toEqual([0, 0]);
  });
});
