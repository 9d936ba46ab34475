import { z } from 'zod';
import { line, longText, motiveText, slug, thingId, time } from '../kernel/text.ts';
import { restriction } from '../record/restriction.ts';
import { needAnswers, powerSources, safetyPointStatuses, urgencies } from './state.ts';

const quantity = z.int().min(1).max(100_000).optional();
const fuelLitres = z.int().min(0).max(100_000).optional();

/** One that is open is named by its id and stays as it is; one without an id, or with a new one, is asked for. */
const need = z.strictObject({
  need: thingId.optional(),
  what: line(200),
  quantity,
  urgency: z.enum(urgencies).optional(),
});

/** The orders about safety points; `occupancyChange` always applies, whoever else has reported meanwhile. */
export const safetyPointCommands = {
  'safety-point.set-status': z.strictObject({
    safetyPoint: thingId,
    status: z.enum(safetyPointStatuses),
    warmingCentre: z.boolean().optional(),
    decision: thingId.optional(),
    reason: motiveText.optional(),
  }),
  'safety-point.report': z
    .strictObject({
      safetyPoint: thingId,
      occupancy: z.int().min(0).max(100_000).optional(),
      occupancyChange: z.int().min(-10_000).max(10_000).optional(),
      backupPowerHours: z.int().min(0).max(10_000).optional(),
      /** Litres in the tank now; hours follow where the consumption is registered. */
      fuelLitres,
      powerSource: z.enum(powerSources).optional(),
      /** All that is needed now: an open need that is left out is withdrawn. */
      needs: z.array(need).max(50).optional(),
      note: longText.optional(),
    })
    .refine((data) => data.occupancy === undefined || data.occupancyChange === undefined, {
      message: 'validation.occupancy-twice',
      path: ['occupancyChange'],
    })
    .refine((data) => Object.keys(data).length > 1, {
      message: 'validation.empty-report',
      path: ['occupancy'],
    }),
  /** A step of the registration's checklist is done, or is not after all. */
  'safety-point.tick': z.strictObject({ safetyPoint: thingId, step: slug, done: z.boolean() }),
  'safety-point.ask': z.strictObject({
    need: thingId,
    safetyPoint: thingId,
    what: line(200),
    quantity,
    urgency: z.enum(urgencies),
    restrict: restriction.optional(),
  }),
  'safety-point.withdraw-need': z.strictObject({ need: thingId, reason: longText.optional() }),
  'safety-point.answer-need': z.strictObject({
    need: thingId,
    answer: z.enum(needAnswers),
    note: longText.optional(),
    expectedAt: time.optional(),
  }),
  /** Something has come to the point: the needs that it meets, and what fuel it brought. */
  'safety-point.deliver': z.strictObject({
    delivery: thingId,
    safetyPoint: thingId,
    what: line(200),
    quantity,
    fuelLitres: z.int().min(1).max(100_000).optional(),
    needs: z.array(thingId).max(50).optional(),
  }),
  /** One shift at the point leaves word for the next; `to`: who takes over, by function or name. */
  'safety-point.hand-over': z.strictObject({
    handOver: thingId,
    safetyPoint: thingId,
    to: line(120).optional(),
    note: longText,
  }),
  'safety-point.receive': z.strictObject({ handOver: thingId }),
};
