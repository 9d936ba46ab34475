import { message } from '../language/message.ts';
import type { ImportDocument } from '../organisation/import-document.ts';
import { centralGroup } from './state.ts';

/** The ids of the crisis groups: the krisledningsgrupp, and that of each department, company and federation. */
export function crisisGroups(organisation: ImportDocument | null): readonly string[] {
  return [centralGroup, ...(organisation?.departments ?? []).map(({ id }) => id)];
}

/** What a crisis group is called: "krisledningsgruppen", or the krisgrupp of a department; its id where there is none such. */
export function groupName(organisation: ImportDocument | null, group: string): string {
  if (group === centralGroup) return message('staff.group.central');
  const department = organisation?.departments.find(({ id }) => id === group)?.name ?? group;
  return message('staff.group.department', { department });
}

/** Where a group gathers according to the configuration; null where that says nothing. */
export function gatheringPlace(organisation: ImportDocument | null, group: string): string | null {
  return organisation?.gatheringPlaces?.find((one) => one.group === group)?.place ?? null;
}
