import type { Account } from '../lib/session.ts';
import { changeDevice } from './device-store.ts';
import { lockAway, unlockOwn } from './locked-entries.ts';

/**
 * What becomes of an account's things on this device when it signs out, or the console no longer knows its session: the picture
 * goes; what was not sent, and what was typed, is locked.
 */
export async function leaveDevice(account: Account): Promise<void> {
  await changeDevice(['picture'], (change) => change.objectStore('picture').clear());
  await lockAway(account);
}

/** Gives an account back what it left here. */
export async function arriveOnDevice(account: Account): Promise<void> {
  await unlockOwn(account);
}
