import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DomainEvent } from '#shared/events.ts';
import { emptyHead } from '#shared/kernel/hash-chain.ts';
import { makeBackup } from '../../server/backup/make-backup.ts';
import { restoreBackup } from '../../server/backup/restore-backup.ts';
import { openPool } from '../../server/db/connection.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { signerOf } from '../../server/export/signing.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { appendMade, createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { headOf, makeLog } from '../support/make-log.ts';
import { silentLog } from '../support/silent-log.ts';

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = signerOf(pem);
const writers = 50;

let folder: string;
let source: LogDatabase;
let pool: Pool;
const opened: TestDatabase[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-backup-'));
  source = await createLogDatabase();
  ({ pool } = source);
});
afterAll(async () => {
  for (const database of [source, ...opened]) await database.drop();
  await rm(folder, { recursive: true });
});

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createDatabase('nothing');
  opened.push(database);
  return database;
}

const titled = (title: string): DomainEvent => ({
  type: 'situation.title-set',
  payload: {},
  sealed: { title },
});

/** One writer's organisation: appends, and remembers what was acknowledged, until it is told to end. */
function writer(organisation: string) {
  let head = emptyHead;
  let ending = false;
  const work = (async () => {
    while (!ending) {
      const events = makeLog([titled('Vatten\tpå\nvägen \\ "åäö" \u0001 😀')], { organisation, after: head });
      await appendMade(pool, events, head);
      head = headOf(events);
    }
  })();
  return {
    organisation,
    acknowledged: () => head.seq,
    async end() {
      ending = true;
      await work;
    },
  };
}

test('a backup while fifty write has all that was acknowledged before it, and their chains hold', async () => {
  const log = openEventLog(pool);
  const names = Array.from({ length: writers }, (_, index) => `kommun-${index}`);
  for (const name of names) await log.create(name);
  const running = names.map(writer);
  while (running.some((one) => one.acknowledged() < 3))
    await new Promise((resolve) => setTimeout(resolve, 10));
  const before = new Map(running.map((one) => [one.organisation, one.acknowledged()]));
  const file = join(folder, 'busy.tar.gz');
  const made = await makeBackup(file, { url: source.url, signer });
  for (const one of running) await one.end();

  expect(made.organisations).toBe(writers);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['busy.tar.gz']);
  const target = await emptyDatabase();
  await restoreBackup(file, { url: target.url, replace: false, log: silentLog });
  const restored = openPool({ url: target.url, log: silentLog });
  const heads = await openEventLog(restored).heads(names);
  for (const [organisation, seq] of before) {
    expect(heads.get(organisation)?.seq).toBeGreaterThanOrEqual(seq);
    const theirs = await openEventLog(restored).read(organisation, 0, 10_000);
    const ours = await log.read(organisation, 0, theirs.length);
    expect(theirs).toEqual(ours);
  }
  await restored.end();
});
