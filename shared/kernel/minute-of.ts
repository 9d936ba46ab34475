/** The minute of an ISO 8601 UTC time: times that people state are no finer. */
export const minuteOf = (time: string): string => time.slice(0, 16);
