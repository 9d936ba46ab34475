import { z } from 'zod';
import { latitude, line, longitude, slug } from '../../organisation/import-fields.ts';
import { facilities, safetyPointKinds } from '../facilities.ts';

/** What the organisation's document and the register say of a safety point (trygghetspunkt); nothing of people. */
export const safetyPointShape = z.strictObject({
  /** Fixed, so that a later import changes the same point. */
  id: z.uuid(),
  name: line(80),
  /** null where it is not known. */
  address: line(120).nullable(),
  /** `approximate`: placed by hand, not surveyed; the map and the list say so. */
  place: z.strictObject({ lat: latitude, lon: longitude, approximate: z.boolean() }),
  /** People at once; null where nobody has determined it. */
  capacity: z.int().min(1).max(20_000).nullable(),
  canBeWarmingCentre: z.boolean(),
  /** true only where reserve power is prepared. */
  backupPower: z.boolean(),
  /** Hours on full tank; only with backup power. */
  backupPowerHours: z.int().min(1).max(1_000).optional(),
  /** What a visitor finds there when it is open, in words of the public page ("Värme", "Laddning"). */
  offers: z.array(line(40)).max(20),
  publicNote: line(300).optional(),
  /** What it is to residents; a safety point (trygghetspunkt) unless it is said. */
  kind: z.enum(safetyPointKinds).optional(),
  /** Which rooms of which house, and how one gets in. */
  premises: line(200).optional(),
  /** What it has, in words that the console knows and translates: Energimyndigheten's level 2 and what residents ask for. */
  facilities: z.array(z.enum(facilities)).max(facilities.length).optional(),
  /** What the tank of the reserve power holds. */
  fuelTankLitres: z.int().min(1).max(100_000).optional(),
  /** What it burns, in tenths of a litre an hour. */
  fuelDecilitresPerHour: z.int().min(1).max(10_000).optional(),
  /** Its place in the order in which points get fuel; 1 is first. */
  fuelPriority: z.int().min(1).max(300).optional(),
  equipment: z
    .array(z.strictObject({ id: slug, name: line(80), count: z.int().min(0).max(100_000) }))
    .max(100)
    .optional(),
  /** What is done when it opens, in order. */
  checklist: z
    .array(z.strictObject({ id: slug, text: line(200) }))
    .max(60)
    .optional(),
  /** The name of its Rakel talk group, and nothing more of it. */
  talkgroup: line(60).optional(),
});

export type SafetyPointRegistration = z.infer<typeof safetyPointShape>;
