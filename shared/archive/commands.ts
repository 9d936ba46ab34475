import { z } from 'zod';
import { line, thingId } from '../kernel/text.ts';
import { recordTypes } from './record-types.ts';

/** For ever, or so many years and months, one month at least. */
const rule = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('keep') }),
  z
    .strictObject({
      action: z.literal('dispose'),
      years: z.int().min(0).max(100),
      months: z.int().min(0).max(11),
    })
    .refine(({ years, months }) => years + months > 0, {
      message: 'validation.retention-none',
      path: ['years'],
    }),
]);

/** The orders about where records belong and how long they are kept. */
export const archiveCommands = {
  /** The number under which an incident is kept in the municipality's registry (diarienummer); null takes it away. */
  'archive.set-registry-number': z.strictObject({ incident: thingId, registryNumber: line(60).nullable() }),
  /** What the retention plan says of a kind of record. `ground`: the decision that it rests on. */
  'archive.set-retention-plan': z.strictObject({
    recordType: z.enum(recordTypes),
    rule,
    ground: line(300),
  }),
};
