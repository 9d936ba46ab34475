import { registerWorker, renewPush } from './push.ts';
import { withTexts } from '../../lib/with-texts.ts';

/**
 * Makes this device ready for a night without a network: the service worker, and the files by which the kept alarm lists
 * are shown.
 */
export async function prepareDevice(organisation: string): Promise<void> {
  if (!import.meta.env.PROD || (await registerWorker()) === null) return;
  const { active } = await navigator.serviceWorker.ready;
  await withTexts(() => import('./kept-lists-view.tsx'));
  const paths = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === window.location.origin)
    .map(({ pathname }) => pathname);
  active?.postMessage({ kind: 'keep', paths });
  await renewPush(organisation);
}
