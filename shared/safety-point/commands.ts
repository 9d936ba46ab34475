import { z } from 'zod';
import { line, longText, motiveText, thingId } from '../kernel/text.ts';
import { safetyPointStatuses, urgencies } from './state.ts';

const need = z.strictObject({
  what: line(200),
  quantity: z.int().min(1).max(100_000).optional(),
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
};
