import { canonicalJson } from '../../kernel/json.ts';
import type { SafetyPointRegistration } from './registration-shape.ts';

/** What is registered of a point, beside its id; in the order in which people read it. */
export const registrationFields = [
  'name',
  'kind',
  'premises',
  'address',
  'place',
  'capacity',
  'canBeWarmingCentre',
  'facilities',
  'offers',
  'publicNote',
  'backupPower',
  'backupPowerHours',
  'fuelTankLitres',
  'fuelDecilitresPerHour',
  'fuelPriority',
  'equipment',
  'checklist',
  'talkgroup',
] as const satisfies readonly (keyof SafetyPointRegistration)[];
export type RegistrationField = (typeof registrationFields)[number];

/** Some fields of a registration, as they shall be; null takes away what may be missing. */
export type RegistrationChange = {
  readonly [Field in RegistrationField]?: SafetyPointRegistration[Field] | null | undefined;
};

/** Whom one asks for at the point, and where. Personal data. */
export type PointContact = { readonly who: string; readonly phone?: string | undefined };

export const staffKinds = ['own', 'volunteer'] as const;

/** One who can staff the point; `volunteer` is of a frivillig resursgrupp (FRG). Personal data. */
export type PointStaff = {
  readonly who: string;
  readonly function?: string | undefined;
  readonly phone?: string | undefined;
  readonly kind: (typeof staffKinds)[number];
};

/** A point as it is registered. What goes on there stands in `safetyPoints` under the same id. */
export type PointRegistration = {
  readonly id: string;
  readonly registration: SafetyPointRegistration;
  /** No document of the organisation has ever named it: it lives by the register alone. */
  readonly registeredHere: boolean;
  readonly contact: PointContact | null;
  readonly staffing: readonly PointStaff[];
};

/** What a point has until somebody says otherwise. */
export const unsaid = {
  address: null,
  capacity: null,
  canBeWarmingCentre: false,
  backupPower: false,
  offers: [],
} as const satisfies RegistrationChange;

/** Fields whose null is a value: not known. */
const nullable: ReadonlySet<string> = new Set<RegistrationField>(['address', 'capacity']);

/** The fields of a change that differ from what is registered; a list that is empty is the same as none. */
export function differing(
  registration: Partial<SafetyPointRegistration> | undefined,
  change: RegistrationChange,
): RegistrationChange {
  const fields = registrationFields.filter(
    (field) => change[field] !== undefined && !same(registration?.[field], change[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, change[field]]));
}

/** A registration with a change made to it. */
export function changed(
  registration: SafetyPointRegistration,
  change: RegistrationChange,
): SafetyPointRegistration {
  const result: { [field: string]: unknown } = { ...registration };
  for (const field of registrationFields) {
    const value = change[field];
    if (value === undefined) continue;
    if (value === null && !nullable.has(field)) delete result[field];
    else result[field] = value;
  }
  return result as SafetyPointRegistration;
}

/** What makes one registration into another. */
export function changeBetween(
  before: SafetyPointRegistration,
  after: SafetyPointRegistration,
): RegistrationChange {
  const wanted = registrationFields.map((field) => [field, after[field] ?? null]);
  return differing(before, Object.fromEntries(wanted) as RegistrationChange);
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(normal(one)) === canonicalJson(normal(other));
}

function normal(value: unknown): unknown {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}
