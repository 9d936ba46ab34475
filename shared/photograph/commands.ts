import { z } from 'zod';
import { line, thingId } from '../kernel/text.ts';
import { imageTypes, largestImage, largestSide } from './state.ts';

/** Orders about a safety point's photographs. The file itself lies beside the log, its hash in it. */
export const photographCommands = {
  'safety-point.add-photograph': z.strictObject({
    photograph: thingId,
    safetyPoint: thingId,
    attachment: thingId,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { message: 'validation.invalid' }),
    size: z.int().min(1).max(largestImage),
    mediaType: z.enum(imageTypes),
    width: z.int().min(1).max(largestSide),
    height: z.int().min(1).max(largestSide),
    caption: line(300).optional(),
  }),
  'safety-point.remove-photograph': z.strictObject({ photograph: thingId }),
};
