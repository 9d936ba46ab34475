/** A device's clock may be so wrong without being corrected. */
const tolerance = 120_000;

/**
 * When something happened, where the sender's clock is ahead by more than 120 s and the time given lies in the future: then
 * the device must have taken it itself, for a person states what has been. Null where the time stands as it was given: one
 * that a person may have stated is never changed (contract.md, `sentAt`). `now` is epoch milliseconds.
 */
export function correctedTime(occurredAt: string, sentAt: string | undefined, now: number): string | null {
  if (sentAt === undefined) return null;
  const ahead = Date.parse(sentAt) - now;
  const occurred = Date.parse(occurredAt);
  if (ahead <= tolerance || occurred <= now) return null;
  return new Date(Math.min(occurred - ahead, now)).toISOString();
}
