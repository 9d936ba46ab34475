import { message } from '#shared/language/message.ts';
import type { PublicPoint } from './public-point.ts';

/** The points as GeoJSON (RFC 7946) for others' maps: the same facts as the page, with the status in words too. */
export function pointsAsGeoJson(points: readonly PublicPoint[]) {
  return {
    type: 'FeatureCollection',
    features: points.map(({ lat, lon, ...facts }) => ({
      type: 'Feature',
      id: facts.id,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { ...facts, statusText: message(`safety-point-status.${facts.status}`) },
    })),
  };
}
