import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Whoever asks for readiness, a proxy, has little patience itself; in milliseconds. */
const patience = 2_000;

/**
 * What keeps the database from taking what is recorded: `database` where it does not answer within two seconds, be it for want of a
 * free connection; `read-only` where it is a standby. Null where it takes writes.
 */
export async function databaseProblem(pool: Pool): Promise<'database' | 'read-only' | null> {
  const asked = pool
    .query<{ readOnly: boolean }>(`select current_setting('transaction_read_only')::boolean as "readOnly"`)
    .then(
      ({ rows }) => (rows[0]?.readOnly === false ? null : 'read-only'),
      () => 'database' as const,
    );
  return await Promise.race([asked, wait(patience, 'database' as const, { ref: false })]);
}
