import { use, useCallback } from 'react';
import type { State } from '#shared/state.ts';
import { shownState, useLiveStore } from './live-store.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import { LaterContext, MomentContext } from './moment.ts';

/**
 * A part of the live state, with what is unsent laid over it, or within a past moment (moment-provider.tsx) of that moment's; renders again
 * when that part is another (Object.is). Tables are maps, copied when they change.
 */
export function useLive<Part>(select: (state: State) => Part): Part {
  const past = use(MomentContext);
  return useLiveStore((live) => select(past ?? shownState(live)));
}

/** Whether a state has been read, so that something may be shown; it stays so while it is read again. */
export function useReady(): boolean {
  const past = use(MomentContext);
  return useLiveStore((live) => past !== null || live.client.phase === 'current' || live.client.seq > 0);
}

/** Reads the state that `useLive` shows, whole, for what is drawn from more of it than can be told beforehand. */
export function useStateReader(): () => State {
  const past = use(MomentContext);
  return useCallback(() => past ?? liveState(), [past]);
}

/** Whether what is shown is a past moment, in which nothing can be done and nothing asked of the server. */
export function useIsPast(): boolean {
  return use(MomentContext) !== null;
}

/** The state at this moment, for an action that does not show it. */
export function liveState(): State {
  return shownState(useLiveStore.getState());
}

/** In a past moment, the first entries that were recorded after it; else none. */
export function useLaterEntries(): readonly JournalEntry[] {
  return use(LaterContext);
}
