import { z } from 'zod';
import { line, longText, nameText, thingId, time } from '../kernel/text.ts';

/** The orders about duty; `name` is what the board shows ("TiB 1"), without it the account's own name. */
export const dutyCommands = {
  'duty.take-over': z.strictObject({
    shift: thingId,
    name: nameText.optional(),
    phone: line(40).optional(),
    until: time.optional(),
    note: longText.optional(),
  }),
  'duty.hand-over': z.strictObject({ shift: thingId, to: nameText.optional(), note: longText.optional() }),
};
