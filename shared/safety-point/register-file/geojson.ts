import { isObject, pointOf } from '../../register-file/geojson.ts';
import { registrationFields } from '../register/registration.ts';
import type { PointRegistration } from '../register/registration.ts';
import type { GivenPoint } from './read-row.ts';

const people = ['contact', 'staffing'];

/** The register as a GeoJSON FeatureCollection (RFC 7946): one Point each, its properties named as in the API. */
export function pointsGeoJson(points: readonly PointRegistration[], withPeople: boolean): object {
  return {
    type: 'FeatureCollection',
    features: points.map(({ id, registration, contact, staffing }) => {
      const { id: _same, place, ...properties } = registration;
      return {
        type: 'Feature',
        id,
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
        properties: {
          ...properties,
          approximate: place.approximate,
          ...(withPeople ? { contact, staffing } : {}),
        },
      };
    }),
  };
}

export type GivenPoints = { readonly points: readonly GivenPoint[]; readonly unread: readonly string[] };

/** What a GeoJSON file says of points; null where it is no FeatureCollection. Rows are counted from 1. */
export function readPointsGeoJson(json: unknown): GivenPoints | null {
  if (!isObject(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features']))
    return null;
  const own = [...registrationFields.filter((field) => field !== 'place'), ...people];
  const known = new Set<string>([...own, 'id', 'approximate']);
  const unread = new Set<string>();
  const points = json['features'].map((feature: unknown, index): GivenPoint => {
    const { id, properties, place, faults } = pointOf(feature);
    for (const name of Object.keys(properties)) if (!known.has(name)) unread.add(name);
    const said = own.filter((field) => field in properties).map((field) => [field, properties[field]]);
    const { approximate } = properties;
    const placed = approximate === undefined ? place : { ...place, approximate };
    const fields = { ...Object.fromEntries(said), ...(place === null ? {} : { place: placed }) };
    return { row: index + 1, id, fields, faults };
  });
  return { points, unread: [...unread] };
}
