import { z } from 'zod';
import { motiveText, thingId, time } from '../kernel/text.ts';

/**
 * The orders about escalations: what a rule has planned can be started at once, held, let go on, or called off. `escalation.fire`
 * is the timer's (role `system`).
 */
export const escalationCommands = {
  'escalation.start': z.strictObject({ escalation: thingId }),
  'escalation.hold': z.strictObject({ escalation: thingId }),
  'escalation.release': z.strictObject({ escalation: thingId }),
  'escalation.cancel': z.strictObject({ escalation: thingId, reason: motiveText }),
  'escalation.fire': z.strictObject({ escalation: thingId, startsAt: time }),
};
