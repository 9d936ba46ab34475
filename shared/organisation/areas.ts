import { z } from 'zod';
import { line, longitude, latitude, slug } from './import-fields.ts';

/** What an area of the municipality is for; the map draws each kind a little differently. */
const areaKinds = ['district', 'constituency', 'rescue', 'water', 'other'] as const;

const position = z.tuple([longitude, latitude]);
const ring = z.array(position).min(4).max(20_000);

/** A surface as GeoJSON has it: rings of longitude and latitude, the outer first, each ending where it begins. */
export const surface = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1).max(200) }),
  z.strictObject({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(ring).min(1)).min(1).max(200),
  }),
]);

export const area = z.strictObject({
  id: slug,
  name: line(80),
  kind: z.enum(areaKinds),
  geometry: surface,
});

export type Area = z.infer<typeof area>;
export type Surface = z.infer<typeof surface>;

/** All rings of a surface. */
export function ringsOf(geometry: Surface): readonly (readonly (readonly [number, number])[])[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
