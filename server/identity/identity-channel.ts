import type { Pool } from 'pg';

/** What nodes and command line tools tell each other about sessions: a session's or an account's id has changed. */
export const identityChannel = 'vaka_identity';

/** Tells every node that a session has ended, by its id. */
export async function notifySessionEnded(pool: Pool, session: string): Promise<void> {
  await pool.query('select pg_notify($1, $2)', [identityChannel, `session ${session}`]);
}

/** Tells every node that an account may do other things than before, by its id. */
export async function notifyAccountChanged(pool: Pool, account: string): Promise<void> {
  await pool.query('select pg_notify($1, $2)', [identityChannel, `account ${account}`]);
}
