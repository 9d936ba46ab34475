import { message } from '#shared/language/message.ts';

/** Times, durations and numbers as the interface writes them: Swedish, Europe/Stockholm, 24 hours (ui.md, section 11). */
export type Instant = string | number | Date;

const timeZone = 'Europe/Stockholm';
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const seconds = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const dayMonth = new Intl.DateTimeFormat('sv-SE', { timeZone, day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const weekday = new Intl.DateTimeFormat('sv-SE', { timeZone, weekday: 'short' });
const longWeekday = new Intl.DateTimeFormat('sv-SE', { timeZone, weekday: 'long' });
const dayKey = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
const collator = new Intl.Collator('sv');

const millis = (at: Instant): number =>
  at instanceof Date ? at.getTime() : typeof at === 'number' ? at : Date.parse(at);
const plain = (text: string): string => text.replaceAll('.', '');

/** "03:42" */
export function clockTime(at: Instant): string {
  return clock.format(millis(at));
}

/** "03:42:07" */
export function clockSeconds(at: Instant): string {
  return seconds.format(millis(at));
}

/** "22 nov 2026" */
export function date(at: Instant): string {
  return plain(dayMonthYear.format(millis(at)));
}

/** "22 nov" */
export function shortDate(at: Instant): string {
  return plain(dayMonth.format(millis(at)));
}

/** "sön 22 nov" */
export function weekdayDate(at: Instant): string {
  return `${plain(weekday.format(millis(at)))} ${shortDate(at)}`;
}

/** "Lördag 21 nov", as a heading above a day's entries. */
export function dayHeading(at: Instant): string {
  const day = longWeekday.format(millis(at));
  return `${day.slice(0, 1).toUpperCase()}${day.slice(1)} ${shortDate(at)}`;
}

/** Whether two instants fall on the same day in Sweden. */
export function sameDay(one: Instant, other: Instant): boolean {
  return dayKey.format(millis(one)) === dayKey.format(millis(other));
}

/** The clock time, with the date before it on other days than today: "05:41", "21 nov 22:40". */
export function clockOrDate(at: Instant, today: Instant): string {
  return sameDay(at, today) ? clockTime(at) : `${shortDate(at)} ${clockTime(at)}`;
}

/** "22 nov 2026 kl. 05:38", in running text. */
export function fullTime(at: Instant): string {
  return message('time.day-at', { day: date(at), time: clockTime(at) });
}

/** A length of time in milliseconds, to the minute: "7 min", "2 h 51 min", "3 dygn 2 h". */
export function duration(length: number): string {
  const minutes = Math.floor(Math.abs(length) / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days >= 2) {
    const rest = hours - days * 24;
    return rest === 0 ? message('time.days', { days }) : message('time.days-hours', { days, hours: rest });
  }
  if (hours === 0) return message('time.minutes', { minutes });
  const rest = minutes - hours * 60;
  return rest === 0
    ? message('time.hours', { hours })
    : message('time.hours-minutes', { hours, minutes: rest });
}

/** An age in seconds while it is short: "2 s", "48 s", then "3 min". */
export function age(seconds: number): string {
  return seconds < 120
    ? message('time.seconds', { seconds: Math.max(0, Math.floor(seconds)) })
    : duration(seconds * 1000);
}

/** "för 7 min sedan", "om 18 min", "nyss", "nu". */
export function relative(at: Instant, from: Instant): string {
  const ahead = millis(at) - millis(from);
  if (Math.abs(ahead) < 60_000) return message(ahead > 0 ? 'time.now' : 'time.just-now');
  return message(ahead > 0 ? 'time.in' : 'time.ago', { duration: duration(ahead) });
}

/** How a deadline stands: "om 18 min", "nu", or "12 min sen" and late. */
export function deadline(at: Instant, from: Instant): { text: string; late: boolean } {
  const ahead = millis(at) - millis(from);
  if (ahead <= -60_000) return { text: message('time.late', { duration: duration(ahead) }), late: true };
  return {
    text: ahead < 60_000 ? message('time.now') : message('time.in', { duration: duration(ahead) }),
    late: false,
  };
}

/** "2 300", "2,1", "−7": no-break space between thousands, a true minus. */
export function number(value: number, decimals?: number): string {
  const known = numbers.get(decimals) ?? numberFormat(decimals);
  numbers.set(decimals, known);
  return known.format(value);
}

/** Each takes half a millisecond to make, and counts are written with every event. */
const numbers = new Map<number | undefined, Intl.NumberFormat>();

function numberFormat(decimals: number | undefined): Intl.NumberFormat {
  const digits =
    decimals === undefined
      ? { maximumFractionDigits: 3 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat('sv-SE', digits);
}

/** Order of words, å ä ö last. */
export function compareText(one: string, other: string): number {
  return collator.compare(one, other);
}
