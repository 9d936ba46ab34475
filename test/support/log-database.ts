import type { Pool } from 'pg';
import { openPool } from '../../server/db/connection.ts';
import { createDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { silentLog } from './silent-log.ts';

/** A database with the tables, and a pool on it. `drop` ends both. */
export type LogDatabase = TestDatabase & { readonly pool: Pool };

/** Makes a fresh database (see `createDatabase`) for a test that reads and writes the log itself. */
export async function createLogDatabase(): Promise<LogDatabase> {
  const database = await createDatabase();
  const pool = openPool({ url: database.url, log: silentLog });
  return {
    ...database,
    pool,
    async drop() {
      await pool.end();
      await database.drop();
    },
  };
}
