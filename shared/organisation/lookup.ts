import type { State } from '../state.ts';

/** The first of some department ids that the organisation does not have; null when it has them all. */
export function unknownDepartment(state: State, ids: readonly string[]): string | null {
  return ids.find((id) => !state.departments.has(id)) ?? null;
}

/** What people call a committee (nämnd); its id where the organisation has none such. */
export function committeeName(state: State, id: string): string {
  return state.organisation?.committees.find((committee) => committee.id === id)?.name ?? id;
}
