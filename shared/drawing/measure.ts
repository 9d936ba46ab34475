import { area } from '@turf/area';
import { length } from '@turf/length';
import type { Coordinate, DrawingGeometry } from './geometry.ts';

const plain = (path: readonly Coordinate[]): number[][] => path.map(([lon, lat]) => [lon, lat]);

/** The surface in square metres, holes left out; 0 of a line and a place. */
export function areaOf(geometry: DrawingGeometry): number {
  if (geometry.type !== 'Polygon') return 0;
  return area({ type: 'Polygon', coordinates: geometry.coordinates.map(plain) });
}

/** The length in metres of a line, or of the way round a surface and its holes; 0 of a place. */
export function lengthOf(geometry: DrawingGeometry): number {
  if (geometry.type === 'Point') return 0;
  const paths = geometry.type === 'Polygon' ? geometry.coordinates : [geometry.coordinates];
  return paths.reduce((sum, path) => sum + pathLength(path), 0);
}

function pathLength(path: readonly Coordinate[]): number {
  if (path.length < 2) return 0;
  const geometry = { type: 'LineString' as const, coordinates: plain(path) };
  return length({ type: 'Feature', properties: {}, geometry }, { units: 'meters' });
}
