import { z } from 'zod';
import { slug, thingId } from '../kernel/text.ts';

/** Putting up the tasks of an action card (åtgärdskort); its ticks are `task.complete`. */
export const actionCardCommands = {
  'action-card.apply': z.strictObject({
    application: thingId,
    card: slug,
    incident: thingId,
    /** true: also where the card has been applied to the incident before. */
    again: z.boolean().optional(),
  }),
};
