import type { TileAt } from './tile.ts';

/** Whether a tile exists and touches an area (west, south, east, north) widened by some degrees. */
export function touches(
  { z, x, y }: TileAt,
  [west, south, east, north]: readonly [number, number, number, number],
  around: number,
): boolean {
  const across = 2 ** z;
  if (z > 26 || x >= across || y >= across) return false;
  const left = (x / across) * 360 - 180;
  const right = ((x + 1) / across) * 360 - 180;
  return (
    right >= west - around &&
    left <= east + around &&
    latitude(y / across) >= south - around &&
    latitude((y + 1) / across) <= north + around
  );
}

/** The latitude at a part of the way down the square of Web Mercator. */
function latitude(down: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI;
}
