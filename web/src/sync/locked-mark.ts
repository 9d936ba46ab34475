import { readStored } from '../lib/storage.ts';

/** Set while something may lie locked on this device, so that a page with nothing need not look. */
export const lockedMark = 'locked-used';

export function somethingLocked(): boolean {
  return readStored(lockedMark) !== undefined;
}

/** Set while what was recorded for an account lies sealed on this device (recorded-rows.ts), so that its return opens it. */
export const sealedMark = (account: string): string => `recorded-sealed:${account}`;

export function somethingSealed(account: string): boolean {
  return readStored(sealedMark(account)) !== undefined;
}
