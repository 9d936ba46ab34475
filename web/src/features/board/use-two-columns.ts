import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 1023px)');

/** Whether the board has room for two columns only; the diary then shares the side column (ui.md, section 3). */
export function useTwoColumns(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}
