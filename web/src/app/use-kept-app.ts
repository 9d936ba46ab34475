import { useEffect } from 'react';
import { keepApp } from '../lib/app-update.ts';
import { weakStart } from '../lib/weak-start.ts';
import { withTexts } from '../lib/with-texts.ts';
import { useLiveStore } from '../sync/live-store.ts';
import { fetchLaterParts } from './later-parts.ts';

/** After so long (ms) the page has loaded what it shows, and the rest of the app may be fetched. */
const calm = 3_000;
/** Over a weak network that would stand in the way of what is reported: so long (ms) only what is open is kept. */
const weakCalm = 60_000;

/** Keeps the whole app on this device whenever there is contact anew, and tells the server again where to push. */
export function useKeptApp(organisation: string): void {
  const socketOpen = useLiveStore((live) => live.socketOpen);
  useEffect(() => {
    if (!socketOpen || !import.meta.env.PROD) return;
    const opened = weakStart ? window.setTimeout(() => void keepApp(false), calm) : undefined;
    const timer = window.setTimeout(
      () => {
        void prepareDevice(organisation);
      },
      weakStart ? weakCalm : calm,
    );
    return () => {
      window.clearTimeout(opened);
      window.clearTimeout(timer);
    };
  }, [socketOpen, organisation]);
}

async function prepareDevice(organisation: string): Promise<void> {
  await fetchLaterParts();
  await keepApp();
  const { keepLockKey } = await withTexts(() => import('../sync/locked-entries.ts'));
  await keepLockKey(organisation);
  const { renewPush } = await withTexts(() => import('../features/alarm/push.ts'));
  await renewPush(organisation);
}
