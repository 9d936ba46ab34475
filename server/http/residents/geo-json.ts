import { sayIn } from '#shared/language/public-texts.ts';
import type { PublicPoint } from './public-point.ts';

const say = sayIn('sv');

/** The points as GeoJSON (RFC 7946) for others' maps: the same facts as the page, with the status in words too. */
export function pointsAsGeoJson(points: readonly PublicPoint[]) {
  return {
    type: 'FeatureCollection',
    features: points.map(({ lat, lon, ...facts }) => ({
      type: 'Feature',
      id: facts.id,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { ...facts, statusText: statusText(facts.status) },
    })),
  };
}

/** The status as a word, without the full stop of the page's sentence. */
export function statusText(status: PublicPoint['status']): string {
  return say(`public.status.${status}`).replace(/\.$/, '');
}
