import type { Pool, PoolClient } from 'pg';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { inTransaction } from '../db/connection.ts';
import { readHead } from '../event-log/event-log.ts';

/**
 * Runs `work` in a transaction that holds the organisation's head row, so that no append is on its way meanwhile: one that
 * was has ended before. Throws what `work` or the database throws, after rolling back.
 */
export function underHeadLock<Result>(
  pool: Pool,
  organisation: string,
  work: (connection: PoolClient, head: Head) => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, async (connection) => {
    const head = await readHead(connection, organisation, true);
    if (head === null) throw new Error(`the organisation ${organisation} has no log`);
    return work(connection, head);
  });
}
