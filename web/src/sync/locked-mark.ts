import { readStored } from '../lib/storage.ts';

/** Set while something may lie locked on this device, so that a page with nothing need not look. */
export const lockedMark = 'locked-used';

export function somethingLocked(): boolean {
  return readStored(lockedMark) !== undefined;
}
