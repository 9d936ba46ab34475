import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Suggestion } from '#shared/classification/suggest.ts';

type Suggest = (text: string) => Suggestion;

/**
 * What a caller's words are about, as they are typed. The matcher and its words are fetched when the first form opens, and
 * run here: nothing leaves the device. Null until then, and where it could not be fetched.
 */
export function useSuggestion(words: string): Suggestion | null {
  const [suggest, setSuggest] = useState<{ run: Suggest } | null>(null);
  const settled = useDeferredValue(words);
  useEffect(() => {
    let shown = true;
    import('#shared/classification/suggest.ts').then(
      (module) => {
        if (shown) setSuggest({ run: module.suggest });
      },
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, []);
  return useMemo(
    () => (suggest === null || settled.trim().length < 3 ? null : suggest.run(settled)),
    [suggest, settled],
  );
}
