import type { Role } from '#shared/authorization/roles.ts';

/** Who acts. `department` binds a department's coordinator, `safetyPoint` a safety point's staff. */
export type Account = {
  readonly id: string;
  readonly organisation: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department: string | null;
  readonly safetyPoint: string | null;
  readonly disabled: boolean;
  /** When it ends, ISO 8601 UTC, where it is of somebody who joined a safety point by a QR code; else null. */
  readonly guestUntil: string | null;
};

/** A row of the table `account`, without the password's hash. */
export type AccountRow = {
  readonly id: string;
  readonly organisation: string;
  readonly username: string;
  readonly display_name: string;
  readonly roles: readonly Role[];
  readonly department: string | null;
  readonly safety_point: string | null;
  readonly disabled_at: Date | null;
  readonly guest_ends_at: Date | null;
};

export const accountColumns =
  'account.id, account.organisation, username, display_name, roles, department, safety_point, disabled_at, guest_ends_at';

export function accountOfRow(row: AccountRow): Account {
  return {
    id: row.id,
    organisation: row.organisation,
    username: row.username,
    name: row.display_name,
    roles: row.roles,
    department: row.department,
    safetyPoint: row.safety_point,
    disabled: row.disabled_at !== null,
    guestUntil: row.guest_ends_at?.toISOString() ?? null,
  };
}
