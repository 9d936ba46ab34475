import { z } from 'zod';
import { longText, motiveText, source, thingId, time } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { directions, journalKinds } from './state.ts';

/** The orders about the journal; data as in contract.md, Commands. */
export const journalCommands = {
  // Of most commands: in canonical order, so that their data need not be put in order.
  'journal.write': z.strictObject({
    direction: z.enum(directions),
    entry: thingId,
    incident: thingId.optional(),
    kind: z.enum(journalKinds),
    restrict: restriction.optional(),
    source: source.optional(),
    text: longText,
  }),
  'journal.correct': z.strictObject({
    /** The new entry. */
    entry: thingId,
    corrects: thingId,
    text: longText.optional(),
    kind: z.enum(journalKinds).optional(),
    direction: z.enum(directions).optional(),
    occurredAt: time.optional(),
    reason: motiveText,
    restrict: restriction.optional(),
  }),
  'journal.strike': z.strictObject({ entry: thingId, strikes: thingId, reason: motiveText }),
};
