import { dialogWindow } from '../components/dialog.tsx';
import { popoverWindow } from '../components/popover-button.tsx';
import { later } from '../lib/later.ts';
import { withTexts } from '../lib/with-texts.ts';

/** What lies under the user's button. */
export const accountPanel = later(
  async () => (await withTexts(() => import('./account-panel.tsx'))).AccountPanel,
);
/** What lies under "Mer" on a phone. */
export const phoneMore = later(async () => (await withTexts(() => import('./phone-more.tsx'))).PhoneMore);
/** What lies over the page when the session has ended. */
export const signInAgain = later(
  async () => (await withTexts(() => import('./sign-in-again.tsx'))).SignInAgain,
);

/**
 * Fetches what a press on the frame or a form shows, when the page has come to rest: it then opens at once, also where no
 * service worker keeps the app and the network goes. What fails is fetched when it is shown.
 */
export async function fetchLaterParts(): Promise<void> {
  const parts = [dialogWindow, popoverWindow, accountPanel, phoneMore, signInAgain];
  await Promise.allSettled(parts.map((part) => part.fetch()));
}
