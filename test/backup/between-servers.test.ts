import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBackup } from '../../server/backup/check-backup.ts';
import { backup } from '../../server/cli/backup.ts';
import { doctor } from '../../server/cli/doctor.ts';
import { exportVerb } from '../../server/cli/export.ts';
import { openRooms, reachDatabase } from '../../server/cli/open-rooms.ts';
import { restore } from '../../server/cli/restore.ts';
import { runVerb } from '../../server/cli/run.ts';
import { verify } from '../../server/cli/verify.ts';
import { readConfig } from '../../server/config.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/embedded-postgres.ts';
import { openSigner } from '../../server/export/signing.ts';
import { createLogger } from '../../server/logger.ts';
import { Undo } from '../../server/undo.ts';
import { administer } from '../support/administer.ts';
import { urlOfDatabase } from '../support/database-url.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { silentLog } from '../support/silent-log.ts';

/**
 * The test run's server and the one that comes along: with `npm run test:postgres` of two majors, else one and the same, which needs no
 * second one started.
 */
const hasOther = process.env['TEST_POSTGRES'] !== undefined;
const verbs = { backup, doctor, export: exportVerb, restore, verify };
let folder: string;
let source: TestDatabase;
let target: TestDatabase;
/** An empty database on the server that comes along. */
let middle: Pick<TestDatabase, 'url' | 'drop'>;
const keyFile = () => join(folder, 'signing-key.pem');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-between-'));
  await openSigner(keyFile(), { createIfMissing: true });
  [source, target] = [await createDatabase('examples'), await createDatabase('nothing')];
  if (hasOther) {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, 'own'), log: silentLog });
    await administer(server.url, 'create database between');
    middle = { url: urlOfDatabase(server.url, 'between'), drop: () => server.stop() };
  } else middle = await createDatabase('nothing');
});
afterAll(async () => {
  await Promise.all([source.drop(), target.drop(), middle.drop()]);
  await rm(folder, { recursive: true });
});

/** Runs a verb on a database as a terminal does; answers what it said. It must answer 0. */
async function run(url: string, ...args: readonly string[]): Promise<string> {
  const config = readConfig('cli', {
    VAKA_DATA_DIR: folder,
    DATABASE_URL: url,
    VAKA_SIGNING_KEY: keyFile(),
  });
  const logger = createLogger('silent');
  const undo = new Undo();
  const said: string[] = [];
  const take = (line: string) => void said.push(line);
  try {
    const dependencies = {
      configured: () => config,
      open: () => openRooms(config, logger, undo),
      reach: () => reachDatabase(config, logger, undo),
      readSecret: () => Promise.reject(new Error('not needed')),
    };
    const code = await runVerb(args, verbs, dependencies, { print: take, complain: take });
    expect(code, said.join('\n')).toBe(0);
    return said.join('\n');
  } finally {
    await undo.all();
  }
}

/** The sums of the tables' rows, which are the same where every row is the same to the last byte. */
async function rowsIn(file: string): Promise<string[]> {
  return (await checkBackup(file)).sums.split('\n').filter((line) => line.includes(' tables/'));
}

test('what is backed up on one server is put back on another, and back again, to the last byte, and verifies', async () => {
  const [there, back] = [join(folder, 'there.tar.gz'), join(folder, 'back.tar.gz')];
  await run(source.url, 'backup', '--out', there);
  expect(await run(middle.url, 'restore', there)).toContain('Tillbakaläst: 2 kommuner');
  await run(middle.url, 'backup', '--out', back);
  expect(await rowsIn(back)).toEqual(await rowsIn(there));
  expect(await run(target.url, 'restore', back)).toContain('Tillbakaläst: 2 kommuner');
  for (const url of [middle.url, target.url]) {
    expect(await run(url, 'doctor')).toMatch(/schema är den här versionens[^]*Alla 2 loggar sitter ihop/);
    const log = join(folder, 'log.ndjson');
    await run(url, 'export', '--organisation', 'tyreso', '--format', 'ndjson', '--out', log);
    await run(url, 'verify', log, '--key', keyFile());
  }
});
