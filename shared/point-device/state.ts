/** What somebody who joins by a QR code can be. */
export const guestRoles = ['safety-point-staff'] as const;
export type GuestRole = (typeof guestRoles)[number];

/** How long a joined phone may be used, in hours, unless the code says otherwise; and the longest that it may say. */
export const guestHours = 12;
export const mostGuestHours = 72;

/** How long a QR code may be used, in minutes, and how many may wait at one point. */
export const joinCodeMinutes = 15;
export const mostWaitingCodes = 10;

/** A phone that has joined a safety point and has not been disconnected; its account has the same id. */
export type PointDevice = {
  readonly id: string;
  readonly safetyPoint: string;
  readonly role: GuestRole;
  /** As the person gave them; null where they are withheld or erased. */
  readonly name: string | null;
  readonly function: string | null;
  readonly joinedAt: string;
  /** When it stops by itself; it stays in the list for a while after. */
  readonly endsAt: string;
};
