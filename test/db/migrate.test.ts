import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrate } from '../../server/db/migrate.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { urlOfDatabase } from '../support/database-url.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';

let database: TestDatabase;
let directory: string;

beforeEach(async () => {
  database = await createDatabase('nothing');
  directory = await mkdtemp(join(tmpdir(), 'vaka-migrations-'));
});

afterEach(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

const file = async (name: string, sql: string) => await writeFile(join(directory, name), sql);
const run = async () => await migrate(database.url, silentLog, directory);

async function query<Row extends pg.QueryResultRow>(sql: string, url = database.url): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('files are applied once, in order, and later ones at a later start', async () => {
  await file('0001_log.sql', 'create table log (seq bigint primary key);');
  await file('0002_more.sql', 'alter table log add column note text; insert into log values (1, $$;$$);');
  expect(await run()).toEqual(['0001_log.sql', '0002_more.sql']);
  expect(await run()).toEqual([]);
  await file('0003_last.sql', "update log set note = 'third';");
  expect(await run()).toEqual(['0003_last.sql']);
  expect(await query('select * from log')).toEqual([{ seq: expect.anything(), note: 'third' }]);
});

test('eight nodes that start at once apply each file once', async () => {
  await file(
    '0001_slow.sql',
    'create table counted (n integer); select pg_sleep(0.2); insert into counted values (1);',
  );
  const applied = await Promise.all(Array.from({ length: 8 }, run));
  expect(applied.flat()).toEqual(['0001_slow.sql']);
  expect(await query('select count(*)::int as n from counted')).toEqual([{ n: 1 }]);
});

test('a file that fails leaves nothing of itself, and those before it stand', async () => {
  await file('0001_good.sql', 'create table good ();');
  await file('0002_bad.sql', 'create table half (); select 1/0;');
  await expect(run()).rejects.toMatchObject({
    code: 'failed',
    message: expect.stringContaining('0002_bad.sql'),
  });
  expect(
    await query("select to_regclass('good') is not null as good, to_regclass('half') is not null as half"),
  ).toEqual([{ good: true, half: false }]);
  await file('0002_bad.sql', 'create table half ();');
  expect(await run()).toEqual(['0002_bad.sql']);
});

test('a file that must wait for a table lets others by, and is applied when the table is free', async () => {
  await file('0001_log.sql', 'create table log (seq bigint primary key);');
  await run();
  await file('0002_more.sql', 'alter table log add column note text;');
  const reader = new pg.Client({ connectionString: database.url });
  await reader.connect();
  // As a backup or a long report does.
  await reader.query('begin; select * from log');
  const migrating = run();
  const waiting = `select count(*)::int as n from pg_locks where relation = 'log'::regclass and not granted`;
  await until(async () => await query(waiting)).toEqual([{ n: 1 }]);
  await query('insert into log values (1)');
  expect(await query('select * from log')).toEqual([{ seq: expect.anything() }]);
  await reader.query('commit');
  await reader.end();
  expect(await migrating).toEqual(['0002_more.sql']);
});

test('a file changed after it was applied is refused, another checkout’s line ends are not', async () => {
  await file('0001_log.sql', 'create table log ();\n-- end\n');
  await run();
  await file('0001_log.sql', 'create table log ();\r\n-- end\r\n');
  expect(await run()).toEqual([]);
  await file('0001_log.sql', 'create table log (changed text);\n-- end\n');
  await expect(run()).rejects.toMatchObject({ code: 'changed-after-applied' });
});

test('a database that a newer version migrated is refused', async () => {
  await file('0001_log.sql', 'create table log ();');
  await file('0002_new.sql', 'create table new ();');
  await run();
  await rm(join(directory, '0002_new.sql'));
  await expect(run()).rejects.toMatchObject({ code: 'database-newer' });
});

test('an older file that was skipped or replaced is refused', async () => {
  await file('0001_log.sql', 'create table log ();');
  await file('0002_b.sql', 'create table b ();');
  await run();
  await query('delete from schema_migration where version = 1');
  await expect(run()).rejects.toMatchObject({ code: 'out-of-order' });
});

test('numbers with a gap and misnamed files are refused before anything is applied', async () => {
  await file('0001_log.sql', 'create table log ();');
  await file('0003_c.sql', 'create table c ();');
  await expect(run()).rejects.toMatchObject({ code: 'gap' });
  await rm(join(directory, '0003_c.sql'));
  await file('02-b.sql', '');
  await expect(run()).rejects.toMatchObject({ code: 'misnamed' });
  expect(await query("select to_regclass('log') as log")).toEqual([{ log: null }]);
});

test('a database that is not UTF-8 is refused', async () => {
  const name = `${database.name}_latin`;
  const server = inject('databaseUrl');
  await query(
    `create database ${name} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
    server,
  );
  try {
    await expect(migrate(urlOfDatabase(server, name), silentLog, directory)).rejects.toMatchObject({
      code: 'wrong-encoding',
    });
  } finally {
    await query(`drop database ${name}`, server);
  }
});
