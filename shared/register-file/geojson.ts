import type { Fault } from './fault.ts';

export type Json = { readonly [name: string]: unknown };

/** A feature of a GeoJSON file, as far as it is a point with properties. `place` is null where the feature has no geometry. */
export type PointFeature = {
  readonly id: string | null;
  readonly properties: Json;
  readonly place: { readonly lat: number; readonly lon: number } | null;
  readonly faults: readonly Fault[];
};

/** Reads a feature; the id stands on it or among its properties. */
export function pointOf(feature: unknown): PointFeature {
  const whole = isObject(feature) ? feature : {};
  const properties = isObject(whole['properties']) ? whole['properties'] : {};
  const said = whole['id'] ?? properties['id'];
  const id = typeof said === 'string' ? said : null;
  const { geometry } = whole;
  if (geometry === null || geometry === undefined) return { id, properties, place: null, faults: [] };
  const coordinates: unknown =
    isObject(geometry) && geometry['type'] === 'Point' ? geometry['coordinates'] : null;
  const [lon, lat]: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    const detail = (JSON.stringify(coordinates ?? geometry) ?? '').slice(0, 60);
    return { id, properties, place: null, faults: [{ column: 'place', code: 'not-a-place', detail }] };
  }
  return { id, properties, place: { lat: rounded(lat), lon: rounded(lon) }, faults: [] };
}

/** Six decimals, about a decimetre, as everywhere in the log. Adding 0 turns -0 into 0. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6 + 0;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
