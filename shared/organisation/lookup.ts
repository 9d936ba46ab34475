import type { State } from '../state.ts';

/** The first of some department ids that the organisation does not have; null when it has them all. */
export function unknownDepartment(state: State, ids: readonly string[]): string | null {
  return ids.find((id) => (state.departments.get(id)?.kind ?? 'partner') === 'partner') ?? null;
}

/** A partner (samverkande aktör) of the organisation by its id; a department's id is never a partner's. */
export function partner(state: State, id: string): { readonly id: string; readonly name: string } | null {
  return state.organisation?.partners.find((one) => one.id === id) ?? null;
}

/** What people call a committee (nämnd); its id where the organisation has none such. */
export function committeeName(state: State, id: string): string {
  return state.organisation?.committees.find((committee) => committee.id === id)?.name ?? id;
}
