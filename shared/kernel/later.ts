/** A time so many milliseconds after another, ISO 8601 UTC with milliseconds. It reads no clock. */
export function later(time: string, milliseconds: number): string {
  // The Date constructor reads no clock when it is given a time.
  // oxlint-disable-next-line no-restricted-globals
  return new Date(epoch(time) + milliseconds).toISOString();
}

/** Epoch milliseconds of an ISO 8601 time. */
export function epoch(time: string): number {
  // oxlint-disable-next-line no-restricted-globals
  return Date.parse(time);
}
