import { hash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DomainEvent } from '#shared/events.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { emptyState } from '#shared/state.ts';
import { openErasure } from '../../server/erasure/erasure.ts';
import { openLedgerFile } from '../../server/erasure/ledger-file.ts';
import { openAttachments } from '../../server/event-log/attachments.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { openExportFiles } from '../../server/event-log/export-files.ts';
import { scrubIsDue } from '../../server/event-log/scrub.ts';
import { settleTexts } from '../../server/event-log/text-changes.ts';
import { createLogger } from '../../server/logger.ts';
import { openSearchIndex } from '../../server/search/search-index.ts';
import { appendMade, createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { headOf, makeLog } from '../support/make-log.ts';
import { until } from '../support/until.ts';

const organisation = 'tyreso';
let database: LogDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createLogDatabase();
  ({ pool } = database);
  await openEventLog(pool).create(organisation);
});
afterAll(() => database.drop());

/** A text and its erasure, of a log of their own, before the texts are made to agree with it. */
async function erasureToCome(other: string): Promise<void> {
  await openEventLog(pool).create(other);
  const written: DomainEvent = {
    type: 'situation.title-set',
    payload: {},
    sealed: { title: 'Zqvrkxsson' },
  };
  const erased: DomainEvent = {
    type: 'record.erased',
    payload: { reason: 'disposal', seqs: [1], disposal: randomUUID() },
    sealed: { ground: 'Plan' },
  };
  await appendMade(pool, makeLog([written, erased], { organisation: other }));
}

describe('a file that has been erased', () => {
  test('is not taken again from a device that has not heard of it, and no ordered export holds it', async () => {
    const [attachment, entry] = [randomUUID(), randomUUID()];
    const bytes = Buffer.from('En anteckning');
    const sha256 = hash('sha256', bytes);
    const file = { size: bytes.length, mediaType: 'text/plain', sha256 } as const;
    const announced = { organisation, id: attachment, account: randomUUID(), keepsPosition: false, ...file };
    const attachments = openAttachments(pool);
    expect(await attachments.put(announced, 0, bytes)).toMatchObject({ complete: { sha256 } });
    const added: DomainEvent = {
      type: 'attachment.added',
      payload: { attachment, entry, incident: null, ...file },
      sealed: { name: 'anteckning.txt' },
    };
    const erased: DomainEvent = {
      type: 'record.erased',
      payload: { reason: 'disposal', seqs: [1], disposal: randomUUID() },
      sealed: { ground: 'Plan' },
    };
    await appendMade(pool, makeLog([added, erased]));
    const owner = { organisation, account: randomUUID() };
    const files = openExportFiles(pool);
    await files.begin(owner, { format: 'pdf', restricted: false, seq: 1 });

    expect(await settleTexts(pool, organisation, [])).toMatchObject({ changed: [1] });
    expect(await files.list(owner)).toEqual([]);
    expect(await attachments.find(organisation, attachment)).toBeNull();
    expect(await attachments.put(announced, 0, bytes)).toEqual({ kind: 'id-reused' });
    expect(await attachments.find(organisation, attachment)).toBeNull();
    const another = { ...announced, id: randomUUID() };
    expect(await attachments.put(another, 0, bytes)).toMatchObject({ kind: 'received' });
  });

  test('is found by no words that a node was taking in meanwhile', async () => {
    const other = 'nacka';
    await erasureToCome(other);
    // As the follower does, which has read the text already.
    const follower = await pool.connect();
    await follower.query('begin');
    await follower.query('insert into search_position (organisation, seq, rules) values ($1, 1, 1)', [other]);
    const settled = settleTexts(pool, other, []);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await follower.query(
      `insert into search_entry (organisation, seq, occurred_at, records, words)
       values ($1, 1, now(), '{}', to_tsvector('simple', 'zqvrkxsson'))`,
      [other],
    );
    await follower.query('commit');
    follower.release();
    expect(await settled).toMatchObject({ changed: [1] });
    const { rows } = await pool.query('select seq from search_entry where organisation = $1', [other]);
    expect(rows).toEqual([]);
  });
});

test('the words of a text that was given back are found, though the node that gave it back died', async () => {
  const other = 'haninge';
  await openEventLog(pool).create(other);
  const spill = randomUUID();
  const written: DomainEvent = { type: 'situation.title-set', payload: {}, sealed: { title: 'Kvarnfallet' } };
  const reported: DomainEvent = {
    type: 'record.spill-reported',
    payload: { spill, seqs: [1], records: [] },
    sealed: {},
  };
  const dismissed: DomainEvent = {
    type: 'record.spill-dismissed',
    payload: { spill, seqs: [1] },
    sealed: {},
  };
  const index = openSearchIndex(pool);
  const words = async () =>
    (await pool.query(`select seq from search_entry where organisation = $1`, [other])).rows;
  let log: LoggedEvent[] = [];
  for (const event of [written, reported, dismissed]) {
    const expected = headOf(log);
    log = makeLog([event], { organisation: other, after: expected });
    await appendMade(pool, log, expected);
    await settleTexts(pool, other, []);
    await index.advance(other, emptyState(), 10);
    expect(await words()).toEqual(event === reported ? [] : [{ seq: 1 }]);
  }
});

test('a text is erased and its log read on though the ledger cannot be written, which is told and made up for', async () => {
  const other = 'botkyrka';
  const folder = await mkdtemp(join(tmpdir(), 'vaka-unwritten-'));
  const file = join(folder, 'erasures.ndjson');
  const ledger = await openLedgerFile(file);
  const logger = createLogger('silent');
  const erasure = openErasure({ pool, logger, ledger, ownDatabase: false, pause: 0, again: 20 });
  await mkdir(file);
  await erasureToCome(other);
  expect(await erasure.settle(other)).toMatchObject({ changed: [1] });
  expect(await erasure.settle(other)).toMatchObject({ changed: [] });
  expect(erasure.notInLedger()).toBe(1);
  await rmdir(file);
  await until(() => erasure.notInLedger()).toBe(0);
  expect((await openLedgerFile(file)).of(other)).toMatchObject([{ seq: 1 }]);
  await erasure.close();
  await rm(folder, { recursive: true });
});

describe('a text that a console took out of the tables before it died', () => {
  const inFile = async (): Promise<boolean> => {
    await pool.query('checkpoint');
    const { rows } = await pool.query<{ there: boolean }>(
      `select position('Zqvrkxsson'::bytea in pg_read_binary_file(pg_relation_filepath('event'))) > 0 as there`,
    );
    return rows[0]?.there ?? false;
  };
  const file = async (): Promise<unknown> =>
    (await pool.query(`select pg_relation_filenode('event') as file`)).rows[0];

  test('goes out of the files at the next start, and they are not written anew at the one after', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vaka-scrub-'));
    const ledger = await openLedgerFile(join(folder, 'erasures.ndjson'));
    const start = async () => {
      const erasure = openErasure({
        pool,
        logger: createLogger('silent'),
        ledger,
        ownDatabase: false,
        pause: 0,
        again: 20,
      });
      for (const name of await openEventLog(pool).organisations()) await erasure.settle(name);
      await erasure.finishBegun();
      return erasure;
    };
    // Somebody who reads as it was before: until that has ended, the database lets nothing go.
    const reader = await pool.connect();
    await reader.query('begin isolation level repeatable read; select 1');
    await erasureToCome('huddinge');
    await settleTexts(pool, 'huddinge', []);
    expect(await inFile()).toBe(true);

    const first = await start();
    const before = await file();
    await until(async () => JSON.stringify(await file()) !== JSON.stringify(before)).toBe(true);
    expect(await scrubIsDue(pool)).toBe(true);
    await reader.query('commit');
    reader.release(true);
    await until(() => scrubIsDue(pool)).toBe(false);
    expect(await inFile()).toBe(false);
    await first.close();
    const written = await file();
    const second = await start();
    await second.close();
    expect(await file()).toEqual(written);
    await rm(folder, { recursive: true });
  });
});
