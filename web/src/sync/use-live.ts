import type { State } from '#shared/state.ts';
import { shownState, useLiveStore } from './live-store.ts';

/** A part of the live state, with what is unsent laid over it; renders again when that part is another (Object.is). Tables are maps, copied when they change. */
export function useLive<Part>(select: (state: State) => Part): Part {
  return useLiveStore((live) => select(shownState(live)));
}

/** Whether a state has been read, so that something may be shown; it stays so while it is read again. */
export function useReady(): boolean {
  return useLiveStore((live) => live.client.phase === 'current' || live.client.seq > 0);
}

/** The state at this moment, for an action that does not show it. */
export function liveState(): State {
  return shownState(useLiveStore.getState());
}
