import type { Pool } from 'pg';

/** A node whose clock is further than this off the database's refuses service (architecture.md, The event). */
export const clockTolerance = 2_000;

/**
 * How far this node's clock is ahead of the database's (negative: behind), in milliseconds, as far as can be known: the database's
 * was read at some moment between asking and hearing, so that a slow answer is not taken for a wrong clock.
 */
export async function clockDifference(pool: Pool, now: () => number): Promise<number> {
  const sent = now();
  const { rows } = await pool.query<{ at: number }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as at',
  );
  const received = now();
  const at = rows[0]?.at ?? 0;
  if (at < sent) return sent - at;
  return at > received ? received - at : 0;
}
