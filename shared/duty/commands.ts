import { z } from 'zod';
import { line, longText, motiveText, nameText, slug, thingId, time } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';

const phone = line(40);

/**
 * The orders about duty; `name` is what the board shows ("TiB 1"), without it the account's own name. `account` is an
 * account's id; `planned` the planned shift that is begun. `seenSeq` of a signature is the position up to which the one
 * who arrives has read what came after the summary, and `alone` why the one who leaves has not confirmed.
 */
export const dutyCommands = {
  'duty.take-over': z.strictObject({
    shift: thingId,
    name: nameText.optional(),
    phone: phone.optional(),
    until: time.optional(),
    planned: thingId.optional(),
    note: longText.optional(),
  }),
  'duty.hand-over': z.strictObject({ shift: thingId, to: nameText.optional(), note: longText.optional() }),
  'duty.plan': z.strictObject({
    shift: thingId,
    from: time,
    until: time,
    account: slug.optional(),
    name: nameText,
    phone: phone.optional(),
  }),
  'duty.unplan': z.strictObject({ shift: thingId, reason: motiveText }),
  'duty.propose-swap': z.strictObject({
    swap: thingId,
    shift: thingId,
    withShift: thingId.optional(),
    to: z.strictObject({ account: slug.optional(), name: nameText, phone: phone.optional() }).optional(),
    note: longText.optional(),
  }),
  'duty.answer-swap': z.strictObject({ swap: thingId, accepted: z.boolean(), note: longText.optional() }),
  'duty.withdraw-swap': z.strictObject({ swap: thingId }),
  'duty.prepare-hand-over': z.strictObject({
    handover: thingId,
    shift: thingId,
    note: longText.optional(),
    restrict: restriction.optional(),
  }),
  'duty.sign-hand-over': z.strictObject({
    handover: thingId,
    seenSeq: z.int().min(1),
    name: nameText.optional(),
    phone: phone.optional(),
    until: time.optional(),
    planned: thingId.optional(),
    note: longText.optional(),
    alone: motiveText.optional(),
  }),
};
