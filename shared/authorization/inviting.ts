/** Who shows a QR code by which others join. */
const inviting: ReadonlySet<string> = new Set([
  'duty-officer',
  'crisis-management-team',
  'chief-of-staff',
  'chief-executive',
  'administrator',
]);

/** What is asked of an account; `guestUntil` where it joined by such a code itself. */
export type Inviter = {
  readonly roles: readonly string[];
  readonly safetyPoint?: string | null;
  readonly guestUntil?: string | null;
};

/**
 * Whether an account may let phones join a safety point, see which have, and disconnect them. Point staff with an account of
 * their own may at their point; who joined by a code invites nobody on.
 */
export function mayInviteTo(safetyPoint: string, account: Inviter): boolean {
  if ((account.guestUntil ?? null) !== null) return false;
  if (account.roles.some((role) => inviting.has(role))) return true;
  return account.roles.includes('safety-point-staff') && account.safetyPoint === safetyPoint;
}
