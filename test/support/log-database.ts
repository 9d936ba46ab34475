import type { Pool } from 'pg';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { emptyHead } from '../../shared/kernel/hash-chain.ts';
import type { Head } from '../../shared/kernel/hash-chain.ts';
import { openPool } from '../../server/db/connection.ts';
import { appendBatch } from '../../server/event-log/append.ts';
import { createDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { silentLog } from './silent-log.ts';

/** A database with the tables, and a pool on it. `drop` ends both. */
export type LogDatabase = TestDatabase & { readonly pool: Pool };

/** Makes a fresh database (see `createDatabase`) for a test that reads and writes the log itself; `max` connections at a time. */
export async function createLogDatabase({ max = 10 }: { readonly max?: number } = {}): Promise<LogDatabase> {
  const database = await createDatabase();
  const pool = openPool({ url: database.url, log: silentLog, max });
  return {
    ...database,
    pool,
    async drop() {
      await pool.end();
      await database.drop();
    },
  };
}

/** Appends a made log (see `makeLog`) to its organisation's, which ends at `expected`. @throws where it ends elsewhere. */
export async function appendMade(
  pool: Pool,
  events: readonly LoggedEvent[],
  expected: Head = emptyHead,
): Promise<void> {
  const organisation = events[0]?.organisation ?? '';
  if (!(await appendBatch(pool, { organisation, expected, events, receipts: [], outbox: [] })))
    throw new Error(`the log of ${organisation} does not end at ${expected.seq}`);
}
