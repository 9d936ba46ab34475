import type { Pool } from 'pg';

/** A log whose newest event was recorded at a time (ISO 8601 UTC) that is still to come. */
export type AheadLog = { readonly organisation: string; readonly recordedAt: string };

/**
 * The logs that lie more than `tolerance` milliseconds ahead of the database's clock: a clock was wrong when something was recorded,
 * and nothing is ever recorded at an earlier time than what stands before it.
 */
export async function logsAheadOfTime(pool: Pool, tolerance: number): Promise<readonly AheadLog[]> {
  const { rows } = await pool.query<{ organisation: string; recorded_at: Date }>(
    `select head.organisation, last.recorded_at from head
     cross join lateral (
       select recorded_at from event where event.organisation = head.organisation order by seq desc limit 1
     ) as last
     where last.recorded_at > clock_timestamp() + $1::float8 * interval '1 millisecond'
     order by head.organisation`,
    [tolerance],
  );
  return rows.map(({ organisation, recorded_at }) => ({
    organisation,
    recordedAt: recorded_at.toISOString(),
  }));
}
