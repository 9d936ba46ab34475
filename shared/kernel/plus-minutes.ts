import { epoch, later } from './later.ts';

/** A time some minutes after another; fewer than none is before it. */
export function plusMinutes(time: string, minutes: number): string {
  return later(time, minutes * 60_000);
}

/** Whole and part minutes from one time to a later; below none when it is earlier. */
export function minutesBetween(from: string, to: string): number {
  return (epoch(to) - epoch(from)) / 60_000;
}
