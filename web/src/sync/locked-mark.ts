import { readStored, removeStored } from '../lib/storage.ts';

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

/** Where the console's public key is kept, which this device locks by. */
export const lockKeyPlace = (organisation: string): string => `lock-key:${organisation}`;

/** A console whose database was put back from an older copy may have another key: it is asked for anew. */
export function forgetLockKey(organisation: string): void {
  removeStored(lockKeyPlace(organisation));
}
