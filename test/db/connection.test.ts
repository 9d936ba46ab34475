import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, openPool } from '../../server/db/connection.ts';
import { isUnavailable } from '../../server/db/database-error.ts';
import { openListener } from '../../server/db/listener.ts';
import { linkToDatabase } from '../support/database-link.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { silentLog } from '../support/silent-log.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createDatabase('nothing');
  pool = openPool({ url: database.url, log: silentLog, max: 4 });
  await pool.query('create table note (n bigint)');
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('bigint arrives as a number, and one that would be rounded is refused', async () => {
  const query = 'select 9007199254740991::bigint as n';
  expect((await pool.query(query)).rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
  await expect(pool.query('select 9007199254740993::bigint as n')).rejects.toThrow(RangeError);
});

test('a time arrives as one, whatever form the database is set to write times in', async () => {
  await pool.query(`do $$ begin
    execute format('alter database %I set datestyle = ''German, DMY''', current_database()); end $$`);
  const fresh = openPool({ url: database.url, log: silentLog, max: 1 });
  const { rows } = await fresh.query(`select timestamptz '2026-11-23T03:00:00Z' as at`);
  await fresh.end();
  expect(rows).toEqual([{ at: new Date('2026-11-23T03:00:00Z') }]);
});

test('a transaction whose work throws leaves nothing, and its connection serves the next', async () => {
  const failing = inTransaction(pool, async (client) => {
    await client.query('insert into note values (1)');
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  const returned = await inTransaction(pool, async (client) => {
    await client.query('insert into note values (2)');
    return 'done';
  });
  expect(returned).toBe('done');
  expect((await pool.query('select n from note')).rows).toEqual([{ n: 2 }]);
});

test('a connection that breaks inside a transaction rejects it and the pool goes on', async () => {
  const broken = inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await client.query('insert into note values (3)');
  });
  await expect(broken).rejects.toThrow();
  expect((await pool.query('select n from note where n = 3')).rows).toEqual([]);
});

test('a way on which comes what cannot be read is closed, and the pool goes on', async () => {
  const { link, url } = await linkToDatabase(database.url);
  const own = openPool({ url, log: silentLog, max: 1 });
  await own.query('select 1');
  // A row of two columns that is shorter than its first.
  link.garbage = Buffer.from('440000000c00027ffffff00000', 'hex');
  await expect(own.query('select n from note')).rejects.toSatisfy(isUnavailable);
  expect((await own.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  await own.end();
  await link.close();
});

test('a listener hears, says when it lost its connection, and hears again', async () => {
  const heard: string[] = [];
  const states: string[] = [];
  const listener = openListener({
    url: database.url,
    channels: ['head', 'Other'],
    log: silentLog,
    onNotification: (channel, payload) => heard.push(`${channel} ${payload}`),
    onConnected: () => states.push('connected'),
    onLost: () => states.push('lost'),
  });
  await expect.poll(() => states).toEqual(['connected']);
  await pool.query("select pg_notify('head', '1'), pg_notify('Other', '2'), pg_notify('none', '3')");
  await expect.poll(() => heard).toEqual(['head 1', 'Other 2']);

  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vaka-listen'",
  );
  await expect.poll(() => states).toEqual(['connected', 'lost', 'connected']);
  await pool.query("select pg_notify('head', '4')");
  await expect.poll(() => heard).toEqual(['head 1', 'Other 2', 'head 4']);

  await listener.close();
  expect(listener.connected()).toBe(false);
  expect(states).toHaveLength(3);
});
