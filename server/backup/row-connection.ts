import pg from 'pg';
import '../db/bigint-as-number.ts';

/**
 * A connection that rows are read from or written to for as long as it takes, as text that any PostgreSQL reads alike wherever its
 * settings differ. `name` is what the server shows of it.
 */
export async function openForRows(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // What is under way rejects with it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`set client_encoding = 'UTF8'; set timezone = 'UTC'; set datestyle = 'ISO, YMD';
      set intervalstyle = 'iso_8601'; set bytea_output = 'hex'; set extra_float_digits = 1;
      set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = 0`);
  } catch (error) {
    await client.end();
    throw error;
  }
  return client;
}
