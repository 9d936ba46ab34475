import { z } from 'zod';
import { latitude, line, longitude, motiveText, thingId } from '../../kernel/text.ts';
import { staffKinds } from './registration.ts';
import { safetyPointShape } from './registration-shape.ts';

/** As it is dialled and shown, `08-465 004 10`. */
const phone = z.string().regex(/^\+?\d[\d -]{1,18}\d$/, { message: 'validation.phone' });

const pointContact = z.strictObject({ who: line(120), phone: phone.optional() });

const pointStaff = z.strictObject({
  who: line(120),
  function: line(80).optional(),
  phone: phone.optional(),
  kind: z.enum(staffKinds),
});

const { id: _id, ...fields } = safetyPointShape.shape;

/** Every field may be left out, and is then as it was; null takes away what may be missing. */
export const registrationChange = z.strictObject({
  safetyPoint: thingId,
  name: fields.name.optional(),
  kind: fields.kind.nullable(),
  premises: fields.premises.nullable(),
  address: fields.address.optional(),
  place: z
    .strictObject({ lat: latitude, lon: longitude, approximate: z.boolean().default(false) })
    .optional(),
  capacity: fields.capacity.optional(),
  canBeWarmingCentre: fields.canBeWarmingCentre.optional(),
  facilities: fields.facilities.nullable(),
  offers: fields.offers.optional(),
  publicNote: fields.publicNote.nullable(),
  backupPower: fields.backupPower.optional(),
  backupPowerHours: fields.backupPowerHours.nullable(),
  fuelTankLitres: fields.fuelTankLitres.nullable(),
  fuelDecilitresPerHour: fields.fuelDecilitresPerHour.nullable(),
  fuelPriority: fields.fuelPriority.nullable(),
  equipment: fields.equipment.nullable(),
  checklist: fields.checklist.nullable(),
  talkgroup: fields.talkgroup.nullable(),
  /** Personal data, as the staffing; null takes it away. */
  contact: pointContact.nullable().optional(),
  staffing: z.array(pointStaff).max(60).optional(),
});

/** The orders about the register of safety points. An import is recorded whole or not at all. */
export const registerCommands = {
  'safety-point.register': registrationChange,
  'safety-point.import': z.strictObject({ points: z.array(registrationChange).min(1).max(300) }),
  'safety-point.deregister': z.strictObject({ safetyPoint: thingId, reason: motiveText }),
};
