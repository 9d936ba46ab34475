import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DomainEvent } from '#shared/events.ts';
import { checkBackup } from '../../server/backup/check-backup.ts';
import { backupName } from '../../server/backup/kept-backups.ts';
import { openBackups } from '../../server/backup/schedule.ts';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { restore } from '../../server/cli/restore.ts';
import { runVerb } from '../../server/cli/run.ts';
import { readConfig } from '../../server/config.ts';
import { openPool } from '../../server/db/connection.ts';
import { openErasure } from '../../server/erasure/erasure.ts';
import type { Erasure } from '../../server/erasure/erasure.ts';
import { openLedgerFile } from '../../server/erasure/ledger-file.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { filesLock } from '../../server/event-log/scrub.ts';
import { openSigner } from '../../server/export/signing.ts';
import { createLogger } from '../../server/logger.ts';
import { createDatabase } from '../support/database.ts';
import { appendMade, createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { headOf, makeLog } from '../support/make-log.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';

const unavailable = (): never => {
  throw new Error('not needed');
};
const notNeeded = { open: unavailable, readSecret: unavailable };

const organisation = 'tyreso';
const hour = 3_600_000;
const quiet = createLogger('silent');
let folder: string;
let signingKeyFile: string;
let database: LogDatabase;
let pool: Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-by-itself-'));
  signingKeyFile = join(folder, 'signing-key.pem');
  await openSigner(signingKeyFile, { createIfMissing: true });
  database = await createLogDatabase();
  ({ pool } = database);
  await openEventLog(pool).create(organisation);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('backups that a console makes by itself', () => {
  let kept: string;
  // Before what the files themselves say, so that none of them is taken for what a dead node left.
  let at = Math.floor(Date.now() / 1_000) * 1_000 - 240 * hour;
  beforeEach(async () => {
    kept = join(folder, randomUUID());
    await mkdir(kept);
  });
  const node = (keep = 2) =>
    openBackups({
      url: database.url,
      settings: { folder: kept, everyHours: 6, keep, keepDays: 0 },
      signingKeyFile,
      logger: quiet,
      now: () => at,
    });

  test('two nodes make one, not before it is due, and the oldest goes when there are enough', async () => {
    const [one, other] = [node(), node()];
    const names: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      names.unshift(backupName(at));
      await Promise.all([one.work(), other.work()]);
      expect((await readdir(kept)).toSorted()).toEqual(names.slice(0, 2).toSorted());
      at += 5 * hour;
      await Promise.all([one.work(), other.work()]);
      expect(await readdir(kept)).toHaveLength(Math.min(2, round + 1));
      at += hour;
    }
    expect(await one.figures()).toMatchObject({ ageSeconds: 6 * 3_600, count: 2, failures: 0 });
    await checkBackup(join(kept, names[0] ?? ''));
    await Promise.all([one.close(), other.close()]);
  });

  test.runIf(existsSync('/dev/full'))('a full disk leaves no file and takes no older one away', async () => {
    const making = node(1);
    await making.work();
    const before = await readdir(kept);
    at += 7 * hour;
    await symlink('/dev/full', join(kept, `${backupName(at)}.part`));
    await making.work();
    expect(await readdir(kept)).toEqual(before);
    expect(await making.figures()).toMatchObject({ ageSeconds: 7 * 3_600, failures: 1 });
    await making.close();
  });

  test('a console that ends in the middle of one leaves nothing behind', async () => {
    const making = node();
    const working = making.work();
    while ((await readdir(kept)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await making.close();
    await working;
    expect((await readdir(kept)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

test('what was erased after the backup is erased again when it is put back, before a console has it', async () => {
  const written: DomainEvent = { type: 'situation.title-set', payload: {}, sealed: { title: 'Zqvrkxsson' } };
  const erased: DomainEvent = {
    type: 'record.erased',
    payload: { reason: 'disposal', seqs: [1], disposal: randomUUID() },
    sealed: { ground: 'Plan' },
  };
  const first = makeLog([written]);
  await appendMade(pool, first);
  const file = join(folder, 'older.tar.gz');
  await makeBackup(file, { url: database.url, signer: null });
  await appendMade(pool, makeLog([erased], { after: headOf(first) }), headOf(first));
  const dataDir = join(folder, 'data');
  await mkdir(dataDir);
  const ledger = await openLedgerFile(join(dataDir, 'erasures.ndjson'));
  const erasure = openErasure({ pool, logger: quiet, ledger, ownDatabase: false });
  await erasure.settle(organisation);
  await erasure.close();

  const target = await createDatabase('nothing');
  const config = readConfig('cli', { DATABASE_URL: target.url, VAKA_DATA_DIR: dataDir });
  const said: string[] = [];
  const code = await runVerb(
    ['restore', file],
    { restore },
    {
      ...notNeeded,
      configured: () => config,
      reach: () => Promise.resolve({ config, url: target.url, consoleRuns: false, logger: quiet }),
    },
    { print: (line) => void said.push(line), complain: (line) => void said.push(line) },
  );
  expect(code).toBe(0);
  expect(said.join('\n')).toContain('1 text som har raderats sedan dess är raderad igen');
  const restored = openPool({ url: target.url, log: silentLog });
  const [event] = await openEventLog(restored).read(organisation, 0, 10);
  expect(event).toMatchObject({ seq: 1, sealed: null, absent: { sealed: 'erased' } });
  await restored.end();
  await target.drop();
});

test('files are written anew after an erasure when the backup that reads them has ended, and no end waits for it', async () => {
  const fileOf = async (): Promise<unknown> =>
    (await pool.query(`select pg_relation_filenode('event') as file`)).rows[0];
  const before = await fileOf();
  const backup = await pool.connect();
  await backup.query('select pg_advisory_lock_shared($1)', [filesLock]);
  const [ending, lasting] = [await erasureIn('nacka'), await erasureIn('alingsas')];
  await ending.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await fileOf()).toEqual(before);
  backup.release(true);
  await until(async () => JSON.stringify(await fileOf()) !== JSON.stringify(before)).toBe(true);
  await lasting.close();
});

/** Texts that have just been taken out of another organisation's log. */
async function erasureIn(other: string): Promise<Erasure> {
  await openEventLog(pool).create(other);
  const steps: DomainEvent[] = [
    { type: 'situation.title-set', payload: {}, sealed: { title: 'Zqvrkxsson' } },
    {
      type: 'record.erased',
      payload: { reason: 'disposal', seqs: [1], disposal: randomUUID() },
      sealed: { ground: 'Plan' },
    },
  ];
  await appendMade(pool, makeLog(steps, { organisation: other }));
  const ledger = await openLedgerFile(join(folder, `${other}.ndjson`));
  const erasure = openErasure({ pool, logger: quiet, ledger, ownDatabase: false, pause: 0, again: 20 });
  await erasure.settle(other);
  return erasure;
}

test('a ledger that is damaged is told of before anything is put back', async () => {
  const dataDir = join(folder, 'damaged');
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'erasures.ndjson'), 'not json\n\n');
  const target = await createDatabase('nothing');
  const config = readConfig('cli', { DATABASE_URL: target.url, VAKA_DATA_DIR: dataDir });
  const reached = { config, url: target.url, consoleRuns: false, logger: quiet };
  const given = {
    ...notNeeded,
    configured: () => config,
    reach: () => Promise.resolve(reached),
    print: () => undefined,
  };
  await expect(restore.run([join(folder, 'older.tar.gz')], given)).rejects.toThrow('är skadad');
  const empty = openPool({ url: target.url, log: silentLog });
  expect((await empty.query(`select from pg_tables where schemaname = 'public'`)).rows).toEqual([]);
  await empty.end();
  await target.drop();
});
