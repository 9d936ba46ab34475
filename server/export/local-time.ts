/** Times as documents show them: Swedish local time. */
const timeZone = 'Europe/Stockholm';
const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
const long = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** "2026-11-22 03:07:15" */
export function localTime(iso: string): string {
  return local.format(Date.parse(iso));
}

/** "2026-11-22 03:07" */
export function localMinute(iso: string): string {
  return localTime(iso).slice(0, 16);
}

/** "söndag 22 november 2026" */
export function localDay(iso: string): string {
  return long.format(Date.parse(iso));
}

/** A spreadsheet knows no time zones: a date whose UTC fields are the Swedish clock's. */
export function wallClock(iso: string): Date {
  return new Date(`${localTime(iso).replace(' ', 'T')}.${iso.slice(20, 23)}Z`);
}
