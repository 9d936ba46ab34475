import { useState } from 'react';

/**
 * New entries never move what is being read: while the list is scrolled, those numbered after `held` wait. Null: all
 * are shown.
 */
export interface HeldNews {
  readonly held: number | null;
  /** Tell where the list stands, in pixels from its newest end; `newest` answers the newest number that it shows. */
  readonly scrolled: (distance: number, newest: () => number) => void;
  readonly release: () => void;
}

const reading = 24;

export function useHeldNews(): HeldNews {
  const [held, setHeld] = useState<number | null>(null);
  return {
    held,
    scrolled(distance, newest) {
      if (distance <= reading) setHeld(null);
      else setHeld((before) => before ?? newest());
    },
    release: () => setHeld(null),
  };
}
