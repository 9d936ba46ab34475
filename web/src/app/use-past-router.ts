import { useMemo } from 'react';
import type { RouterOptions } from 'wouter';

/** A router of its own for the pages of the past: where it is stands in what is shown, not in the browser's address. */
export function usePastRouter(
  page: string,
  onPage: (page: string) => void,
): Required<Pick<RouterOptions, 'hook' | 'searchHook'>> {
  return useMemo(() => {
    const [path = '/', search = ''] = page.split('?', 2);
    const navigate = (to: string): void => onPage(to);
    return { hook: () => [path, navigate], searchHook: () => search };
  }, [page, onPage]);
}
