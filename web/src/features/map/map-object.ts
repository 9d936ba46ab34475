import { byGravity } from '#shared/incident/order.ts';
import type { Incident } from '#shared/incident/state.ts';
import type { Premises } from '#shared/premises/state.ts';
import type { SafetyPoint } from '#shared/safety-point/state.ts';
import { pointsInUseFirst } from '#shared/safety-point/visitors.ts';
import type { MapGlyph } from './mark-glyph.tsx';
import type { Position } from './position.ts';

/** Something with a place on the map. */
export type MapObject = Position & { readonly id: string } & (
    | { readonly kind: 'incident'; readonly incident: Incident }
    | { readonly kind: 'point'; readonly point: SafetyPoint }
    | { readonly kind: 'premises'; readonly premises: Premises }
  );

/**
 * Open incidents that have a position, the gravest first, then the safety points, those in use first, then the premises by name: the
 * order of the list.
 */
export function mapObjects(
  incidents: Iterable<Incident>,
  points: Iterable<SafetyPoint>,
  premises: Iterable<Premises> = [],
): MapObject[] {
  const placed = byGravity(openOnes(incidents)).flatMap((incident): MapObject[] => {
    const at = positionOf(incident);
    return at === null ? [] : [{ kind: 'incident', id: incident.id, incident, ...at }];
  });
  const registered = pointsInUseFirst(points).map((point): MapObject => ({
    kind: 'point',
    id: point.id,
    point,
    lat: point.place.lat,
    lon: point.place.lon,
  }));
  const named = [...premises].toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
  const vital = named.map((one): MapObject => ({
    kind: 'premises',
    id: one.id,
    premises: one,
    lat: one.place.lat,
    lon: one.place.lon,
  }));
  return [...placed, ...registered, ...vital];
}

/** Open incidents that the map cannot show, since nobody has said where they are. */
export function withoutPosition(incidents: Iterable<Incident>): Incident[] {
  return byGravity(openOnes(incidents)).filter((incident) => positionOf(incident) === null);
}

/** Where an incident is, null where only words or nothing is known of its place. */
export function positionOf(incident: Incident): Position | null {
  const { lat, lon } = incident.place ?? {};
  return lat === undefined || lon === undefined ? null : { lat, lon };
}

/** The glyph that tells an object's kind and how grave or open it is. */
export function glyphOf(object: MapObject): MapGlyph {
  if (object.kind === 'premises') return 'premises';
  return object.kind === 'incident'
    ? `level-${object.incident.level ?? 'none'}`
    : `point-${object.point.status}`;
}

function openOnes(incidents: Iterable<Incident>): Incident[] {
  return [...incidents].filter(({ status }) => status === 'open');
}
