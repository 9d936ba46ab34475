import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { doctor } from '../../server/cli/doctor.ts';
import { runVerb } from '../../server/cli/run.ts';
import { readConfig } from '../../server/config.ts';
import { openPool } from '../../server/db/connection.ts';
import { keyFindings } from '../../server/doctor/key-finding.ts';
import { openSigner } from '../../server/export/signing.ts';
import { createLogger } from '../../server/logger.ts';
import { administer } from '../support/administer.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { urlOfDatabase } from '../support/database-url.ts';
import { silentLog } from '../support/silent-log.ts';

describe('doctor, over a database', () => {
  let folder: string;
  let database: TestDatabase;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-doctor-'));
    await openSigner(keyFile(), { createIfMissing: true });
    database = await createDatabase('examples');
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const keyFile = () => join(folder, 'signing-key.pem');
  const change = (sql: string) => administer(database.url, sql);

  /** Runs the verb as a terminal does; answers its exit code and what it said of each level. */
  async function run(url = database.url, args: readonly string[] = []) {
    const lines: string[] = [];
    const unavailable = (): never => {
      throw new Error('not needed');
    };
    const environment = { VAKA_DATA_DIR: folder, DATABASE_URL: url, VAKA_SIGNING_KEY: keyFile() };
    const config = readConfig('cli', environment);
    const code = await runVerb(
      ['doctor', ...args],
      { doctor },
      {
        open: unavailable,
        readSecret: unavailable,
        configured: () => config,
        reach: () => Promise.resolve({ config, url, consoleRuns: false, logger: createLogger('silent') }),
      },
      { print: (line) => void lines.push(line), complain: (line) => void lines.push(line) },
    );
    const level = (word: string) => lines.filter((line) => line.startsWith(`${word} `)).join('\n');
    return { code, good: level('rätt'), look: level('se över'), wrong: level('FEL'), sum: lines.at(-1) };
  }

  test('finds nothing wrong with one that a console has left, and answers 0', async () => {
    const { code, good, wrong, sum } = await run();
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' });
    expect(sum).toMatch(/^Inget är fel, \d+ att se över\.$/);
    for (const said of [
      /PostgreSQL 1[5-9]\./,
      /kvitterat ligger på disken/,
      /Klockan skiljer/,
      /schema är den här versionens/,
      /Ingen håller något låst/,
      /Alla 2 loggar sitter ihop/,
      /Varje händelse har de uppgifter/,
      /Ingen logg är daterad i framtiden/,
    ])
      expect(good).toMatch(said);
  });

  test('says that another key than this one has signed the logs, and which', async () => {
    const signedBy = (key: string, seq: number) =>
      change(`insert into signed_head select organisation, ${seq}, hash, now() - interval '${40 - seq} days', 's', '${key}',
        'hourly' from head where organisation = 'tyreso'`);
    const { key } = await openSigner(keyFile(), { createIfMissing: false });
    await signedBy('former', 1);
    await signedBy(key, 2);
    expect((await run()).look).not.toContain('former');
    await signedBy('other', 3);
    const { code, look } = await run();
    expect(code).toBe(0);
    expect(look).toMatch(
      new RegExp(`nyss undertecknats med other och inte med .*signing-key.pem \\(${key}\\)`),
    );
    // With VAKA_SIGNING_KEY nothing starts without it; the data folder's own is made anew.
    const pool = openPool({ url: database.url, log: silentLog, max: 1 });
    const lost = await keyFindings(pool, {
      signingKey: { file: join(folder, 'no.pem'), createIfMissing: true },
    });
    await pool.end();
    expect(lost).toMatchObject([{ level: 'wrong' }]);
    expect(lost[0]?.says).toMatch(/undertecknade med .*other, men nyckeln .*no\.pem finns inte här/);
  });

  test('says that an empty one gets its tables, and looks for no log in it', async () => {
    const empty = await createDatabase('nothing');
    const { code, good, look } = await run(empty.url);
    await empty.drop();
    expect(code).toBe(0);
    expect(look).toContain('Databasen är tom');
    expect(good).not.toMatch(/sitter ihop|ingen logg/);
  });

  test.each([
    [
      'older',
      'delete from schema_migration where version = (select max(version) from schema_migration)',
      0,
      'äldre',
    ],
    [
      'newer',
      `insert into schema_migration select version + 1, '9999_later.sql', checksum from schema_migration
      order by version desc limit 1`,
      1,
      'nyare (9999_later.sql)',
    ],
    [
      'of another edition',
      `update schema_migration set checksum = 'other' where version = 2`,
      1,
      '0002_identity.sql skiljer sig',
    ],
  ])(
    'tells by the schema of whose version it is, and then looks for no log in it: %s',
    async (_whose, sql, code, said) => {
      await change(sql);
      const found = await run();
      expect(found.code).toBe(code);
      expect(code === 0 ? found.look : found.wrong).toContain(said);
      expect(found.good).not.toMatch(/sitter ihop/);
    },
  );

  test.each([
    [
      'a table',
      'drop table receipt',
      'saknas, eller är ändrat av någon: tabellen receipt. Konsolen startar inte',
    ],
    [
      'a column, or its type',
      'alter table account drop column roles; alter table event alter column record type text',
      'saknas, eller är ändrat av någon: kolumnen account.roles, kolumnen event.record. Konsolen startar inte',
    ],
    [
      'a key, or a unique index',
      'alter table receipt drop constraint receipt_pkey; drop index event_journal_number',
      `indexet event_journal_number, nyckeln eller regeln receipt_pkey på receipt. Utan`,
    ],
  ])('answers 1 where somebody has taken away what the migrations made: %s', async (_what, sql, said) => {
    await change(sql);
    const { code, good, wrong } = await run();
    expect(code).toBe(1);
    expect(wrong).toContain(said);
    expect(good).not.toMatch(/schema är den här versionens|sitter ihop/);
  });

  test('gives statements by which keys and indexes are there again', async () => {
    await change('alter table receipt drop constraint receipt_pkey; drop index event_journal_number');
    const [, statements = ''] = /kör i databasen: (.*)$/m.exec((await run()).wrong) ?? [];
    await change(statements);
    expect(await run()).toMatchObject({ code: 0, wrong: '' });
  });

  test("tells of what others have put in Vaka's schema, and goes on looking", async () => {
    await change(`create table invoice (id integer primary key); alter table account add column note text`);
    const { code, good, look } = await run();
    expect(code).toBe(0);
    expect(look).toContain('Databasens schema har också kolumnen account.note, tabellen invoice, som');
    expect(good).toContain('sitter ihop');
  });

  test('answers 1 for settings by which what is acknowledged may be lost', async () => {
    await change(`alter database ${database.name} set synchronous_commit = off`);
    const { code, good, wrong, sum } = await run();
    expect(code).toBe(1);
    expect(sum).toMatch(/^1 sak är fel/);
    expect(wrong).toContain('synchronous_commit=off');
    expect(good).not.toContain('ligger på disken');
  });

  test('says which log lies ahead of the present, and until when, but not that something fails', async () => {
    await change(`update event set recorded_at = '2126-11-23T03:00:00Z' where organisation = 'alingsas'
      and seq = (select seq from head where organisation = 'alingsas')`);
    const { code, good, look } = await run();
    expect(code).toBe(0);
    expect(look).toContain('Loggen för alingsas är daterad fram till 2126-11-23 04:00');
    expect(look).not.toContain('tyreso');
    expect(good).not.toContain('i framtiden');
  });

  test.each([
    ['a row is gone', 'delete from event where organisation = $org and seq = 3', 3],
    [
      'a row leads to another',
      'update event set previous_hash = hash where organisation = $org and seq = 3',
      3,
    ],
    ['the head stands elsewhere', 'update head set seq = 1 where organisation = $org', 2],
    ['the head is gone', 'delete from head where organisation = $org', 1],
  ])('answers 1 for a log that is broken: %s', async (_what, sql, seq) => {
    await change(sql.replace('$org', `'alingsas'`));
    const { code, wrong } = await run();
    expect(code).toBe(1);
    expect(wrong).toContain(`Loggen för alingsas är bruten vid händelse ${seq}:`);
    expect(wrong).toContain('restore --replace');
  });

  test('answers 1, and says why, where there is no such database, and 2 where it is used wrongly', async () => {
    const { code, wrong } = await run(urlOfDatabase(database.url, 'no_such'));
    expect(code).toBe(1);
    expect(wrong).toContain('3D000');
    expect((await run(database.url, ['--now'])).code).toBe(2);
  });
});
