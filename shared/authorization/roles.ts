/** The roles of contract.md, Signing in. */
export const roles = [
  'duty-officer',
  'crisis-management-team',
  'chief-of-staff',
  'chief-executive',
  'chair',
  'vice-chair',
  'committee-member',
  'secretary',
  'department-coordinator',
  'safety-point-staff',
  'observer',
  'administrator',
  'archivist',
] as const;
export type Role = (typeof roles)[number];
