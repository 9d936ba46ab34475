import { message } from '#shared/language/message.ts';
import { clockOrDate, clockTime } from '../../lib/format.ts';
import { statedTime, writtenTime } from '../../lib/stated-time.ts';
import type { Day, Gap } from './sheet.ts';

/** A span as it stands on one day: "06:00 till 14:00", "från 22:00", "till 06:00", "hela dygnet". */
export function spanOnDay({ from, until }: Gap, day: Day): string {
  const before = from < day.start;
  const after = until > day.end;
  if (before && after) return message('staff.staffing.all-day');
  if (before) return message('staff.staffing.until', { time: clockTime(until) });
  if (after) return message('staff.staffing.from', { time: clockTime(from) });
  return message('staff.staffing.span', { from: clockTime(from), until: clockTime(until) });
}

/** "06:00 till 14:00", with the date where it is not today's: "23 nov 22:00 till 24 nov 06:00". */
export function wholeSpan({ from, until }: Gap, at: number): string {
  return message('staff.staffing.span', { from: clockOrDate(from, at), until: clockOrDate(until, at) });
}

/** A time as a field shows it, so that it is read back as the same: the clock time, with the date where that is needed. */
export function statedAs(time: string, now: number): string {
  const clock = clockTime(time);
  const back = statedTime(clock, now, 'future');
  return back !== null && clockTime(back) === clock && Math.abs(Date.parse(back) - Date.parse(time)) < 60_000
    ? clock
    : writtenTime(time);
}
