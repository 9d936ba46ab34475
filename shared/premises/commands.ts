import { z } from 'zod';
import { vitalFunctions } from '../classification/vital-functions.ts';
import { latitude, line, longitude, thingId } from '../kernel/text.ts';
import { premisesKinds } from './state.ts';

export const mostPremisesAtOnce = 500;

export const premisesInput = z.strictObject({
  id: thingId,
  name: line(120),
  kind: z.enum(premisesKinds),
  vitalFunction: z.enum(vitalFunctions).nullable().default(null),
  place: z.strictObject({ lat: latitude, lon: longitude }),
  /** Left out, it is as it was; null takes it away. */
  note: line(300).nullable().optional(),
});

/** The orders about premises of vital functions. `replace`: what is not in the list is removed by the same command. */
export const premisesCommands = {
  'premises.import': z.strictObject({
    premises: z.array(premisesInput).min(1).max(mostPremisesAtOnce),
    replace: z.boolean().optional(),
  }),
  'premises.remove': z.strictObject({ premises: thingId }),
};
