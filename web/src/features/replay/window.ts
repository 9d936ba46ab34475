/** What the time line shows, in ms. */
export interface Shown {
  readonly from: number;
  readonly to: number;
}

export const spans = ['all', 'day', 'hours'] as const;
export type Span = (typeof spans)[number];

const hour = 60 * 60_000;
const lengths: { readonly [One in Span]: number } = { all: Infinity, day: 24 * hour, hours: 6 * hour };
/** A log of an hour is not drawn as wide as one of a night. */
const least = hour;

/**
 * The window of a span around a moment: the one that was shown as long as the moment lies in it, else one that begins a quarter
 * before, on the hour, and shows no more than a little of what lies outside of the log. `log` is when the whole log was recorded.
 */
export function windowAround(span: Span, at: number, log: Shown, before: Shown | null): Shown {
  const length = lengths[span];
  const whole = log.to - log.from;
  if (whole <= length || span === 'all') {
    const missing = Math.max(0, least - whole);
    const edge = Math.max(whole * 0.01, missing / 2);
    return { from: log.from - edge, to: log.to + edge };
  }
  const fits = before !== null && before.to - before.from === length;
  if (fits && at >= before.from && at <= before.to) return before;
  const edge = length * 0.02;
  const asked = Math.floor((at - length / 4) / hour) * hour;
  const from = Math.max(log.from - edge, Math.min(asked, log.to + edge - length));
  return { from, to: from + length };
}

/** Where the axis has its marks: whole steps by Swedish clocks, whose hours differ from UTC's by whole hours. */
export function ticksOf({ from, to }: Shown, most: number): { readonly step: number; readonly at: number[] } {
  const length = to - from;
  const step = steps.find((one) => length / one <= most) ?? Math.ceil(length / most / day) * day;
  const start = Math.ceil(from / step) * step;
  const at: number[] = [];
  for (let one = start; one <= to; one += step) at.push(one);
  return { step, at };
}

const day = 24 * hour;
const steps = [10 * 60_000, 30 * 60_000, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day];
