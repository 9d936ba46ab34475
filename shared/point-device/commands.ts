import { z } from 'zod';
import { line, nameText, thingId, time } from '../kernel/text.ts';
import { guestRoles } from './state.ts';

/**
 * Orders about the phones that have joined a safety point by a QR code. The console gives them itself, when a code has been
 * used or somebody has disconnected a phone; no account may.
 */
export const pointDeviceCommands = {
  /** `name`, `function`: who reports by it, as the person says (förvaltningslagen 27 §: what comes in has a known source). */
  'safety-point.join-device': z.strictObject({
    device: thingId,
    safetyPoint: thingId,
    role: z.enum(guestRoles),
    endsAt: time,
    name: nameText,
    function: line(80),
  }),
  'safety-point.revoke-device': z.strictObject({ device: thingId }),
};
