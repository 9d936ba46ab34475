import { area } from '@turf/area';
import { kinks } from '@turf/kinks';
import type { RejectionCode } from '../rejection.ts';
import type { DrawingGeometry } from './geometry.ts';

/** A zone smaller than this, in square metres, is a slip of the hand. */
const smallestArea = 1;

/** Why a geometry cannot be recorded, or null. It has been rounded, so that no corner follows itself. */
export function shapeProblem(
  geometry: DrawingGeometry,
): Extract<RejectionCode, 'zone-without-area' | 'zone-crosses-itself' | 'line-without-length'> | null {
  if (geometry.type === 'Point') return null;
  if (geometry.type === 'LineString') return geometry.coordinates.length < 2 ? 'line-without-length' : null;
  if (geometry.coordinates.some((ring) => ring.length < 4)) return 'zone-without-area';
  const plain = {
    type: 'Polygon' as const,
    coordinates: geometry.coordinates.map((ring) => ring.map(([lon, lat]) => [lon, lat])),
  };
  if (kinks(plain).features.length > 0) return 'zone-crosses-itself';
  return area(plain) < smallestArea ? 'zone-without-area' : null;
}
