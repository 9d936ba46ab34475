import pg from 'pg';
import './bigint-as-number.ts';
import type { OperatorLog } from './embedded/operator-log.ts';

export interface PoolOptions {
  /** A connection URL as in DATABASE_URL. */
  readonly url: string;
  readonly log: OperatorLog;
  /** Connections at most, 20 unless told; the embedded PostgreSQL takes 60 in all. */
  readonly max?: number;
  /** What the server shows of the connection, `vaka` unless told. */
  readonly applicationName?: string;
}

/**
 * Opens a pool. A statement may take 30 s, waiting for a connection 5 s, and a silent server is given up after 35 s. Broken
 * idle connections are replaced by themselves; a query under way on one rejects. bigint arrives as a number.
 */
export function openPool({ url, log, max = 20, applicationName = 'vaka' }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    query_timeout: 35_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // Without a listener a broken idle connection would end the process.
  pool.on('error', (error) => log.warn(`an idle database connection broke: ${error.message}`));
  return pool;
}

/**
 * Runs work in one transaction: committed when it resolves, rolled back when it throws. A connection that cannot even roll
 * back is thrown away. When the commit itself fails the outcome may be unknown to the caller.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // While a connection is lent out the pool does not listen for its errors; the query under way rejects with them.
  const ignore = () => undefined;
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}
