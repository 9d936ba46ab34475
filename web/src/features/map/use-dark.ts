import { useSyncExternalStore } from 'react';

const device = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is drawn in dark colours now: what it wears (chosen, or the wall's), else what the device asks for. */
export function useDark(): boolean {
  return useSyncExternalStore(follow, isDark);
}

function isDark(): boolean {
  const worn = document.documentElement.dataset['theme'];
  return worn === undefined ? device().matches : worn === 'dark';
}

function follow(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const asked = device();
  asked.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    asked.removeEventListener('change', changed);
  };
}
