import { message } from '../../language/message.ts';
import { decimal, joined } from '../../register-file/cell.ts';
import type { Header } from '../../register-file/table.ts';
import type { PointRegistration, PointStaff } from '../register/registration.ts';

/** The columns of the register's file, in order; the last three are of people. */
export const pointColumns = [
  'id',
  'name',
  'kind',
  'premises',
  'address',
  'lat',
  'lon',
  'approximate',
  'capacity',
  'canBeWarmingCentre',
  'facilities',
  'offers',
  'publicNote',
  'backupPower',
  'backupPowerHours',
  'fuelTankLitres',
  'fuelLitresPerHour',
  'fuelPriority',
  'equipment',
  'checklist',
  'talkgroup',
  'contact',
  'contactPhone',
  'staffing',
] as const;
export type PointColumn = (typeof pointColumns)[number];

export const peopleColumns: readonly PointColumn[] = ['contact', 'contactPhone', 'staffing'];

export const pointHeader = (column: PointColumn): string => message(`point-register.column.${column}`);

export const pointHeaders: readonly Header[] = pointColumns.map((column) => ({
  column,
  names: [pointHeader(column), column],
}));

/** What the file says of a point in a column. */
export function pointCell(
  column: PointColumn,
  { registration, contact, staffing }: PointRegistration,
): string {
  const { place, fuelDecilitresPerHour } = registration;
  switch (column) {
    case 'lat':
      return decimal(place.lat);
    case 'lon':
      return decimal(place.lon);
    case 'approximate':
      return yesNo(place.approximate);
    case 'canBeWarmingCentre':
    case 'backupPower':
      return yesNo(registration[column]);
    case 'kind':
      return message(`point-register.kind.${registration.kind ?? 'safety-point'}`);
    case 'facilities':
      return joined((registration.facilities ?? []).map((one) => message(`point-register.facility.${one}`)));
    case 'offers':
      return joined(registration.offers);
    case 'equipment':
      return joined((registration.equipment ?? []).map(({ name, count }) => `${name}: ${count}`));
    case 'checklist':
      return joined((registration.checklist ?? []).map(({ text }) => text));
    case 'fuelLitresPerHour':
      return fuelDecilitresPerHour === undefined ? '' : decimal(fuelDecilitresPerHour / 10);
    case 'contact':
      return contact?.who ?? '';
    case 'contactPhone':
      return contact?.phone ?? '';
    case 'staffing':
      return joined(staffing.map(staffText));
    default: {
      const value = registration[column];
      return value === undefined || value === null ? '' : String(value);
    }
  }
}

/** Who, function, telephone and kind of one who can staff a point, parted by strokes. */
function staffText({ who, function: what = '', phone = '', kind }: PointStaff): string {
  return joined([who, what, phone, message(`point-register.staff.${kind}`)], '/');
}

const yesNo = (value: boolean): string => message(value ? 'point-register.yes' : 'point-register.no');
