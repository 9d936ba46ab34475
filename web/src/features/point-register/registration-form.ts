import { readNumber } from '#shared/register-file/cell.ts';
import type { Fault } from '#shared/register-file/fault.ts';
import { pointCell } from '#shared/safety-point/register-file/columns.ts';
import { planPoints } from '#shared/safety-point/register-file/plan.ts';
import type { PlannedField, RegistrationData } from '#shared/safety-point/register-file/plan.ts';
import { readPointRow } from '#shared/safety-point/register-file/read-row.ts';
import type { PointRegistration } from '#shared/safety-point/register/registration.ts';
import type { State } from '#shared/state.ts';

/** Fields that are one line or one figure, as they are typed; they are read as the cells of a file are. */
const textColumns = [
  'name',
  'kind',
  'premises',
  'address',
  'lat',
  'lon',
  'capacity',
  'publicNote',
  'backupPowerHours',
  'fuelTankLitres',
  'fuelLitresPerHour',
  'fuelPriority',
  'talkgroup',
  'contact',
  'contactPhone',
] as const;
export type TextColumn = (typeof textColumns)[number];

export type StaffDraft = {
  readonly who: string;
  readonly function: string;
  readonly phone: string;
  readonly kind: 'own' | 'volunteer';
};

/** What somebody has typed of a registration and not saved. */
export type RegistrationDraft = { readonly [Column in TextColumn]: string } & {
  readonly id: string;
  readonly approximate: boolean;
  readonly canBeWarmingCentre: boolean;
  readonly backupPower: boolean;
  readonly facilities: readonly string[];
  /** One a line. */
  readonly offers: string;
  readonly checklist: string;
  readonly equipment: readonly { readonly name: string; readonly count: string }[];
  readonly staffing: readonly StaffDraft[];
};

/** The form as it begins: what is registered, or nothing with an id of its own. */
export function draftOf(point: PointRegistration | null, id: string): RegistrationDraft {
  const said = point?.registration;
  const cells = textColumns.map((column) => [column, point === null ? '' : pointCell(column, point)]);
  return {
    ...(Object.fromEntries(cells) as { [Column in TextColumn]: string }),
    id,
    kind: said?.kind ?? 'safety-point',
    approximate: said?.place.approximate ?? false,
    canBeWarmingCentre: said?.canBeWarmingCentre ?? false,
    backupPower: said?.backupPower ?? false,
    facilities: said?.facilities ?? [],
    offers: (said?.offers ?? []).join('\n'),
    checklist: (said?.checklist ?? []).map(({ text }) => text).join('\n'),
    equipment: (said?.equipment ?? []).map(({ name, count }) => ({ name, count: String(count) })),
    staffing: (point?.staffing ?? []).map((one) => ({
      who: one.who,
      function: one.function ?? '',
      phone: one.phone ?? '',
      kind: one.kind,
    })),
  };
}

/**
 * The form as it is shown: what is registered now, and over it the fields that somebody has typed in. A field that nobody has typed
 * in follows the register, so that saving the form never takes back what another has changed meanwhile.
 */
export function formOf(
  point: PointRegistration | null,
  id: string,
  typed: Partial<RegistrationDraft>,
): RegistrationDraft {
  return { ...draftOf(point, id), ...typed };
}

/** What to order, null where nothing is changed or something is wrong; `faults` are by column. */
export function composeRegistration(
  draft: RegistrationDraft,
  state: Pick<State, 'organisation' | 'pointRegistrations'>,
): {
  readonly data: RegistrationData | null;
  readonly changes: readonly PlannedField[];
  readonly faults: readonly Fault[];
} {
  const { approximate, canBeWarmingCentre, backupPower, facilities, equipment, staffing } = draft;
  const power = { backupPowerHours: '', fuelTankLitres: '', fuelLitresPerHour: '', fuelPriority: '' };
  const before = state.pointRegistrations.get(draft.id)?.registration;
  const turnedOff = !backupPower && (before === undefined || before.backupPower);
  const cells = Object.fromEntries(textColumns.map((column) => [column, draft[column].trim()]));
  const row = readPointRow({ row: 1, cells: { ...cells, ...(turnedOff ? power : {}) } });
  const place = row.fields['place'];
  const fields = {
    ...row.fields,
    ...(place === undefined ? {} : { place: { ...place, approximate } }),
    canBeWarmingCentre,
    backupPower,
    facilities,
    offers: lines(draft.offers),
    checklist: lines(draft.checklist).map((text) => ({ text })),
    equipment: equipment
      .filter(({ name, count }) => name.trim() !== '' || count.trim() !== '')
      .map(({ name, count }) => ({ name: name.trim(), count: readNumber(count) })),
    staffing: staffing.filter(({ who }) => who.trim() !== '').map(staffOf),
  };
  const faults = [...row.faults, ...listFaults(draft)];
  if (cells['lat'] === '' && cells['lon'] === '') faults.push({ column: 'lat', code: 'missing' });
  const [plan] = planPoints([{ row: 1, id: draft.id, fields, faults }], state, () => draft.id);
  return { data: plan?.data ?? null, changes: plan?.changes ?? [], faults: plan?.faults ?? [] };
}

/** Rows that say something but not what they must. */
function listFaults({ equipment, staffing }: RegistrationDraft): Fault[] {
  const unnamed = staffing.some(
    (one) => one.who.trim() === '' && (one.function.trim() !== '' || one.phone.trim() !== ''),
  );
  const uncounted = equipment.find(({ name, count }) =>
    name.trim() === '' ? count.trim() !== '' : readNumber(count) === null,
  );
  return [
    ...(unnamed ? [{ column: 'staffing', code: 'bad-list', detail: '' } as const] : []),
    ...(uncounted === undefined
      ? []
      : [{ column: 'equipment', code: 'bad-list', detail: uncounted.name || uncounted.count } as const]),
  ];
}

function staffOf({ who, function: what, phone, kind }: StaffDraft) {
  return {
    who: who.trim(),
    ...(what.trim() === '' ? {} : { function: what.trim() }),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    kind,
  };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
