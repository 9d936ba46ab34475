import { useCallback, useEffect, useState } from 'react';
import { type ApiFailure, request } from './api.ts';

export type Answered<Value> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'failure'; readonly failure: ApiFailure };

/**
 * What the server answers to GET `path`, asked when the page opens and again by the function beside it, and whenever `since` is another than
 * it was. The last answer stands until the next has come.
 */
export function useAnswer<Value>(
  path: string,
  { since, timeout = 20_000 }: { since?: unknown; timeout?: number } = {},
): readonly [Answered<Value>, () => void] {
  const [answered, setAnswered] = useState<Answered<Value>>({ kind: 'waiting' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let gone = false;
    void request<Value>(path, { timeout }).then((answer) => {
      if (gone) return;
      setAnswered(
        answer.ok ? { kind: 'answer', value: answer.value } : { kind: 'failure', failure: answer.failure },
      );
    });
    return () => {
      gone = true;
    };
  }, [path, since, timeout, turn]);
  return [answered, again];
}
