import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKeptHeads } from '../../server/evidence/kept-heads.ts';
import { createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';

describe('the heads that are to be stamped', () => {
  let database: LogDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createLogDatabase();
    ({ pool } = database);
  });
  afterAll(() => database.drop());

  test('are also those of an export after which nothing more was recorded', async () => {
    const kept = openKeptHeads(pool);
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const head = (seq: number, hours: number) => ({
      seq,
      hash: String(seq).repeat(64),
      signedAt: hoursAgo(hours),
      signature: 's',
      key: 'k',
    });
    const unstamped = async () => (await kept.unstamped('k')).map((one) => one.head.seq);
    await kept.keep('tyreso', head(1, 3), 'hourly');
    expect(await unstamped()).toEqual([1]);
    await kept.keep('tyreso', head(2, 0), 'export');
    expect(await unstamped()).toEqual([1]);
    await kept.keep('tyreso', head(3, 2), 'export');
    expect(await unstamped()).toEqual([3]);
    await kept.keepStamp('tyreso', head(3, 2), {
      authority: 'a',
      stampedAt: hoursAgo(1),
      response: Buffer.from('x'),
    });
    expect(await unstamped()).toEqual([]);
  });
});
