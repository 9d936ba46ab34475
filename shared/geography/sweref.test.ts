import { describe, expect, test } from 'vitest';
import { controlPoints } from './control-points.fixture.ts';
import { fromSweref, isSweref, toSweref } from './sweref.ts';

describe('SWEREF 99 TM', () => {
  test.each(controlPoints)('holds at the control point %d N %d E, both ways', (lat, lon, north, east) => {
    const grid = toSweref({ lat, lon });
    expect(Math.abs(grid.north - north)).toBeLessThan(0.001);
    expect(Math.abs(grid.east - east)).toBeLessThan(0.001);
    const back = fromSweref({ north, east });
    expect(Math.abs(back.lat - lat)).toBeLessThan(1e-8);
    expect(Math.abs(back.lon - lon)).toBeLessThan(2e-8);
    expect(isSweref(north, east)).toBe(true);
  });
});
