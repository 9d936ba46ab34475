import type { Account } from '../lib/session.ts';
import { canLock } from './device-lock.ts';
import { changeDevice } from './device-store.ts';
import { keepLockKey, lockAway, openLocked, unlockOwn } from './locked-entries.ts';
import { sealRecorded, unsealRecorded } from './recorded-rows.ts';

/**
 * What becomes of an account's things on this device when it signs out, or the console no longer knows its session: the picture
 * goes; what was not sent, what was typed, and what was recorded the last day is locked.
 */
export async function leaveDevice(account: Account): Promise<void> {
  await changeDevice(['picture'], (change) => change.objectStore('picture').clear());
  await lockAway(account);
  await sealRecorded(account, canLock() ? await keepLockKey(account.organisation) : null);
}

/** Gives an account back what it left here. */
export async function arriveOnDevice(account: Account): Promise<void> {
  await unlockOwn(account);
  await unsealRecorded(account.id, async (sealed) => {
    const opened = await openLocked({ ...sealed, organisation: account.organisation });
    return opened?.content ?? null;
  });
}
