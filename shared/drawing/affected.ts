import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { byGravity } from '../incident/order.ts';
import type { Incident } from '../incident/state.ts';
import type { Premises } from '../premises/state.ts';
import type { SafetyPoint } from '../safety-point/state.ts';
import { pointsInUseFirst } from '../safety-point/visitors.ts';
import { boundsOf } from './geometry.ts';
import type { DrawingGeometry } from './geometry.ts';

/** Where anything is that can be affected. */
export type Affectable = {
  readonly incidents: Iterable<Incident>;
  readonly points: Iterable<SafetyPoint>;
  readonly premises: Iterable<Premises>;
};

/** What lies inside a zone, each kind in the order of the map's list. */
export type Affected = {
  readonly incidents: readonly Incident[];
  readonly points: readonly SafetyPoint[];
  readonly premises: readonly Premises[];
};

/**
 * What a zone affects: open incidents that have a position, safety points and premises of vital functions. What lies on its edge
 * is inside, what lies in a hole is not; a line or a note affects nothing.
 */
export function affectedBy(geometry: DrawingGeometry, { incidents, points, premises }: Affectable): Affected {
  const inside = insideOf(geometry);
  const open = [...incidents].filter(({ status, place }) => status === 'open' && inside(place));
  const named = [...premises].filter(({ place }) => inside(place));
  return {
    incidents: byGravity(open),
    points: pointsInUseFirst([...points].filter(({ place }) => inside(place))),
    premises: named.toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
  };
}

type Place = { readonly lat?: number | undefined; readonly lon?: number | undefined } | null;

function insideOf(geometry: DrawingGeometry): (place: Place) => boolean {
  if (geometry.type !== 'Polygon') return () => false;
  const [west, south, east, north] = boundsOf(geometry);
  const polygon = {
    type: 'Polygon' as const,
    coordinates: geometry.coordinates.map((ring) => ring.map(([lon, lat]) => [lon, lat])),
  };
  return (place) => {
    const { lat, lon } = place ?? {};
    if (lat === undefined || lon === undefined) return false;
    if (lon < west || lon > east || lat < south || lat > north) return false;
    return booleanPointInPolygon([lon, lat], polygon);
  };
}
