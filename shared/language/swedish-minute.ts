const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** "2026-11-22 03:07": a time (ISO 8601 UTC) by Swedish clocks. */
export function swedishMinute(time: string): string {
  // The time is given; no clock is read.
  // oxlint-disable-next-line no-restricted-globals
  return local.format(Date.parse(time));
}
