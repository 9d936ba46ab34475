import { z } from 'zod';
import { latitude, line, longitude, longText, motiveText, thingId } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { mostVertices, isClosed, roundedGeometry, verticesOf } from './geometry.ts';
import type { DrawingGeometry } from './geometry.ts';
import { drawingKinds, drawingMeanings } from './meanings.ts';

const coordinate = z.tuple([longitude, latitude]);
const path = z.array(coordinate).max(mostVertices);
const ring = path.min(4).refine(isClosed, { message: 'validation.ring-open' });

/** GeoJSON, rounded to six decimals; two corners that rounding makes one become one. */
const geometry: z.ZodType<DrawingGeometry, DrawingGeometry> = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1).max(50) }),
    z.strictObject({ type: z.literal('LineString'), coordinates: path.min(2) }),
    z.strictObject({ type: z.literal('Point'), coordinates: coordinate }),
  ])
  .refine((value) => verticesOf(value).length <= mostVertices, { message: 'validation.too-many-vertices' })
  .transform((value) => roundedGeometry(value));

const meaning = z.enum(drawingMeanings);
const name = line(120);

/** The geometry that each kind has. */
export const geometryOfKind = { zone: 'Polygon', line: 'LineString', note: 'Point' } as const;

/** The orders about what is drawn on the map: live for all, with history, and taken back by a new event. */
export const drawingCommands = {
  'drawing.draw': z
    .strictObject({
      drawing: thingId,
      kind: z.enum(drawingKinds),
      /** Of zones and lines, not of notes. */
      meaning: meaning.optional(),
      name,
      geometry,
      incident: thingId.optional(),
      note: longText.optional(),
      restrict: restriction.optional(),
    })
    .refine((data) => geometryOfKind[data.kind] === data.geometry.type, {
      message: 'validation.geometry-of-kind',
      path: ['geometry'],
    })
    .refine((data) => (data.kind === 'note') === (data.meaning === undefined), {
      message: 'validation.meaning-of-kind',
      path: ['meaning'],
    }),
  'drawing.change': z.strictObject({
    drawing: thingId,
    name: name.optional(),
    meaning: meaning.optional(),
    geometry: geometry.optional(),
    note: longText.nullable().optional(),
    incident: thingId.nullable().optional(),
    restrict: restriction.optional(),
  }),
  'drawing.remove': z.strictObject({ drawing: thingId, reason: motiveText }),
  /** Back to an earlier version, or a removed drawing as it was in that version. */
  'drawing.restore': z.strictObject({ drawing: thingId, version: z.int().min(1) }),
};
