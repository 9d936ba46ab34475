import { useSyncExternalStore } from 'react';

const phone = typeof window === 'undefined' ? null : window.matchMedia('(max-width: 639px)');

/** As `usePhone`, at this moment. */
export function isPhone(): boolean {
  return phone?.matches ?? false;
}

/** Whether the phone layout applies (below 640 px, ui.md section 3). For structure only; looks belong in CSS. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      phone?.addEventListener('change', listener);
      return () => phone?.removeEventListener('change', listener);
    },
    () => phone?.matches ?? false,
  );
}
