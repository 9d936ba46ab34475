/** Some rows that stand together, after `before` pixels in which rows are left out. */
export interface Stretch {
  readonly before: number;
  readonly from: number;
  /** The first that is not of it. */
  readonly to: number;
}

/** What is drawn of a long list: its stretches, and how much is left out after the last, in pixels. */
export interface RowWindow {
  readonly stretches: readonly Stretch[];
  readonly after: number;
}

/** From the list's beginning, in pixels. */
export interface View {
  readonly top: number;
  readonly bottom: number;
}

export const wholeList = (count: number): RowWindow => ({
  stretches: [{ before: 0, from: 0, to: count }],
  after: 0,
});

/**
 * Which of `count` rows to draw: those within the view, and `pinned` (one that has the focus, or that a link has led to; -1: none)
 * wherever it stands. Heights are in pixels, known or guessed.
 */
export function rowWindow(
  count: number,
  heightOf: (index: number) => number,
  view: View,
  pinned = -1,
): RowWindow {
  const stretches: { before: number; from: number; to: number }[] = [];
  let at = 0;
  let left = 0;
  for (let index = 0; index < count; index += 1) {
    const height = heightOf(index);
    const drawn = (at + height > view.top && at < view.bottom) || index === pinned;
    const last = stretches.at(-1);
    if (!drawn) left += height;
    else if (last !== undefined && last.to === index) last.to = index + 1;
    else {
      stretches.push({ before: left, from: index, to: index + 1 });
      left = 0;
    }
    at += height;
  }
  return { stretches, after: left };
}
