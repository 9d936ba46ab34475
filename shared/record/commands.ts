import { z } from 'zod';
import { line, thingId } from '../kernel/text.ts';
import { restrictedReaders } from './restriction.ts';

/** Confidentiality (sekretess) put on a record later, or taken from it; `record` is the id of the thing. */
export const recordCommands = {
  'record.restrict': z.strictObject({
    record: thingId,
    ground: line(400),
    readers: z.array(z.enum(restrictedReaders)).min(1).max(restrictedReaders.length).optional(),
  }),
  'record.release': z.strictObject({ record: thingId, ground: line(400) }),
};
