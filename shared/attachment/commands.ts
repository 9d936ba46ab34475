import { z } from 'zod';
import { line, motiveText, thingId } from '../kernel/text.ts';
import { imageTypes, largestSide } from '../photograph/state.ts';
import { attachmentTypeList, largestAttachment } from './media-types.ts';

const side = z.int().min(1).max(largestSide);

/** Orders about files on entries and incidents (`record`: which). The file is sent before its command. */
export const attachmentCommands = {
  'attachment.add': z
    .strictObject({
      attachment: thingId,
      record: thingId,
      sha256: z.string().regex(/^[0-9a-f]{64}$/, { message: 'validation.invalid' }),
      size: z.int().min(1).max(largestAttachment),
      mediaType: z.enum(attachmentTypeList),
      width: side.optional(),
      height: side.optional(),
      keepsPosition: z.literal(true).optional(),
      name: line(150),
      caption: line(300).optional(),
    })
    .refine(
      ({ mediaType, width, height }) => {
        const isImage = (imageTypes as readonly string[]).includes(mediaType);
        return (width !== undefined) === isImage && (height !== undefined) === isImage;
      },
      { message: 'validation.invalid', path: ['width'] },
    ),
  'attachment.strike': z.strictObject({ attachment: thingId, record: thingId, reason: motiveText }),
};
