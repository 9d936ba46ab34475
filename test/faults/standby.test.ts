import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../server/db/embedded/embedded-postgres.ts';
import type { EmbeddedPostgres } from '../../server/db/embedded/embedded-postgres.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';
import { ClientLedger } from './client-ledger.ts';
import { expectRefusedNow, readiness } from './refused-now.ts';

describe('a primary that becomes a standby', () => {
  let dataDir: string;
  let folder: string;
  let postgres: EmbeddedPostgres;
  let console: RunningConsole;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'vaka-standby-'));
    folder = await mkdtemp(join(tmpdir(), 'vaka-standby-console-'));
    postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
    console = await startConsole({ DATABASE_URL: postgres.url, VAKA_DATA_DIR: folder, LOG_LEVEL: 'fatal' });
  });

  afterAll(async () => {
    await console.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  it('is said to be read-only, takes no commands but shows what there is, and takes them again once it is promoted', async () => {
    const api = await ApiClient.signIn(console.address, 'tib');
    const ledger = new ClientLedger();
    const { url } = postgres;
    await ledger.writeDuring(api, 4, async () => {
      await ledger.acknowledgesMore(20);
      await postgres.stop();
      await writeFile(join(dataDir, 'postgres', 'standby.signal'), '');
      postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
      // The same address, as behind a name that has moved.
      expect(postgres.url).toBe(url);
      await until(async () => await readiness(console.address)).toEqual({
        ready: false,
        problems: ['read-only'],
      });
      await expectRefusedNow(api, 5_000);
      expect((await api.ask('/state')).status).toBe(200);
      expect((await api.ask('/events?after=0&limit=5')).status).toBe(200);

      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('select pg_promote()');
      await client.end();
      await until(async () => await readiness(console.address)).toEqual({ ready: true, problems: [] });
      await ledger.acknowledgesMore(1);
    });
    await ledger.judge(api);
    expect(ledger.refusals.get(500) ?? 0).toBe(0);
  }, 120_000);
});
