/** A value at a time, ISO 8601 UTC; null where it was not known then. */
export interface GraphPoint {
  readonly at: string;
  readonly value: number | null;
}

export interface GraphBox {
  readonly width: number;
  readonly height: number;
  /** The value at the top. */
  readonly most: number;
  /** The times at the left and right edge, epoch milliseconds. */
  readonly from: number;
  readonly until: number;
}

/** The box that holds all points, and `until` where that is later; `ceiling` is in it where it is given. */
export function graphBox(
  points: readonly GraphPoint[],
  size: { readonly width: number; readonly height: number },
  until: number,
  ceiling: number | null,
): GraphBox {
  const times = points.map(({ at }) => Date.parse(at));
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const from = Math.min(until, ...times);
  return {
    ...size,
    most: Math.max(1, ceiling ?? 0, ...values),
    from,
    until: Math.max(from + 60_000, until, ...times),
  };
}

/**
 * The lines through the points as SVG path data, one for every stretch in which the value is known: `step` holds a value until
 * the next, as a count of people does; `slope` goes straight to it, as fuel does.
 */
export function graphLines(
  points: readonly GraphPoint[],
  box: GraphBox,
  shape: 'step' | 'slope',
): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let last: { x: number; y: number } | null = null;
  const end = (): void => {
    if (line.length > 0) lines.push(line.join(''));
    line = [];
    last = null;
  };
  for (const { at, value } of points) {
    const x = round(placeOf(Date.parse(at), box));
    if (value === null) {
      if (last !== null && shape === 'step') line.push(`H${x}`);
      end();
      continue;
    }
    const y = round(heightOf(value, box));
    if (last === null) line.push(`M${x} ${y}`);
    else line.push(shape === 'step' ? `H${x}V${y}` : `L${x} ${y}`);
    last = { x, y };
  }
  if (last !== null && shape === 'step') line.push(`H${round(box.width)}`);
  end();
  return lines;
}

export const placeOf = (at: number, { width, from, until }: GraphBox): number =>
  ((at - from) / (until - from)) * width;

export const heightOf = (value: number, { height, most }: GraphBox): number =>
  height - (value / most) * height;

const round = (value: number): number => Math.round(value * 10) / 10;
