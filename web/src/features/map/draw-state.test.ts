import type { Coordinate } from '#shared/drawing/geometry.ts';
import { describe, expect, test } from 'vitest';
import {
  begin,
  closedOf,
  geometryOf,
  type Started,
  takeUp,
  withCorner,
  withInserted,
  withMoved,
  withoutCorner,
  withoutLast,
} from './draw-state.ts';
import { drawingRow } from './drawing.fixture.ts';

const corners: Coordinate[] = [
  [18.2, 59.2],
  [18.3, 59.2],
  [18.3, 59.3],
];
const started = (tool: Started['tool'], count: number): Started =>
  corners.slice(0, count).reduce(withCorner, begin(tool));

describe('what is being drawn', () => {
  test('a zone is none before it has three corners, then a closed ring', () => {
    expect(geometryOf(started('zone', 2))).toBeNull();
    expect(geometryOf(started('zone', 3))).toEqual({
      type: 'Polygon',
      coordinates: [[...corners, corners[0]]],
    });
  });

  test('a line and what is measured need two corners; three enclose a surface', () => {
    expect(geometryOf(started('line', 1))).toBeNull();
    expect(geometryOf(started('measure', 2))).toEqual({
      type: 'LineString',
      coordinates: corners.slice(0, 2),
    });
    expect(closedOf(started('measure', 2))).toBeNull();
    expect(closedOf(started('measure', 3))).toMatchObject({ type: 'Polygon' });
  });

  test('a note has one place, the last that was pointed at', () => {
    expect(geometryOf(started('note', 3))).toEqual({ type: 'Point', coordinates: corners[2] });
  });

  test('the same corner twice is one, and corners are rounded', () => {
    const twice = withCorner(started('line', 1), [18.2000000001, 59.2]);
    expect(twice.corners).toEqual([corners[0]]);
  });

  test('corners are taken back, moved, taken away and put between others', () => {
    const three = started('zone', 3);
    expect(withoutLast(three).corners).toHaveLength(2);
    expect(withMoved(three, 1, [18.4, 59.1]).corners[1]).toEqual([18.4, 59.1]);
    expect(withoutCorner(three, 0).corners).toEqual(corners.slice(1));
    expect(withInserted(three, 0, [18.25, 59.19]).corners[1]).toEqual([18.25, 59.19]);
  });

  test('a drawing that is taken up again and left as it was has the same form', () => {
    const hole: Coordinate[] = [
      [18.29, 59.21],
      [18.295, 59.21],
      [18.295, 59.215],
      [18.29, 59.21],
    ];
    const first = corners[0] as Coordinate;
    const zone = drawingRow({ geometry: { type: 'Polygon', coordinates: [[...corners, first], hole] } });
    expect(geometryOf(takeUp(zone))).toEqual(zone.geometry);
    expect(takeUp(zone).drawing).toBe(zone.id);
    const line = drawingRow({ kind: 'line', geometry: { type: 'LineString', coordinates: corners } });
    expect(geometryOf(takeUp(line))).toEqual(line.geometry);
  });
});
