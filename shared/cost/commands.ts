import { z } from 'zod';
import { day, line, motiveText, slug, thingId } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { costKinds } from './state.ts';

const kind = z.enum(costKinds);
/** Worked time, whole minutes; at most a person's work of two years, since one row may stand for many. */
const minutes = z.int().min(1).max(240_000);
/** Öre for an hour. */
const rateOre = z.int().min(0).max(1_000_000);
/** Öre without value added tax. */
const amountOre = z.int().min(0).max(100_000_000_000);
const what = line(300);
/** Where the proof of it is: supplier, invoice, time sheet. */
const reference = line(200);

/** The orders about what an incident costs. Hours are told by `minutes` and `rateOre`, all else by `amountOre`. */
export const costCommands = {
  'cost.record': z.strictObject({
    cost: thingId,
    incident: thingId,
    kind,
    day,
    department: slug.optional(),
    minutes: minutes.optional(),
    rateOre: rateOre.optional(),
    amountOre: amountOre.optional(),
    what,
    reference: reference.optional(),
    restrict: restriction.optional(),
  }),
  'cost.correct': z.strictObject({
    cost: thingId,
    reason: motiveText,
    incident: thingId.optional(),
    kind: kind.optional(),
    day: day.optional(),
    department: slug.nullable().optional(),
    minutes: minutes.optional(),
    rateOre: rateOre.optional(),
    amountOre: amountOre.optional(),
    what: what.optional(),
    reference: reference.nullable().optional(),
    restrict: restriction.optional(),
  }),
  'cost.strike': z.strictObject({ cost: thingId, reason: motiveText, restrict: restriction.optional() }),
};
