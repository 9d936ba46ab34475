import { create } from 'zustand';
import type { FoldedEvent } from '#shared/kernel/event.ts';
import type { PresenceMessage } from '#shared/protocol/presence-message.ts';
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
};

const start: LiveState = {
  client: newClient,
  socketOpen: false,
  heardAt: null,
  pictureShown: false,
  present: [],
  rereadBecause: null,
  unsent: 0,
};

export const useLiveStore = create<LiveState>(() => start);

type FoldListener = (events: readonly FoldedEvent[]) => void;
const foldListeners = new Set<FoldListener>();

/** Calls back with the events that were folded, in order, after the state has taken them in; answers how to stop. */
export function onFolded(listener: FoldListener): () => void {
  foldListeners.add(listener);
  return () => foldListeners.delete(listener);
}

/** Takes in a message from the server; what remains to be done is for the connection. */
export function receive(message: Message): readonly Effect[] {
  const before = useLiveStore.getState();
  const { client, effects, folded } = merge(before.client, message);
  const fresh = client.heardAt !== before.client.heardAt && client.heardAt !== null;
  if (fresh && client.heardAt !== null) setServerTime(client.heardAt);
  useLiveStore.setState({ client, ...(fresh ? { heardAt: Date.now(), pictureShown: false } : {}) });
  if (folded.length > 0) for (const listener of foldListeners) listener(folded);
  return effects;
}

/** Forgets everything: another account, another organisation. */
export function resetLiveStore(): void {
  useLiveStore.setState(start, true);
}
