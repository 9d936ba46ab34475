import type { Account } from '../lib/session.ts';
import { withTexts } from '../lib/with-texts.ts';
import { setOverlay, useLiveStore } from './live-store.ts';
import { useOutboxStore } from './outbox-store.ts';
import type * as Prediction from './prediction.ts';

/**
 * Lays what is unsent over the live state, for showing (O7). The rules are fetched when the page has shown what it shows; until
 * then, and where they cannot be fetched, the live state shows alone and the rows stand in their list.
 */
let loading: Promise<typeof Prediction> | null = null;
let account: Account | null = null;
let told: ((id: string, seq: number) => void) | null = null;

/** Calls back when the event of a command that waits has been folded, before the state is shown; answers how to stop. */
export function whenFolded(listener: (id: string, seq: number) => void): () => void {
  told = listener;
  return () => void (told = null);
}

export function showPending(owner: Account): void {
  account = owner;
  const { rows, settled } = useOutboxStore.getState();
  const { seq } = useLiveStore.getState().client;
  const behind = [...settled].filter(([, one]) => one.seq > seq);
  if (behind.length < settled.size) useOutboxStore.setState({ settled: new Map(behind) });
  if (!rows.some(({ status }) => status === 'waiting') && behind.length === 0) return setOverlay(null);
  void foretelling().then((loaded) => loaded && lay(loaded));
}

/** Fetches what foretells, while there is a network to fetch it by; null where it could not be. */
export async function foretelling(): Promise<typeof Prediction | null> {
  loading ??= withTexts(() => import('./prediction.ts'));
  try {
    return await loading;
  } catch {
    loading = null;
    return null;
  }
}

export function stopShowingPending(): void {
  account = null;
  setOverlay(null);
}

function lay({ predict }: typeof Prediction): void {
  const owner = account;
  if (owner === null) return;
  setOverlay({
    folded(events) {
      const { rows } = useOutboxStore.getState();
      const waiting = new Set(rows.map(({ id }) => id));
      for (const { command, seq } of events) if (waiting.has(command)) told?.(command, seq);
    },
    over(client) {
      const { rows, settled } = useOutboxStore.getState();
      const behind = [...settled.values()].filter(({ seq }) => seq > client.seq).map(({ row }) => row);
      const waiting = rows.filter(({ status }) => status === 'waiting');
      return predict(client, [...behind, ...waiting], owner);
    },
  });
}
