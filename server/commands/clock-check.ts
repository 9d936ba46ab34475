import type { Pool } from 'pg';

/** A node whose clock is further than this off the database's refuses service (architecture.md, The event). */
export const clockTolerance = 2_000;

/** How far this node's clock is ahead of the database's, in milliseconds; the way there and back is halved. */
export async function clockDifference(pool: Pool, now: () => number): Promise<number> {
  const sent = now();
  const { rows } = await pool.query<{ at: number }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as at',
  );
  const received = now();
  return (sent + received) / 2 - (rows[0]?.at ?? 0);
}
