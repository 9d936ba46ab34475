import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { ownMigrations } from '../../server/db/migrate.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { emptyHead } from '../../shared/kernel/hash-chain.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { appendMade, createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { makeLog } from '../support/make-log.ts';
import { rewritten } from '../support/rewritten-backup.ts';
import { silentLog } from '../support/silent-log.ts';
import { testSigner } from '../support/test-signer.ts';

const organisation = 'tyreso';
let folder: string;
let source: LogDatabase;
let target: TestDatabase;
let file: string;
let whole: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-refused-'));
  [source, target] = await Promise.all([createLogDatabase(), createDatabase('nothing')]);
  await openEventLog(source.pool).create(organisation);
  const steps = Array.from({ length: 30 }, (_, index) => ({
    type: 'situation.title-set' as const,
    payload: {},
    sealed: { title: `Läge ${index}` },
  }));
  await appendMade(source.pool, makeLog(steps, { organisation }));
  file = join(folder, 'whole.tar.gz');
  await makeBackup(file, { url: source.url, signer: testSigner() });
  whole = await readFile(file);
});
afterAll(async () => {
  await Promise.all([source.drop(), target.drop()]);
  await rm(folder, { recursive: true });
});

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}

const tablesIn = async (url: string) =>
  (await ask<{ name: string }>(url, `select tablename as name from pg_tables where schemaname = 'public'`))
    .length;

async function restored(bytes: Buffer, migrations = ownMigrations): Promise<string> {
  const damaged = join(folder, 'damaged.tar.gz');
  await writeFile(damaged, bytes);
  const options = { url: target.url, replace: false, log: silentLog, migrations };
  const outcome = await restoreBackup(damaged, options).then(
    () => 'restored',
    (error: { readonly code?: string }) => error.code ?? 'a fault of its own',
  );
  expect(await tablesIn(target.url)).toBe(0);
  return outcome;
}

/** The file again, with its contents changed and packed rightly. */
function repacked(change: (text: string) => string): Buffer {
  const bytes = gzipSync(Buffer.from(change(gunzipSync(whole).toString('latin1')), 'latin1'));
  Buffer.from('1f8b08000000000000ff', 'hex').copy(bytes);
  return bytes;
}

describe('a file is refused before anything is touched', () => {
  test.each([
    ['in its first bytes', 0.0],
    ['after them', 0.05],
    ['in its middle', 0.5],
    ['near its end', 0.95],
    ['in its last bytes', 1],
  ])('changed %s', async (_where, share) => {
    const place = Math.min(whole.length - 1, Math.floor(whole.length * share));
    const changed = Buffer.from(whole);
    changed.writeUInt8(whole.readUInt8(place) ^ 0xff, place);
    expect(['damaged', 'not-a-backup']).toContain(await restored(changed));
  });

  test('cut off, or with more after it', async () => {
    expect(await restored(whole.subarray(0, 5))).toBe('not-a-backup');
    for (const share of [0.1, 0.5, 0.9])
      expect(await restored(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged');
    expect(await restored(whole.subarray(0, -1))).toBe('damaged');
    for (const more of [Buffer.alloc(512), Buffer.from('more'), whole])
      expect(await restored(Buffer.concat([whole, more]))).toBe('damaged');
  });

  test('of another program', async () => {
    expect(await restored(Buffer.alloc(0))).toBe('not-a-backup');
    expect(await restored(Buffer.from('-- PostgreSQL database dump'))).toBe('not-a-backup');
    expect(await restored(gzipSync('anything'))).toBe('not-a-backup');
    expect(await restored(repacked((text) => text.replaceAll('vaka-backup', 'kava-backup')))).not.toBe(
      'restored',
    );
  });

  test('with a row that was changed and packed anew', async () => {
    const change = (text: string) => text.replace('situation.title-set', 'situation.title-bad');
    expect(await restored(await rewritten(whole, 'tables/event/000001.copy', change))).toBe('chain-broken');
    // Where the sums are wrong too nobody has changed an event: the file is damaged.
    expect(await restored(repacked(change))).toBe('damaged');
    expect(await restored(repacked((text) => text.replace('0003_reactions', '0003_reactionz')))).toBe(
      'damaged',
    );
    const otherSum = repacked((text) => text.replace(/[0-9a-f](?=[0-9a-f]{4} {2}counts\.json)/, 'x'));
    expect(await restored(otherSum)).toBe('damaged');
  });

  test('with rows that PostgreSQL would read as others than those whose chain holds', async () => {
    const octal = await rewritten(whole, 'tables/event/000001.copy', (rows) =>
      rows.replace('Läge 12', String.raw`Läge \12`),
    );
    expect(await restored(octal)).toBe('damaged');
    const unended = await rewritten(whole, 'tables/event/000001.copy', (rows) => rows + rows.split('\n')[0]);
    expect(await restored(unended)).toBe('chain-broken');
  });

  test('of a newer Vaka, or of another edition', async () => {
    const older = join(folder, 'older');
    await cp(ownMigrations, older, { recursive: true, filter: (name) => !/\/00(0[3-9]|1\d)_/.test(name) });
    expect(await restored(whole, older)).toBe('newer-schema');
    const other = join(folder, 'other');
    await cp(ownMigrations, other, { recursive: true });
    const first = join(other, '0001_event_log.sql');
    await writeFile(first, `${await readFile(first, 'utf8')}-- changed`);
    expect(await restored(whole, other)).toBe('other-schema');
    expect(await restored(repacked((text) => text.replace('"version": 1,', '"version": 9,')))).not.toBe(
      'restored',
    );
  });
});

test('a backup is not begun of a database that a newer version has changed', async () => {
  const database = await createDatabase();
  await ask(database.url, `insert into schema_migration values (9999, '9999_later.sql', 'sum')`);
  const copy = join(folder, 'newer.tar.gz');
  await expect(makeBackup(copy, { url: database.url, signer: null })).rejects.toMatchObject({
    code: 'newer-database',
    message: expect.stringMatching(/^Databasen har 9999_later\.sql, som/),
  });
  expect(await readdir(folder)).not.toContain('newer.tar.gz.part');
  await database.drop();
});

test('an older schema is brought up to this one, in the same go', async () => {
  const newer = join(folder, 'newer');
  await cp(ownMigrations, newer, { recursive: true });
  const next = `00${(await ask<{ count: string }>(source.url, 'select count(*) from schema_migration'))[0]?.count ?? ''}`;
  const number = String(Number(next) + 1).padStart(4, '0');
  await writeFile(
    join(newer, `${number}_later.sql`),
    `alter table head add column later text not null default 'x';`,
  );
  const database = await createDatabase('nothing');
  await restoreBackup(file, { url: database.url, replace: false, log: silentLog, migrations: newer });
  expect(await ask(database.url, 'select seq, later from head')).toEqual([{ seq: 30, later: 'x' }]);
  await database.drop();
});

describe('a database is left as it is', () => {
  const into = (url: string, replace: boolean) => restoreBackup(file, { url, replace, log: silentLog });

  test('when it is not empty, until it is told to be replaced', async () => {
    const database = await createDatabase();
    await ask(database.url, `insert into head values ('nacka', 0, '${emptyHead.hash}')`);
    await expect(into(database.url, false)).rejects.toMatchObject({ code: 'not-empty' });
    expect(await ask(database.url, 'select organisation from head')).toEqual([{ organisation: 'nacka' }]);
    await into(database.url, true);
    expect(await ask(database.url, 'select organisation from head')).toEqual([{ organisation }]);
    await database.drop();
  });

  test('when another program has it, also where it is to be replaced', async () => {
    const database = await createDatabase('nothing');
    await ask(database.url, 'create table invoice (id integer)');
    await expect(into(database.url, true)).rejects.toMatchObject({ code: 'other-program' });
    await database.drop();
  });

  test('while a console uses it', async () => {
    const database = await createLogDatabase();
    await database.pool.query('select 1');
    await expect(into(database.url, true)).rejects.toMatchObject({ code: 'in-use' });
    await database.drop();
  });

  test('when the restore is killed in its middle', async () => {
    const database = await createDatabase();
    await ask(database.url, `insert into head values ('nacka', 0, '${emptyHead.hash}')`);
    // It waits for this table, which it has to throw away; then its connection is cut.
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin; lock table receipt in access share mode');
    const restoring = into(database.url, true).catch((error: Error) => error);
    const cut = `select pg_terminate_backend(pid) as cut from pg_stat_activity
      where datname = current_database() and application_name = 'vaka-restore' and wait_event_type = 'Lock'`;
    while ((await ask(database.url, cut)).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await restoring).toBeInstanceOf(Error);
    await holder.end();
    expect(await ask(database.url, 'select organisation from head')).toEqual([{ organisation: 'nacka' }]);
    await database.drop();
  });
});
