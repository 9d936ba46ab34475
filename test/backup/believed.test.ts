import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DomainEvent } from '#shared/events.ts';
import { checkBackup } from '../../server/backup/check-backup.ts';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { restore } from '../../server/cli/restore.ts';
import { runVerb } from '../../server/cli/run.ts';
import { readConfig } from '../../server/config.ts';
import { openPool } from '../../server/db/connection.ts';
import { lookUpFinding } from '../../server/doctor/database-findings.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { openSigner } from '../../server/export/signing.ts';
import type { Signer } from '../../server/export/signing.ts';
import { createLogger } from '../../server/logger.ts';
import { createDatabase } from '../support/database.ts';
import { appendMade, createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { makeLog } from '../support/make-log.ts';
import { rewritten } from '../support/rewritten-backup.ts';
import { silentLog } from '../support/silent-log.ts';
import { testSigner } from '../support/test-signer.ts';

const organisation = 'tyreso';
const incident = '7d0f6a54-0000-4000-8000-000000000001';
const entries = [1, 2, 3].map((number) => `e57a0c11-0000-4000-8000-00000000000${number}`);
const [first = '', second = '', third = ''] = entries;
const lookUp = `select seq, record::text, about::text, incident::text, journal_number from event order by seq`;
const right = [
  { seq: 1, record: first, about: null, incident, journal_number: 1 },
  { seq: 2, record: second, about: first, incident, journal_number: 2 },
  { seq: 3, record: third, about: null, incident: null, journal_number: 3 },
];

let folder: string;
let source: LogDatabase;
let signer: Signer;
let whole: Buffer;
/** What the console that made the backup has in its data folder. */
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-believed-'));
  dataDir = await mkdtemp(join(folder, 'data-'));
  signer = await openSigner(join(dataDir, 'signing-key.pem'), { createIfMissing: true });
  source = await createLogDatabase();
  await openEventLog(source.pool).create(organisation);
  const written = { kind: 'event', direction: 'in' } as const;
  const steps: DomainEvent[] = [
    {
      type: 'journal.written',
      payload: { ...written, entry: first, number: 1, incident },
      sealed: { text: 'Vatten på vägen' },
    },
    {
      type: 'journal.corrected',
      payload: { ...written, entry: second, number: 2, incident, corrects: first },
      sealed: { text: 'Vatten i källaren', reason: 'Fel plats' },
    },
    {
      type: 'journal.written',
      payload: { ...written, entry: third, number: 3, incident: null },
      sealed: { text: 'Rast' },
    },
  ];
  await appendMade(source.pool, makeLog(steps, { organisation }));
  whole = await backup(signer);
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true });
});

async function backup(by: Signer | null): Promise<Buffer> {
  const file = join(folder, 'made.tar.gz');
  await makeBackup(file, { url: source.url, signer: by });
  return await readFile(file);
}

/** Runs `restore` on a file of these bytes; into a database where there is one. */
async function run(bytes: Buffer, args: readonly string[], into: { url?: string; data?: string } = {}) {
  const file = join(folder, 'given.tar.gz');
  await writeFile(file, bytes);
  const unavailable = (): never => {
    throw new Error('not needed');
  };
  const { url = '', data = dataDir } = into;
  const config = readConfig('cli', { VAKA_DATA_DIR: data, ...(url === '' ? {} : { DATABASE_URL: url }) });
  const said: string[] = [];
  const code = await runVerb(
    ['restore', file, ...args],
    { restore },
    {
      open: unavailable,
      readSecret: unavailable,
      configured: () => config,
      reach: () => Promise.resolve({ config, url, consoleRuns: false, logger: createLogger('silent') }),
    },
    { print: (line) => void said.push(line), complain: (line) => void said.push(line) },
  );
  return { code, said: said.join('\n') };
}

describe('what an event is looked up by, which no hash covers', () => {
  /** Row 1 as another entry's, row 2 without its incident, row 3 with the number of row 2. */
  const forged = () =>
    rewritten(whole, 'tables/event/000001.copy', (rows) => {
      const [one = '', two = '', three = ''] = rows.trimEnd().split('\n');
      const ends = [one, two, three].map((row) => row.split('\t').slice(-4).join('\t'));
      const [ofOne = '', ofTwo = '', ofThree = ''] = ends;
      return [
        one.replace(ofOne, [third, String.raw`\N`, incident, '1'].join('\t')),
        two.replace(ofTwo, [second, first, String.raw`\N`, '2'].join('\t')),
        three.replace(ofThree, [third, String.raw`\N`, String.raw`\N`, '2'].join('\t')),
        '',
      ].join('\n');
    });

  test('is not believed of a file: it is said, and put back as the events say', async () => {
    const bytes = await forged();
    const checked = await run(bytes, ['--check']);
    expect(checked.code).toBe(1);
    expect(checked.said).toContain('OBS: 3 händelser har uppgifter att slå upp den efter');
    expect(checked.said).toContain('den första är nummer 1 för tyreso');

    const target = await createDatabase('nothing');
    const restored = await run(bytes, [], { url: target.url });
    expect(restored.code).toBe(0);
    expect(restored.said).toContain('De är gjorda om efter händelserna');
    const pool = openPool({ url: target.url, log: silentLog });
    expect((await pool.query(lookUp)).rows).toEqual(right);
    expect(await openEventLog(pool).read(organisation, 0, 10)).toEqual(
      await openEventLog(source.pool).read(organisation, 0, 10),
    );
    expect(await lookUpFinding(pool)).toMatchObject({ level: 'good' });
    await pool.end();
    await target.drop();
  });

  test('is found by doctor where somebody has changed it in the database, which a backup put back mends', async () => {
    await source.pool.query(`update event set record = null, incident = $1 where seq = 3`, [incident]);
    const bytes = await backup(signer);
    const finding = await lookUpFinding(source.pool);
    expect(finding).toMatchObject({ level: 'wrong' });
    expect(finding.says).toContain('1 händelse har uppgifter');
    expect(finding.says).toContain('nummer 3 för tyreso');
    await source.pool.query(`update event set record = $1, incident = null where seq = 3`, [third]);
    expect(await lookUpFinding(source.pool)).toMatchObject({ level: 'good' });

    const target = await createDatabase('nothing');
    await run(bytes, [], { url: target.url });
    const pool = openPool({ url: target.url, log: silentLog });
    expect((await pool.query(lookUp)).rows).toEqual(right);
    await pool.end();
    await target.drop();
  });
});

describe('who signed a backup', () => {
  const other = testSigner();
  const keyFile = async (key: string) => {
    const file = join(folder, 'key.txt');
    await writeFile(file, key);
    return file;
  };

  test('is said, beside the key that the data folder has', async () => {
    const ours = await run(whole, ['--check']);
    expect(ours.code).toBe(0);
    expect(ours.said).toContain(`Undertecknad med den nyckel som är känd här: ${signer.key}.`);
    const theirs = await run(await backup(other), ['--check']);
    expect(theirs.said).toContain(
      `OBS: undertecknad med ${other.key}, som inte är den nyckel som är känd här (${signer.key}).`,
    );
    const nowhere = await run(whole, ['--check'], { data: join(folder, 'no-data') });
    expect(nowhere.said).toContain(`Undertecknad med ${signer.key}. Ingen nyckel är känd här`);
    const unsigned = await run(await backup(null), ['--check']);
    expect(unsigned.said).toContain('OBS: kopian är inte undertecknad.');
  });

  test('must be whom the operator names, or nothing is touched', async () => {
    const target = await createDatabase('nothing');
    const named = ['--key', await keyFile(signer.key)];
    for (const [bytes, code] of [
      [await backup(other), 'other-key'],
      [await backup(null), 'unsigned'],
    ] as const)
      await expect(run(bytes, named, { url: target.url })).rejects.toMatchObject({ code });
    const pool = openPool({ url: target.url, log: silentLog });
    expect((await pool.query(`select from pg_tables where schemaname = 'public'`)).rows).toEqual([]);
    await pool.end();
    const restored = await run(whole, named, { url: target.url, data: join(folder, 'no-data') });
    expect(restored.said).toContain(`Undertecknad med den nyckel som är känd här: ${signer.key}.`);
    await target.drop();
  });

  test('a signature that was made for another key holds no longer', async () => {
    const bytes = await rewritten(whole, 'manifest.json', (text) => text.replace(signer.key, other.key));
    const file = join(folder, 'another.tar.gz');
    await writeFile(file, bytes);
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'chain-broken' });
  });
});
