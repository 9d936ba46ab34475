import { message } from '../language/message.ts';

/** Whole minutes from one time to another (ISO 8601 UTC); negative where the second came first. */
export function minutesBetween(from: string, to: string): number {
  // The times are given; no clock is read.
  // oxlint-disable-next-line no-restricted-globals
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}

/** A length of time as people read it: "7 min", "2 h 51 min", "3 dygn 2 h". */
export function spanWords(minutes: number): string {
  const length = Math.abs(minutes);
  const sign = minutes < 0 ? '\u2212' : '';
  const hours = Math.floor(length / 60);
  if (hours >= 48) {
    const days = Math.floor(hours / 24);
    const rest = hours - days * 24;
    return rest === 0 ? message('time.days', { days }) : message('time.days-hours', { days, hours: rest });
  }
  if (hours === 0) return sign + message('time.minutes', { minutes: length });
  const rest = length - hours * 60;
  return (
    sign +
    (rest === 0 ? message('time.hours', { hours }) : message('time.hours-minutes', { hours, minutes: rest }))
  );
}

/** The middle of some figures, between the two in the middle where they are even; null of none. */
export function median(figures: readonly number[]): number | null {
  if (figures.length === 0) return null;
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1 + (sorted.length % 2)] ?? 0, sorted[middle] ?? 0];
  return Math.round((low + high) / 2);
}
