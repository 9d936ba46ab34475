import { message } from '../../language/message.ts';
import { parted, readNumber, readYesNo } from '../../register-file/cell.ts';
import type { Fault, FaultCode } from '../../register-file/fault.ts';
import { readPlace } from '../../register-file/place.ts';
import { plain } from '../../register-file/table.ts';
import type { FileRow } from '../../register-file/table.ts';
import { facilities, safetyPointKinds } from '../facilities.ts';
import { staffKinds } from '../register/registration.ts';
import type { PointStaff } from '../register/registration.ts';

/** What one row of a file says of a point; what it does not say is not there. Lists have no ids yet. */
export type GivenPoint = {
  readonly row: number;
  readonly id: string | null;
  readonly fields: { readonly [field: string]: unknown };
  readonly faults: readonly Fault[];
};

/** Reads a row of the table. */
export function readPointRow({ row, cells }: FileRow): GivenPoint {
  const faults: Fault[] = [];
  const fields: { [field: string]: unknown } = {};
  const fault = (column: string, code: FaultCode, detail?: string): undefined => {
    faults.push({ column, code, ...(detail === undefined ? {} : { detail }) });
  };
  const read = (column: string, take: (cell: string) => unknown, field = column): void => {
    const cell = cells[column];
    if (cell === undefined) return;
    const value = take(cell);
    if (value !== undefined) fields[field] = value;
  };
  const number = (column: string) => (cell: string) =>
    cell === '' ? null : (readNumber(cell) ?? fault(column, 'not-a-number', cell));
  const yesNo = (column: string) => (cell: string) => readYesNo(cell) ?? fault(column, 'not-yes-no', cell);
  const orNull = (cell: string) => (cell === '' ? null : cell);

  read('name', (cell) => (cell === '' ? fault('name', 'missing') : cell));
  read('kind', (cell) => {
    if (cell === '') return null;
    const kind = safetyPointKinds.find((one) => isWord(cell, one, message(`point-register.kind.${one}`)));
    return kind ?? fault('kind', 'unknown-word', cell);
  });
  read('premises', orNull);
  read('address', orNull);
  const place = placeOf(cells, fault);
  if (place !== undefined) fields['place'] = place;
  read('capacity', number('capacity'));
  read('canBeWarmingCentre', yesNo('canBeWarmingCentre'));
  read('facilities', (cell) =>
    parted(cell).flatMap((word) => {
      const known = facilities.find((one) => isWord(word, one, message(`point-register.facility.${one}`)));
      return known ?? fault('facilities', 'unknown-word', word) ?? [];
    }),
  );
  read('offers', (cell) => parted(cell));
  read('publicNote', orNull);
  read('backupPower', yesNo('backupPower'));
  read('backupPowerHours', number('backupPowerHours'));
  read('fuelTankLitres', number('fuelTankLitres'));
  read('fuelLitresPerHour', number('fuelLitresPerHour'), 'fuelDecilitresPerHour');
  const litres = fields['fuelDecilitresPerHour'];
  if (typeof litres === 'number') fields['fuelDecilitresPerHour'] = Math.round(litres * 10_000) / 1_000;
  read('fuelPriority', number('fuelPriority'));
  read('equipment', (cell) =>
    parted(cell).flatMap((text) => {
      const [, name, count] = /^(.*\S)\s*:\s*(\d{1,6})$/s.exec(text) ?? [];
      if (name === undefined) return fault('equipment', 'bad-list', text) ?? [];
      return [{ name, count: Number(count) }];
    }),
  );
  read('checklist', (cell) => parted(cell).map((text) => ({ text })));
  read('talkgroup', orNull);
  read('contact', (cell) => {
    const phone = cells['contactPhone'] ?? '';
    if (cell === '') return phone === '' ? null : fault('contact', 'missing');
    return { who: cell, ...(phone === '' ? {} : { phone }) };
  });
  read('staffing', (cell) =>
    parted(cell).flatMap((text) => staffOf(text) ?? fault('staffing', 'bad-list', text) ?? []),
  );
  const { id = '' } = cells;
  return { row, id: id === '' ? null : id, fields, faults };
}

type AddFault = (column: string, code: FaultCode, detail?: string) => undefined;

/** Where the point lies, and whether that is surveyed where the file has a column for it. */
function placeOf(cells: FileRow['cells'], fault: AddFault): object | undefined {
  const place = readPlace(cells, fault);
  const { approximate } = cells;
  if (place === undefined || approximate === undefined) return place;
  const rough = readYesNo(approximate);
  return rough === null ? fault('approximate', 'not-yes-no', approximate) : { ...place, approximate: rough };
}

function staffOf(text: string): PointStaff | null {
  // `parted` has taken away one layer of escapes; the strokes within keep theirs.
  const [who = '', what = '', phone = '', said = ''] = parted(text, '/', true);
  const kind = staffKinds.find((one) => isWord(said, one, message(`point-register.staff.${one}`)));
  if (who === '' || (kind === undefined && said !== '')) return null;
  return {
    who,
    ...(what === '' ? {} : { function: what }),
    ...(phone === '' ? {} : { phone }),
    kind: kind ?? 'own',
  };
}

function isWord(cell: string, ...words: readonly string[]): boolean {
  return words.some((word) => plain(word) === plain(cell));
}
