import { useEffect, useRef } from 'react';

export const speeds = ['1', '10', '60', '600'] as const;
export type Speed = (typeof speeds)[number];

/** So often (ms) the moment moves on while it plays; the second hand at ordinary speed, else four times a second. */
const tickOf = (speed: Speed): number => (speed === '1' ? 1_000 : 250);

/** While it plays, moves a moment (ms) on by what has passed times the speed, and stops at the end. */
export function usePlaying(
  playing: boolean,
  speed: Speed,
  at: number | null,
  end: number,
  { go, stop }: { readonly go: (at: number) => void; readonly stop: () => void },
): void {
  const latest = useRef({ at, end, go, stop });
  useEffect(() => {
    latest.current = { at, end, go, stop };
  });
  useEffect(() => {
    if (!playing) return undefined;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const { at: from, end: last, go: move, stop: finish } = latest.current;
      const next = (from ?? last) + (now - before) * Number(speed);
      before = now;
      move(Math.min(next, last));
      if (next >= last) finish();
    }, tickOf(speed));
    return () => clearInterval(timer);
  }, [playing, speed]);
}
