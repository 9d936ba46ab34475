import { useEffect, useRef } from 'react';
import { shortcutSetting } from '../../lib/settings.ts';

export interface ReplayKeys {
  readonly play: () => void;
  readonly step: (what: 'event' | 'mark', by: -1 | 1) => void;
  /** Shows which keys there are. */
  readonly table: () => void;
}

/** Space plays, `,` and `.` step by event, `[` and `]` from mark to mark, `?` shows these; not while somebody writes or presses a button. */
export function useReplayKeys(keys: ReplayKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.isComposing || shortcutSetting.get() !== 'on') return;
      if (target.closest('input:not([type=radio]), textarea, select, [role="dialog"]') !== null) return;
      const { play, step, table } = latest.current;
      const answers: { readonly [key: string]: (() => void) | undefined } = {
        ' ': target.closest('button, a, summary, input') === null ? play : undefined,
        ',': () => step('event', -1),
        '.': () => step('event', 1),
        '[': () => step('mark', -1),
        ']': () => step('mark', 1),
        '?': table,
      };
      const answer = answers[event.key];
      if (answer === undefined) return;
      event.preventDefault();
      answer();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
