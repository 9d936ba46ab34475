import { message } from '#shared/language/message.ts';
import { premisesCell, premisesHeader } from '#shared/premises/register-file/columns.ts';
import type { PremisesField } from '#shared/premises/register-file/plan.ts';
import type { Premises } from '#shared/premises/state.ts';
import { pointCell } from '#shared/safety-point/register-file/columns.ts';
import type { PointColumn } from '#shared/safety-point/register-file/columns.ts';
import type { PlannedField } from '#shared/safety-point/register-file/plan.ts';
import type { PointRegistration } from '#shared/safety-point/register/registration.ts';

/** A field that becomes another, in words; `before` is null for what is new. */
export type ChangeWords = { readonly field: string; readonly before: string | null; readonly after: string };

export function pointChange(
  field: PlannedField,
  before: PointRegistration | null,
  after: PointRegistration,
): ChangeWords {
  return {
    field: message(`point-register.column.${field}`),
    before: before === null ? null : orMissing(pointText(field, before)),
    after: orMissing(pointText(field, after)),
  };
}

export function premisesChange(field: PremisesField, before: Premises | null, after: Premises): ChangeWords {
  return {
    field: field === 'place' ? message('premises.column.place') : premisesHeader(field),
    before: before === null ? null : orMissing(premisesText(field, before)),
    after: orMissing(premisesText(field, after)),
  };
}

function pointText(field: PlannedField, point: PointRegistration): string {
  switch (field) {
    case 'place': {
      const at = `${pointCell('lat', point)}; ${pointCell('lon', point)}`;
      return point.registration.place.approximate ? message('point-register.place.rough', { at }) : at;
    }
    case 'fuelDecilitresPerHour':
      return pointCell('fuelLitresPerHour', point);
    case 'contact':
      return [pointCell('contact', point), pointCell('contactPhone', point)]
        .filter((text) => text !== '')
        .join(', ');
    default:
      return pointCell(field satisfies PointColumn, point);
  }
}

function premisesText(field: PremisesField, premises: Premises): string {
  return field === 'place'
    ? `${premisesCell('lat', premises)}; ${premisesCell('lon', premises)}`
    : premisesCell(field, premises);
}

const orMissing = (text: string): string => (text === '' ? message('register-import.empty') : text);
