import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingCommands } from './commands.ts';
import {
  boundsOf,
  isClosed,
  isSameCoordinate,
  isSameGeometry,
  mostVertices,
  roundedGeometry,
  verticesOf,
} from './geometry.ts';
import type { Coordinate, DrawingGeometry } from './geometry.ts';

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const coordinate = fc.tuple(degrees(180), degrees(90)).map(([lon, lat]): Coordinate => [lon, lat]);
/** Corners so near that rounding makes many of them one. */
const near = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }))
  .map(([x, y]): Coordinate => [18.2 + x * 1.7e-7, 59.2 + y * 1.7e-7]);
const path = fc.oneof(
  fc.array(coordinate, { minLength: 3, maxLength: 30 }),
  fc.array(near, { minLength: 3, maxLength: 30 }),
);
const geometry = fc.oneof(
  coordinate.map((coordinates): DrawingGeometry => ({ type: 'Point', coordinates })),
  path.map((coordinates): DrawingGeometry => ({ type: 'LineString', coordinates })),
  path.map((open): DrawingGeometry => ({ type: 'Polygon', coordinates: [[...open, open[0] as Coordinate]] })),
);

describe('the geometry of a drawing', () => {
  test('rounded has six decimals at most, is as near, and rounding again changes nothing', () => {
    fc.assert(
      fc.property(geometry, (given) => {
        const rounded = roundedGeometry(given);
        for (const value of verticesOf(rounded).flat()) {
          expect(Object.is(value, -0)).toBe(false);
          expect(Number(value.toFixed(6))).toBe(value);
        }
        expect(roundedGeometry(rounded)).toEqual(rounded);
        expect(isSameGeometry(roundedGeometry(rounded), rounded)).toBe(true);
        boundsOf(rounded).forEach((edge, index) =>
          expect(Math.abs(edge - (boundsOf(given)[index] ?? 0))).toBeLessThan(1e-6),
        );
        expect(JSON.parse(JSON.stringify(rounded))).toEqual(rounded);
      }),
    );
  });

  test('rounded has no corner that follows itself, and rings stay closed', () => {
    fc.assert(
      fc.property(geometry, (given) => {
        const rounded = roundedGeometry(given);
        if (rounded.type === 'Point') return;
        const paths = rounded.type === 'Polygon' ? rounded.coordinates : [rounded.coordinates];
        for (const one of paths)
          one.forEach((corner, index) =>
            expect(index > 0 && isSameCoordinate(corner, one[index - 1])).toBe(false),
          );
        if (rounded.type === 'Polygon')
          for (const ring of rounded.coordinates) expect(isClosed(ring)).toBe(true);
      }),
    );
  });

  test('has at most as many corners as are allowed, closed rings, and lies in the world', () => {
    const draw = (shape: unknown) =>
      drawingCommands['drawing.change'].safeParse({
        drawing: '00000000-0000-4000-8000-000000000001',
        geometry: shape,
      }).success;
    const line = (count: number) => ({
      type: 'LineString',
      coordinates: Array.from({ length: count }, (_, index) => [18 + index / 1e5, 59]),
    });
    expect(draw(line(mostVertices))).toBe(true);
    expect(draw(line(mostVertices + 1))).toBe(false);
    expect(draw(line(1))).toBe(false);
    const open = [
      [18, 59],
      [18.1, 59],
      [18.1, 59.1],
      [18, 59.1],
    ];
    expect(draw({ type: 'Polygon', coordinates: [open] })).toBe(false);
    expect(draw({ type: 'Polygon', coordinates: [[...open, [18, 59]]] })).toBe(true);
    expect(draw({ type: 'Point', coordinates: [180.5, 59] })).toBe(false);
    expect(draw({ type: 'Point', coordinates: [18, 90.5] })).toBe(false);
    expect(draw({ type: 'Point', coordinates: [18, 59, 10] })).toBe(false);
  });
});
