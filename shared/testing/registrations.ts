import fc from 'fast-check';
import { facilities, safetyPointKinds } from '../safety-point/facilities.ts';
import { staffKinds } from '../safety-point/register/registration.ts';
import type { PointRegistration } from '../safety-point/register/registration.ts';
import type { SafetyPointRegistration } from '../safety-point/register/registration-shape.ts';
import { smallMunicipality } from './story.ts';

const [west, south, east, north] = smallMunicipality.bounds;
const degrees = (least: number, most: number) =>
  fc
    .integer({ min: Math.ceil(least * 1e6), max: Math.floor(most * 1e6) })
    .map((millionths) => millionths / 1e6);

/** A line as people write it, and as nobody should: signs that part cells, begin formulas or escape. */
const line = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'aåÖ1 ;,|/\\"\'=+-@:.é☕'.split('')), { minLength: 1, maxLength: longest })
    .map((signs) => signs.join('').trim())
    .filter((text) => text !== '' && !/^'+$/.test(text));

const slugs = (length: number) => Array.from({ length }, (_, index) => `post-${index + 1}`);
const phone = fc.constantFrom('070-174 06 05', '+46 8 465 004 10', '112');

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Registrations as the register may hold them. */
export const anyRegistration: fc.Arbitrary<PointRegistration> = fc
  .record({
    id: fc.uuid(),
    name: line(20),
    kind: optional(fc.constantFrom(...safetyPointKinds)),
    premises: optional(line(20)),
    address: fc.option(line(20)),
    place: fc.record({ lat: degrees(south, north), lon: degrees(west, east), approximate: fc.boolean() }),
    capacity: fc.option(fc.integer({ min: 1, max: 20_000 })),
    canBeWarmingCentre: fc.boolean(),
    facilities: optional(fc.uniqueArray(fc.constantFrom(...facilities))),
    offers: fc.array(line(20), { maxLength: 4 }),
    publicNote: optional(line(20)),
    backupPower: fc.boolean(),
    backupPowerHours: optional(fc.integer({ min: 1, max: 1_000 })),
    fuelTankLitres: optional(fc.integer({ min: 1, max: 100_000 })),
    fuelDecilitresPerHour: optional(fc.integer({ min: 1, max: 10_000 })),
    fuelPriority: optional(fc.integer({ min: 1, max: 300 })),
    equipment: optional(
      fc
        .array(fc.record({ name: line(12), count: fc.nat(99) }), { maxLength: 4 })
        .map((all) => all.map((one, index) => ({ ...one, id: slugs(all.length)[index] ?? '' }))),
    ),
    checklist: optional(
      fc
        .array(line(20), { maxLength: 4 })
        .map((all) => all.map((text, index) => ({ text, id: slugs(all.length)[index] ?? '' }))),
    ),
    talkgroup: optional(line(20)),
  })
  .map(({ backupPowerHours, ...rest }) => ({
    ...rest,
    ...(rest.backupPower && backupPowerHours !== undefined ? { backupPowerHours } : {}),
  }))
  .chain((said) =>
    fc
      .record({
        contact: fc.option(fc.record({ who: line(12), phone: optional(phone) }).map(withoutUndefined)),
        staffing: fc.array(
          fc
            .record({
              who: line(12),
              function: optional(line(12)),
              phone: optional(phone),
              kind: fc.constantFrom(...staffKinds),
            })
            .map(withoutUndefined),
          { maxLength: 3 },
        ),
      })
      .map((people) => ({
        id: said.id,
        registration: withoutUndefined(said) as SafetyPointRegistration,
        registeredHere: true,
        ...people,
      })),
  );

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;
}
