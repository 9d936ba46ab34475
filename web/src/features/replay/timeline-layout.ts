import type { ReplayMark } from '#shared/replay/source.ts';
import type { Shown } from './window.ts';

/** Pixels of the time line's drawing. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** From a time (ms) to a place in the drawing. */
export function placeOf(at: number, { from, to }: Shown, { left, right }: Frame): number {
  return left + ((at - from) / (to - from)) * (right - left);
}

/** From a place in the drawing to a time (ms), never outside of the window. */
export function timeAt(x: number, { from, to }: Shown, { left, right }: Frame): number {
  const share = Math.min(1, Math.max(0, (x - left) / (right - left)));
  return from + share * (to - from);
}

/** Graver kinds get their words first where there is not room for all. */
const order = ['level', 'decision', 'hand-over', 'alarm'] as const;
/** About what a letter of the time line's small text takes. */
const letter = 6.4;
const beside = 9;

export interface PlacedMark {
  readonly mark: ReplayMark;
  readonly x: number;
  /** Null where there is no room for words. */
  readonly words: string | null;
  /** The words stand before the mark, since the drawing ends after it. */
  readonly before: boolean;
}

/**
 * Marks with their places, those of the same pixel as one, and words where they cover no other mark's words. `words` gives a
 * mark's words and no line's name, which stand before the drawing; an empty one asks for none.
 */
export function placeMarks(
  marks: readonly ReplayMark[],
  window: Shown,
  frame: Frame,
  words: (mark: ReplayMark) => string,
): readonly PlacedMark[] {
  const seen = new Map<number, { mark: ReplayMark; x: number }>();
  for (const kind of order)
    for (const mark of marks) {
      const at = Date.parse(mark.at);
      if (mark.kind !== kind || at < window.from || at > window.to) continue;
      const x = placeOf(at, window, frame);
      const key = Math.round(x / 3);
      if (!seen.has(key)) seen.set(key, { mark, x });
    }
  const taken: (readonly [number, number])[] = Array.from(seen.values(), ({ x }) => [x - 6, x + 6]);
  const free = (from: number, to: number, x: number): boolean =>
    from >= frame.left &&
    to <= frame.right + 8 &&
    taken.every(([start, end]) => end <= from || start >= to || (start === x - 6 && end === x + 6));
  return [...seen.values()].map(({ mark, x }) => {
    const text = words(mark);
    const width = text.length * letter;
    for (const before of [false, true]) {
      const from = before ? x - beside - width : x + beside;
      const to = before ? x - beside : x + beside + width;
      if (text === '' || !free(from, to, x)) continue;
      taken.push([from, to]);
      return { mark, x, words: text, before };
    }
    return { mark, x, words: null, before: false };
  });
}
