import { useCallback, useEffect, useRef, useState } from 'react';
import type { Moment, PastState, Reading, ReplaySource } from '#shared/replay/source.ts';
import { newestOnly } from './newest-only.ts';

export interface Past {
  /** The newest that has come: while another is on its way, the one before. Null before the first. */
  readonly past: PastState | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

type Question = { readonly moment: Moment; readonly reading: Reading };

/** The console at a moment, asked for anew when the moment is another. */
export function usePast(source: ReplaySource, moment: Moment | null, reading: Reading): Past {
  const [past, setPast] = useState<PastState | null>(null);
  const [failed, setFailed] = useState(false);
  const ask = useRef<((question: Question) => void) | null>(null);
  useEffect(() => {
    let shown = true;
    ask.current = newestOnly(
      (question: Question) => source.stateAt(question.moment, question.reading),
      (_question, answer) => {
        if (!shown) return;
        setFailed(answer === null);
        if (answer !== null) setPast(answer);
      },
    );
    return () => {
      shown = false;
      ask.current = null;
    };
  }, [source]);
  const askAgain = useCallback(() => {
    if (moment !== null) ask.current?.({ moment, reading });
  }, [moment, reading]);
  useEffect(() => askAgain(), [source, askAgain]);
  return { past, failed, retry: askAgain };
}
