import { create } from 'zustand';
import { registerWorker } from './worker.ts';

/** Whether the server has another build of the app than the one that is open, and it can be opened. */
export const useNewVersion = create<{ readonly found: boolean }>(() => ({ found: false }));

/** Which build the open page belongs to; null where it is not a build (vite's own server). */
function ownVersion(): string | null {
  const mark = document.querySelector<HTMLMetaElement>('meta[name="vaka-version"]');
  return mark?.content || null;
}

let answering = false;

/** The service worker asks which build the page is, so that nothing is removed that it needs, and tells what it has kept. */
function answerWorker(own: string): void {
  if (answering) return;
  answering = true;
  navigator.serviceWorker.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
    const { kind, version } = (data ?? {}) as { kind?: unknown; version?: unknown };
    if (kind === 'which-version') ports[0]?.postMessage(own);
    if (kind === 'kept') useNewVersion.setState({ found: version !== own });
  });
  navigator.serviceWorker.startMessages();
}

/**
 * Has the service worker keep the newest build of the app whole on this device, so that every page opens without a network.
 * Call when the page has loaded and again when there is contact anew; it costs one small question when all is there. Not
 * `whole`: only what this page has opened, which costs next to nothing.
 */
export async function keepApp(whole = true): Promise<void> {
  const own = ownVersion();
  if (own === null) return;
  if ((await registerWorker()) === null) return askForVersion(own);
  answerWorker(own);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ kind: 'keep-app', thrifty: !whole || thrifty(), paths: openedFiles() });
}

/** Where there is no service worker, only the version is asked for. */
async function askForVersion(own: string): Promise<void> {
  try {
    const answer = await fetch('/app-files.json', { cache: 'no-cache' });
    if (!answer.ok) return;
    const { version } = (await answer.json()) as { version?: unknown };
    useNewVersion.setState({ found: typeof version === 'string' && version !== own });
  } catch {
    return;
  }
}

/** The person pays for each byte, and has told the browser so. */
function thrifty(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

function openedFiles(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === window.location.origin)
    .map(({ pathname }) => pathname);
}
