import { create } from 'zustand';
import type { FoldedEvent } from '#shared/kernel/event.ts';
import type { PresenceMessage } from '#shared/protocol/presence-message.ts';
import type { State } from '#shared/state.ts';
import { merge, newClient } from '#shared/sync/client.ts';
import type { Client, Effect, Message, ReadReason } from '#shared/sync/client.ts';
import { setServerTime } from '../lib/clock.ts';

/** What the browser knows of its organisation's log, and how fresh that is. */
export type LiveState = {
  readonly client: Client;
  readonly socketOpen: boolean;
  /** This device's time, in ms, at which the node's last look at the log was newest heard; null before the first. */
  readonly heardAt: number | null;
  /** What is shown was kept on this device, and nothing has been heard since. */
  readonly pictureShown: boolean;
  readonly present: PresenceMessage['present'];
  /** Why the state was read anew, shown to people until they have seen it. */
  readonly rereadBecause: ReadReason | null;
  /** Commands that are on their way and not yet answered. */
  readonly unsent: number;
  /** Another number whenever texts have been taken out of the log: what a page has fetched of them is let go. */
  readonly textsTaken: number;
  /** Another number whenever what lies over the state (see `Overlay`) has changed. */
  readonly overlaid: number;
};

const start: LiveState = {
  client: newClient,
  socketOpen: false,
  heardAt: null,
  pictureShown: false,
  present: [],
  rereadBecause: null,
  unsent: 0,
  textsTaken: 0,
  overlaid: 0,
};

export const useLiveStore = create<LiveState>(() => start);

type FoldListener = (events: readonly FoldedEvent[]) => void;
const foldListeners = new Set<FoldListener>();

/** Calls back with the events that were folded, in order, after the state has taken them in; answers how to stop. */
export function onFolded(listener: FoldListener): () => void {
  foldListeners.add(listener);
  return () => foldListeners.delete(listener);
}

/** What is laid over the live state for showing: what has been given on this device and is not recorded. */
export type Overlay = {
  /** Called with what is about to be shown as folded. */
  folded(events: readonly FoldedEvent[]): void;
  over(client: Client): State;
};

let overlay: Overlay | null = null;
let drawn: { readonly client: Client; readonly overlaid: number; readonly state: State } | null = null;

/** Lays something over the live state, or anew what has changed, or nothing. */
export function setOverlay(next: Overlay | null): void {
  if (next === null && overlay === null) return;
  overlay = next;
  drawn = null;
  useLiveStore.setState(({ overlaid }) => ({ overlaid: overlaid + 1 }));
}

/** The state as it is shown: the live state itself while nothing lies over it. */
export function shownState({ client, overlaid }: LiveState): State {
  if (overlay === null) return client.state;
  if (drawn?.client !== client || drawn.overlaid !== overlaid) {
    drawn = { client, overlaid, state: overlay.over(client) };
  }
  return drawn.state;
}

/** Takes in a message from the server; what remains to be done is for the connection. */
export function receive(message: Message): readonly Effect[] {
  const before = useLiveStore.getState();
  const { client, effects, folded } = merge(before.client, message);
  if (folded.length > 0) overlay?.folded(folded);
  const fresh = client.heardAt !== before.client.heardAt && client.heardAt !== null;
  if (fresh && client.heardAt !== null) setServerTime(client.heardAt);
  useLiveStore.setState({ client, ...(fresh ? { heardAt: Date.now(), pictureShown: false } : {}) });
  if (folded.length > 0) for (const listener of foldListeners) listener(folded);
  return effects;
}

/** Forgets everything: another account, another organisation. */
export function resetLiveStore(): void {
  overlay = null;
  useLiveStore.setState(start, true);
}
