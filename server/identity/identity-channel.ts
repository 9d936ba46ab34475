import type { Pool } from 'pg';

/** What nodes and command line tools tell each other about sessions: a session's or an account's id has changed. */
export const identityChannel = 'vaka_identity';

export async function notifySessionEnded(pool: Pool, session: string): Promise<void> {
  await pool.query('select pg_notify($1, $2)', [identityChannel, `session ${session}`]);
}

export async function notifyAccountChanged(pool: Pool, account: string): Promise<void> {
  await pool.query('select pg_notify($1, $2)', [identityChannel, `account ${account}`]);
}
