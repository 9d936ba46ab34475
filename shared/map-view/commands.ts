import { z } from 'zod';
import { latitude, longitude } from '../kernel/text.ts';
import { mapLayers } from './layers.ts';

/** How far in, as web maps count it: each step doubles the scale. Kept with two decimals. */
const zoom = z
  .number()
  .min(0)
  .max(20)
  .transform((value) => Math.round(value * 100) / 100 + 0);

/** The orders about what the wall's map shows. */
export const mapViewCommands = {
  'map.show-view': z.strictObject({
    lat: latitude,
    lon: longitude,
    zoom,
    /** Those that are shown; the others are hidden. */
    layers: z.array(z.enum(mapLayers)).max(mapLayers.length),
  }),
  /** The wall chooses for itself again: all that goes on, in sight. */
  'map.reset-view': z.strictObject({}),
};
