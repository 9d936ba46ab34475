import type { Position } from './position.ts';

/** How far two near places are from each other, in metres, on a sphere. */
export function metresApart(one: Position, other: Position): number {
  const metresPerDegree = 111_320;
  const east = Math.cos((one.lat * Math.PI) / 180);
  return metresPerDegree * Math.hypot(one.lat - other.lat, (one.lon - other.lon) * east);
}
