import { z } from 'zod';
import { deliveryOutcomes, deliveryReasons, sendingChannels } from '../alarm/answers.ts';
import { longText, slug, text, thingId, time } from '../kernel/text.ts';
import { departmentStatuses } from '../situation/state.ts';

/** The most that one request asks. */
const mostAsked = 60;

/** The orders about requests for departments' status. An answer from the console is `situation.set-department-status`. */
export const statusRequestCommands = {
  'status-request.send': z.strictObject({
    statusRequest: thingId,
    /** Departments, companies and partners of the organisation. */
    departments: z.array(slug).min(1).max(mostAsked),
    /**
     * The functions in the register of alarms that it is sent to; each belongs to one of the departments. Without it, every
     * function of those departments.
     */
    recipients: z.array(slug).max(mostAsked).optional(),
    question: text(600).optional(),
    dueAt: time,
  }),
  /** Sends it once more to those whose department has not answered. */
  'status-request.remind': z.strictObject({ statusRequest: thingId }),
  'status-request.close': z.strictObject({ statusRequest: thingId }),
  /** An answer by a link, without an account. */
  'status-request.record-answer': z.strictObject({
    statusRequest: thingId,
    department: slug,
    recipient: slug,
    status: z.enum(departmentStatuses),
    note: longText.optional(),
    forecast: longText.optional(),
    needs: longText.optional(),
  }),
  'status-request.record-delivery': z.strictObject({
    statusRequest: thingId,
    department: slug,
    recipient: slug,
    channel: z.enum(sendingChannels),
    round: z.int().min(1),
    outcome: z.enum(deliveryOutcomes),
    reason: z.enum(deliveryReasons).optional(),
    possibleDuplicate: z.boolean().optional(),
  }),
  /** The deadline's timer. */
  'status-request.fall-due': z.strictObject({ statusRequest: thingId, dueAt: time }),
};
