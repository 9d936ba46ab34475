import { z } from 'zod';
import { line, text, thingId, time } from '../kernel/text.ts';
import { maskedFields } from './state.ts';

/** A record that the public does not get, or fields of it, with the rule that says why (OSL). */
const masked = z.strictObject({
  record: thingId,
  /** Left out: the whole record. */
  fields: z.array(z.enum(maskedFields)).min(1).max(maskedFields.length).optional(),
  ground: line(400),
});

/** What is given out when somebody asks for public documents (utlämnande av allmän handling). */
export const publicExportCommands = {
  /** Given again with the same id it replaces what was prepared, until that is approved. */
  'public-export.prepare': z.strictObject({
    publicExport: thingId,
    incident: thingId.optional(),
    /** When things happened; `to` is not included. */
    from: time.optional(),
    to: time.optional(),
    masked: z.array(masked).max(1_000).default([]),
    /** What was asked for, as the request has it; no name is needed. */
    request: text(1_000),
  }),
  'public-export.approve': z.strictObject({
    publicExport: thingId,
    /** Which of its preparings has been looked at, as the preview says: what was changed since is not approved unseen. */
    revision: z.int().min(1),
    /** The position of the log at which the preview was made: what was withheld there is never given out. */
    seenUpTo: z.int().min(1),
    note: text(1_000).optional(),
  }),
  'public-export.discard': z.strictObject({ publicExport: thingId, reason: text(1_000) }),
};
