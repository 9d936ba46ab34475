import { message } from '../language/message.ts';
import type { ImportDocument } from '../organisation/import-document.ts';

/** A function of a staff: who leads what in a crisis. `code` is its number in the staff, S1 to S9. */
export type StaffFunction = {
  readonly id: string;
  readonly name: string;
  readonly code?: string | undefined;
};

/** The function that duty fills (tjänsteman i beredskap): who has it stands in the rota, not in the staff's sheet. */
export const dutyFunction = 'tib';

/** The function that leads a staff. */
export const chiefOfStaff = 'stabschef';

/**
 * The ids of the functions where the organisation names none of its own: chief of staff, and the S1 to S9 of Swedish
 * crisis management, whose division varies between municipalities.
 */
export const usualFunctionIds = [chiefOfStaff, 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'] as const;

/** The functions of an organisation's staffs, in the order of its configuration. */
export function staffFunctions(organisation: ImportDocument | null): readonly StaffFunction[] {
  return organisation?.staffFunctions ?? usualFunctions();
}

function usualFunctions(): readonly StaffFunction[] {
  return usualFunctionIds.map((id) => ({
    id,
    name: message(`staff.function.${id}`),
    ...(id === chiefOfStaff ? {} : { code: id.toUpperCase() }),
  }));
}

/** The functions that a staff's endurance sheet has a row for. */
export function sheetFunctions(organisation: ImportDocument | null): readonly StaffFunction[] {
  return staffFunctions(organisation).filter(({ id }) => id !== dutyFunction);
}

/** "S7 Information"; the id where the organisation has no such function. */
export function functionName(organisation: ImportDocument | null, id: string): string {
  const found = staffFunctions(organisation).find((one) => one.id === id);
  if (found === undefined) return id;
  return found.code === undefined ? found.name : `${found.code} ${found.name}`;
}
