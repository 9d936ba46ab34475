import proj4 from 'proj4';
import type { Position } from './position.ts';

/** SWEREF 99 TM (EPSG:3006): metres. */
export type Sweref = { readonly north: number; readonly east: number };

const projection = proj4('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');

/** SWEREF 99 is taken as WGS 84; they differ by less than a metre. */
export function toSweref({ lat, lon }: Position): Sweref {
  const [east, north] = projection.forward([lon, lat]) as [number, number];
  return { north, east };
}

export function fromSweref({ north, east }: Sweref): Position {
  const [lon, lat] = projection.inverse([east, north]) as [number, number];
  return { lat, lon };
}

/** Whether two lengths can be a north and an east within Sweden, with room around it. */
export function isSweref(north: number, east: number): boolean {
  return north >= 6_000_000 && north <= 7_800_000 && east >= 150_000 && east <= 1_100_000;
}
