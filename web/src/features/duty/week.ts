import { statedTime, writtenTime } from '../../lib/stated-time.ts';

/** A week from Monday to Monday in Swedish time; times are ISO 8601 UTC. */
export interface Week {
  readonly number: number;
  readonly from: string;
  readonly until: string;
}

const dayLength = 24 * 60 * 60 * 1000;

/** The week in which `at` (ms since 1970) lies, or the one some weeks after or before it. */
export function weekOf(at: number, offset = 0): Week {
  const day = Date.parse(`${writtenTime(new Date(at).toISOString()).slice(0, 10)}T00:00:00Z`);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  const monday = day + (offset * 7 - sinceMonday) * dayLength;
  return {
    number: weekNumber(monday),
    from: midnight(monday, at),
    until: midnight(monday + 7 * dayLength, at),
  };
}

/** Midnight in Sweden on the date of a UTC midnight. */
function midnight(day: number, now: number): string {
  const date = new Date(day).toISOString().slice(0, 10);
  return statedTime(`${date} 00:00`, now, 'future') ?? new Date(day).toISOString();
}

/** ISO 8601: week 1 is the one with the year's first Thursday. */
function weekNumber(monday: number): number {
  const thursday = new Date(monday + 3 * dayLength);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - first) / (7 * dayLength));
}
