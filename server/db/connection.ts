import pg from 'pg';
import './bigint-as-number.ts';
import { isReadOnly, isSilence } from './database-error.ts';
import { DatabaseSocket } from './database-socket.ts';
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
 * How long anything may wait for the database, in milliseconds. The server's own limits come first, since it then says what became
 * of the statement; `answer` is for a server, or a way to it, that says nothing. A commit that waits for a synchronous standby is
 * bounded by `answer` alone. `idleTransaction` ends what a node that is gone held locked.
 */
export const patience = {
  connection: 5_000,
  lock: 5_000,
  statement: 10_000,
  answer: 12_000,
  idleTransaction: 15_000,
} as const;

/**
 * Opens a pool whose every wait is bounded (`patience`). Broken idle connections are replaced by themselves; a query under way on
 * one rejects. After a silence, or where the server takes no writes, the idle connections are let go as well: they go the same
 * way, and each would be found out by a wait of its own. bigint arrives as a number.
 */
export function openPool({ url, log, max = 20, applicationName = 'vaka' }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max,
    stream: () => new DatabaseSocket(),
    // Whoever has lent a connection may send a statement behind another (server/commands/group-append.ts); one that is not answered ends it.
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: patience.connection,
    idleTimeoutMillis: 60_000,
    lock_timeout: patience.lock,
    statement_timeout: patience.statement,
    query_timeout: patience.answer,
    // The driver reads times in this form alone, whatever the role or the database is set to.
    options: '-c datestyle=ISO',
    idle_in_transaction_session_timeout: patience.idleTransaction,
  });
  // Without a listener a connection that breaks would end the process: an idle one by the pool's event, a lent one by its own.
  pool.on('error', (error) => log.warn(`an idle database connection broke: ${error.message}`));
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('release', (error: Error | null | undefined) => {
    if (!error || !(isSilence(error) || isReadOnly(error))) return;
    log.warn(`the database's idle connections are let go: ${error.message}`);
    void letGoIdle(pool);
  });
  return pool;
}

/** Nothing is asked of the connections: those that are lent here are idle, and are not given back. */
async function letGoIdle(pool: pg.Pool): Promise<void> {
  const idle = Array.from({ length: pool.idleCount }, () => pool.connect());
  for (const lent of await Promise.allSettled(idle)) {
    if (lent.status === 'fulfilled') lent.value.release(true);
  }
}

/**
 * Runs work in one transaction: committed when it resolves, rolled back when it throws. A connection that cannot even roll
 * back is thrown away, and one that does not answer is not asked to. When the commit itself fails the outcome may be unknown to
 * the caller.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    if (isSilence(error) || isReadOnly(error)) broken = error as Error;
    else await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
