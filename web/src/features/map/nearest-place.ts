import type { Place } from '#shared/organisation/import-document.ts';
import type { PickedPosition, Position } from './position.ts';

const metresPerDegree = 111_320;
const farthest = 1500;

/** The name of the nearest place on land, within one and a half kilometres; null where there is none. */
export function nearestPlace(places: readonly Place[], at: Position): string | null {
  const east = Math.cos((at.lat * Math.PI) / 180);
  let nearest: { name: string; metres: number } | null = null;
  for (const place of places) {
    if (place.kind === 'water') continue;
    const metres = metresPerDegree * Math.hypot(place.lat - at.lat, (place.lon - at.lon) * east);
    if (metres <= (nearest?.metres ?? farthest)) nearest = { name: place.name, metres };
  }
  return nearest?.name ?? null;
}

/** A picked position with its name. */
export function named(places: readonly Place[], at: Position): PickedPosition {
  const label = nearestPlace(places, at);
  return label === null ? at : { ...at, label };
}
