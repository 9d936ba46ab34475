import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBackup } from '../../server/backup/check-backup.ts';
import type { Manifest } from '../../server/backup/contents.ts';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { openPool } from '../../server/db/connection.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { administer } from '../support/administer.ts';
import { createDatabase } from '../support/database.ts';
import { appendMade, createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { makeLog } from '../support/make-log.ts';
import { rewritten } from '../support/rewritten-backup.ts';
import { silentLog } from '../support/silent-log.ts';

const organisation = 'tyreso';
let folder: string;
let file: string;
let source: LogDatabase;
/** A role that owns nothing and may read what was there when it came. */
let reader: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-strangers-'));
  file = join(folder, 'made.tar.gz');
  source = await createLogDatabase();
  await openEventLog(source.pool).create(organisation);
  const titled = { type: 'situation.title-set' as const, payload: {}, sealed: { title: 'Ström\tborta' } };
  await appendMade(source.pool, makeLog([titled, titled], { organisation }));
  await source.pool.query(
    `create role ${source.name} login password 'prov'; grant select on all tables in schema public to ${source.name}`,
  );
  reader = source.url.replace(/\/\/[^@]*@/, `//${source.name}:prov@`);
});
afterAll(async () => {
  await source.pool.query(`drop owned by ${source.name}; drop role ${source.name}`);
  await source.drop();
  await rm(folder, { recursive: true });
});

/** Puts the file back and answers what the log in it is, and what else is asked. */
async function putBack(replace = false, sqlBefore = '', sqlAfter = 'select 1') {
  const target = await createDatabase(sqlBefore === '' ? 'nothing' : 'tables');
  if (sqlBefore !== '') await administer(target.url, sqlBefore);
  const pool = openPool({ url: target.url, log: silentLog, max: 1 });
  try {
    const { strangers } = await restoreBackup(file, { url: target.url, replace, log: silentLog });
    const { rows } = await pool.query(sqlAfter);
    return { strangers, head: await openEventLog(pool).head(organisation), rows };
  } finally {
    await pool.end();
    await target.drop();
  }
}

describe("what is not Vaka's in its schema", () => {
  test('is not in a backup, which can be put back', async () => {
    await source.pool.query(`create table invoice (organisation text references head (organisation));
      insert into invoice values ('${organisation}'); alter table head add column note text default 'x'`);
    await makeBackup(file, { url: source.url, signer: null });
    await source.pool.query('drop table invoice; alter table head drop column note');
    expect(await checkBackup(file)).toMatchObject({ strangers: [] });
    expect(await putBack()).toMatchObject({ head: { seq: 2 }, strangers: [] });
  });

  test('does not keep a backup from being made where it may not be read', async () => {
    await source.pool.query('create table invoice (id integer)');
    await makeBackup(file, { url: reader, signer: null });
    await source.pool.query('drop table invoice');
    expect(await putBack()).toMatchObject({ head: { seq: 2 } });
  });

  test('is left out of what is put back of a copy that has it, and said', async () => {
    await makeBackup(file, { url: source.url, signer: null });
    const steps: [name: string, change: (text: string) => string][] = [
      ['manifest.json', (text) => withStrangers(text)],
      ['tables/head/000001.copy', (rows) => rows.replace('\n', '\tx\\ty\n')],
      ['tables/invoice/000001.copy', () => 'one\ntwo\n'],
      ['counts.json', (text) => JSON.stringify({ ...JSON.parse(text), invoice: { rows: 2, parts: 1 } })],
    ];
    for (const [name, change] of steps)
      await writeFile(file, await rewritten(await readFile(file), name, change));
    expect(await checkBackup(file)).toMatchObject({ strangers: ['head.note', 'invoice'] });
    expect(await putBack()).toMatchObject({ head: { seq: 2 }, strangers: ['head.note', 'invoice'] });
  });

  test('stays where what stands in the database is replaced', async () => {
    await makeBackup(file, { url: source.url, signer: null });
    const invoices = `create table invoice (organisation text references head (organisation));
      insert into head values ('nacka', 0, repeat('0', 64)); insert into invoice values ('nacka')`;
    expect(await putBack(true, invoices, 'select * from invoice')).toMatchObject({
      head: { seq: 2 },
      rows: [{ organisation: 'nacka' }],
    });
  });
});

test('a database that has lost a table of Vaka is replaced as another is', async () => {
  await makeBackup(file, { url: source.url, signer: null });
  await expect(putBack(false, 'drop table head cascade')).rejects.toMatchObject({ code: 'not-empty' });
  expect(await putBack(true, 'drop table head cascade')).toMatchObject({ head: { seq: 2 } });
});

describe('no backup is made, and it is said why, of a database', () => {
  const refused = async (sql: string, undo: string) => {
    await source.pool.query(sql);
    try {
      await makeBackup(file, { url: reader, signer: null });
    } finally {
      await source.pool.query(undo);
    }
  };

  test("of which a table of Vaka's may not be read", async () => {
    await expect(
      refused(`revoke select on receipt from ${source.name}`, `grant select on receipt to ${source.name}`),
    ).rejects.toMatchObject({ code: 'no-privilege', message: expect.stringContaining('tabellen receipt,') });
  });

  test('that has lost a table or a column', async () => {
    await expect(
      refused(
        `alter table receipt rename to elsewhere; alter table account rename roles to no_roles`,
        `alter table elsewhere rename to receipt; alter table account rename no_roles to roles`,
      ),
    ).rejects.toMatchObject({
      code: 'incomplete',
      message: expect.stringContaining('saknar receipt, account.roles,'),
    });
  });
});

/** A table and a column of others, as a backup had them when it took whatever was in the schema. */
function withStrangers(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const tables = manifest.tables.map((table) =>
    table.name === 'head' ? { ...table, columns: [...table.columns, 'note'] } : table,
  );
  return JSON.stringify({ ...manifest, tables: [...tables, { name: 'invoice', columns: ['id'] }] });
}
