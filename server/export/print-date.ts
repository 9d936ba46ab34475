import { wallClock } from './local-time.ts';

/** A time (ISO 8601 UTC) as typst's datetime takes it, by Swedish clocks. */
export function printDate(iso: string) {
  const date = wallClock(iso);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
