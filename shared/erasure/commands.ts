import { z } from 'zod';
import { line, thingId } from '../kernel/text.ts';

/** As many events as one decision may empty. */
export const mostErased = 10_000;

const seq = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const seqs = z.array(seq).min(1).max(mostErased);

/**
 * Texts that are taken out of the log. What is meant is named by the ids of records, by the positions of events, or both.
 * Nothing that is written here says what the text was.
 */
export const erasureCommands = {
  /** Text that must never have been entered: nobody reads it from now on, until a second person has erased or given it back. */
  'record.report-spill': z.strictObject({
    spill: thingId,
    records: z.array(thingId).max(200).default([]),
    seqs: z.array(seq).max(200).default([]),
  }),
  'record.confirm-spill': z.strictObject({ spill: thingId }),
  'record.dismiss-spill': z.strictObject({ spill: thingId }),
  /** Disposal (gallring) after its time: `ground` is the rule, `decision` the decision that it rests on. */
  'record.dispose': z.strictObject({
    disposal: thingId,
    records: z.array(thingId).max(2_000).default([]),
    seqs: z.array(seq).max(mostErased).default([]),
    ground: line(400),
    decision: line(200).optional(),
  }),
  /** The console's own: what the ledger of erasures has taken out of a log that was put back from an older copy. */
  'record.erase-again': z.strictObject({ seqs }),
};
