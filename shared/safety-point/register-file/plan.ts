import type { z } from 'zod';
import { canonicalJson } from '../../kernel/json.ts';
import { isInsideBounds } from '../../organisation/inside-bounds.ts';
import { decimal } from '../../register-file/cell.ts';
import { faultsOf, newFaults } from '../../register-file/fault.ts';
import type { Fault } from '../../register-file/fault.ts';
import { matchRows } from '../../register-file/match.ts';
import type { Matched } from '../../register-file/match.ts';
import type { PlannedRow } from '../../register-file/planned.ts';
import type { State } from '../../state.ts';
import { registrationChange } from '../register/register-commands.ts';
import { changed, differing, registrationFields, unsaid } from '../register/registration.ts';
import type { PointRegistration, RegistrationField } from '../register/registration.ts';
import type { SafetyPointRegistration } from '../register/registration-shape.ts';
import { withIds } from './entry-ids.ts';
import type { GivenPoint } from './read-row.ts';

export type PlannedField = RegistrationField | 'contact' | 'staffing';
export type RegistrationData = z.input<typeof registrationChange>;

/** What an import would do with a row. */
export type PlannedPoint = PlannedRow<PlannedField, PointRegistration, RegistrationData>;

/** The dry run of an import: row by row what it would do, with nothing done. `newId` gives a new point's id by its row. */
export function planPoints(
  given: readonly GivenPoint[],
  state: Pick<State, 'organisation' | 'pointRegistrations'>,
  newId: (row: number) => string,
): readonly PlannedPoint[] {
  const things = Array.from(state.pointRegistrations.values(), ({ id, registration }) => ({
    id,
    name: registration.name,
  }));
  const said = given.map(({ row, id, fields }) => ({ row, id, name: textOrNull(fields['name']) }));
  const matches = matchRows(said, things, newId);
  return given.map((point, index) => planned(point, matches[index] as Matched, state));
}

function planned(
  { row, fields: said, faults }: GivenPoint,
  { id, fault }: Matched,
  state: Pick<State, 'organisation' | 'pointRegistrations'>,
): PlannedPoint {
  const before = state.pointRegistrations.get(id) ?? null;
  const name = textOrNull(said['name']) ?? before?.registration.name ?? '';
  const refused = (all: readonly Fault[]): PlannedPoint => ({
    row,
    name,
    outcome: 'refused',
    changes: [],
    before,
    after: null,
    faults: all,
    data: null,
  });
  const found = [...faults, ...(fault === null ? [] : [fault])];
  const parsed = registrationChange.safeParse({ safetyPoint: id, ...completed(said, before?.registration) });
  if (!parsed.success)
    return refused([...found, ...newFaults(found, faultsOf(parsed.error.issues).map(byColumn))]);
  const { safetyPoint, contact, staffing, ...rest } = parsed.data;
  const fields = before === null ? { ...unsaid, ...rest } : differing(before.registration, rest);
  const registration = changed(before?.registration ?? ({ id } as SafetyPointRegistration), fields);
  found.push(...newFaults(found, wholeFaults(registration, state)));
  if (found.length > 0) return refused(found);
  const people = {
    ...(contact === undefined || same(contact, before?.contact ?? null) ? {} : { contact }),
    ...(staffing === undefined || same(staffing, before?.staffing ?? []) ? {} : { staffing }),
  };
  const changes = [...registrationFields.filter((field) => isSaid(fields[field], before)), ...keys(people)];
  const kept = { contact: before?.contact ?? null, staffing: before?.staffing ?? [] };
  const after = { id, registration, registeredHere: before?.registeredHere ?? true, ...kept, ...people };
  const outcome = before === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  const data = outcome === 'unchanged' ? null : ({ safetyPoint, ...fields, ...people } as RegistrationData);
  return { row, name, outcome, changes, before, after, faults: [], data };
}

/** What a file says, with what is only known beside the register: ids of entries, and whether a moved point is surveyed. */
function completed(
  said: GivenPoint['fields'],
  before: SafetyPointRegistration | undefined,
): { readonly [field: string]: unknown } {
  const { equipment, checklist, place, kind } = said;
  return {
    ...said,
    // A point whose kind is not said is a safety point; that the file says so is no change.
    ...(kind === 'safety-point' && before?.kind === undefined ? { kind: undefined } : {}),
    ...(isPlace(place)
      ? { place: { ...place, approximate: place.approximate ?? before?.place.approximate ?? false } }
      : {}),
    ...(isEntries<{ name: string; count: number }>(equipment, 'name')
      ? { equipment: withIds(equipment, before?.equipment ?? [], ({ name }) => name) }
      : {}),
    ...(isEntries<{ text: string }>(checklist, 'text')
      ? { checklist: withIds(checklist, before?.checklist ?? [], ({ text }) => text) }
      : {}),
  };
}

/** Entries that have no ids of their own. */
function isEntries<Entry>(value: unknown, field: string): value is Entry[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => typeof one === 'object' && one !== null && !('id' in one) && typeof one[field] === 'string',
    )
  );
}

function isPlace(value: unknown): value is { lat: number; lon: number; approximate?: unknown } {
  return typeof value === 'object' && value !== null && 'lat' in value;
}

/** What the rules would refuse of a registration as a whole (decide-register.ts), each by its column. */
function wholeFaults(
  after: Partial<SafetyPointRegistration>,
  state: Pick<State, 'organisation'>,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (after.name === undefined) faults.push({ column: 'name', code: 'missing' });
  if (after.place === undefined) faults.push({ column: 'place', code: 'missing' });
  else if (!isInsideBounds(state, after.place))
    faults.push({
      column: 'place',
      code: 'outside-bounds',
      detail: positionText(after.place),
    });
  if (after.backupPower !== true && after.backupPowerHours !== undefined)
    faults.push({ column: 'backupPowerHours', code: 'hours-without-backup-power' });
  return faults;
}

const byColumn = (fault: Fault): Fault =>
  fault.column === 'safetyPoint' ? { ...fault, column: 'id' } : fault;
/** Of a new point, what it lacks is nothing to tell. */
function isSaid(value: unknown, before: PointRegistration | null): boolean {
  if (value === undefined) return false;
  if (before !== null) return true;
  return value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}

const positionText = ({ lat, lon }: { readonly lat: number; readonly lon: number }): string =>
  `${decimal(lat)}; ${decimal(lon)}`;
const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const keys = (people: object): ('contact' | 'staffing')[] =>
  Object.keys(people) as ('contact' | 'staffing')[];
