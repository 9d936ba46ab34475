/** How long to wait before the next attempt, in milliseconds, by how many have been made; then it has failed. */
const waits = [2_000, 8_000, 30_000, 120_000] as const;

export const mostAttempts = waits.length + 1;

/** Milliseconds to wait after so many attempts; null when no further one is made. */
export function waitAfter(attempts: number): number | null {
  return waits[attempts - 1] ?? null;
}
