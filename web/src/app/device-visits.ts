import { onArriving, onLeaving } from '../lib/session.ts';
import { withTexts } from '../lib/with-texts.ts';
import { somethingLocked, somethingSealed } from '../sync/locked-mark.ts';

// Loaded when somebody comes or goes: a device that nothing was left on does not need it.
const device = () => withTexts(() => import('../sync/left-device.ts'));

/** What an account has on this device is removed or locked when it leaves, and opened for it when it comes. Call once. */
export function watchVisits(): void {
  onLeaving(async (account) => (await device()).leaveDevice(account));
  onArriving(async (account) => {
    if (somethingLocked() || somethingSealed(account.id)) await (await device()).arriveOnDevice(account);
  });
}
