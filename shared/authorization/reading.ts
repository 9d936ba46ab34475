import type { State } from '../state.ts';

const always = new Set([
  'duty-officer',
  'crisis-management-team',
  'chief-of-staff',
  'chief-executive',
  'chair',
  'secretary',
  'archivist',
]);

/**
 * Whether somebody may read a restricted record's text: a role with restricted texts (contract.md, Signing in) that the
 * restriction does not leave out. The vice chair while the chair is prevented, committee members while the committee is in function.
 */
export function mayReadRestricted(state: State, roles: readonly string[], record: string): boolean {
  const readers = state.restrictedRecords.get(record)?.readers ?? null;
  return roles.some(
    (role) => hasRestrictedTexts(state, role) && (readers === null || readers.includes(role)),
  );
}

/** Whether a role may read restricted texts at all, as things stand. */
export function hasRestrictedTexts(state: State, role: string): boolean {
  if (always.has(role)) return true;
  if (role === 'vice-chair') return state.crisisLeadership.chairPrevented !== null;
  return role === 'committee-member' && state.crisisLeadership.status === 'active';
}

/** Whether an account follows only its own safety point and never the whole log. */
export function isPointReader(roles: readonly string[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'safety-point-staff');
}
