import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadLink } from '../support/bad-link.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { linkToDatabase } from '../support/database-link.ts';
import { numbersFrom } from '../support/seeded-random.ts';
import { until } from '../support/until.ts';
import { ClientLedger } from './client-ledger.ts';
import { roundsOr, sayInSummary } from './long-run.ts';
import { expectRefusedNow, readiness } from './refused-now.ts';

const rounds = roundsOr(3);
const writers = 6;
/** Milliseconds: that of every request as a whole (server/http/plugins/deadline.ts), and what a busy machine adds. */
const longestAnswer = 12_500;

describe('a console whose way to its database is bad', () => {
  let database: TestDatabase;
  let link: BadLink;
  let folder: string;
  let console: RunningConsole;
  let api: ApiClient;

  beforeAll(async () => {
    database = await createDatabase('examples');
    folder = await mkdtemp(join(tmpdir(), 'vaka-link-'));
    const linked = await linkToDatabase(database.url);
    link = linked.link;
    console = await startConsole({
      DATABASE_URL: linked.url,
      VAKA_DATA_DIR: folder,
      LOG_LEVEL: 'fatal',
    });
    api = await ApiClient.signIn(console.address, 'tib');
  });

  afterAll(async () => {
    await console.stop();
    await link.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'cut, held up or with answers lost under load, records once all that it acknowledged, and goes on by itself',
    async () => {
      const random = numbersFrom(16);
      const ledger = new ClientLedger();
      const faults = [
        async () => {
          link.cutAll();
          await wait(50);
        },
        async () => {
          link.weather = { random, delay: 60, cuts: 0.02, silences: 0 };
          await wait(600);
        },
        // What is recorded while its answer is lost is what nobody knows of.
        async () => {
          link.passage = 'half';
          await wait(100 + random() * 300);
          link.passage = 'refused';
          await wait(random() * 300);
        },
      ];
      for (let round = 0; round < rounds; round += 1) {
        await ledger.writeDuring(api, writers, async () => {
          await wait(100 + random() * 200);
          await faults[round % faults.length]?.();
          link.weather = null;
          link.passage = 'all';
          await wait(150);
        });
      }
      await ledger.judge(api);
      expect(ledger.refusals.get(500) ?? 0).toBe(0);
      expect(console.process.exitCode).toBe(null);
      sayInSummary(
        `database link cut, slow, half-open: ${rounds} times; ${ledger.given} commands, 0 lost, 0 doubled; ` +
          `${ledger.refusals.get(503) ?? 0} answered 503; longest answer ${(ledger.longestAnswer / 1_000).toFixed(1)} s`,
      );
    },
    60_000 + rounds * 10_000,
  );

  it('into which all disappears, refuses clearly in bounded time, keeps showing what it has, and goes on by itself', async () => {
    const ledger = new ClientLedger();
    let back = 0;
    await ledger.writeDuring(api, writers, async () => {
      await wait(300);
      link.passage = 'none';
      const vanished = Date.now();
      expect(await readiness(console.address)).toEqual({ ready: false, problems: ['database'] });
      await until(() => ledger.refusals.get(503) ?? 0).toBeGreaterThanOrEqual(writers);
      await expectRefusedNow(api, longestAnswer);
      // The signed in read what this node holds.
      expect((await api.ask('/state')).status).toBe(200);
      await wait(Math.max(0, vanished + 13_000 - Date.now()));
      link.passage = 'all';
      const restored = Date.now();
      await until(async () => await readiness(console.address)).toEqual({ ready: true, problems: [] });
      await ledger.acknowledgesMore(1);
      back = (Date.now() - restored) / 1_000;
    });
    await ledger.judge(api);
    expect([...ledger.refusals.keys()]).toEqual([503]);
    expect(ledger.longestAnswer).toBeLessThan(longestAnswer);
    sayInSummary(
      `database link black-holed for 13 s: every refusal a 503, longest answer ${(ledger.longestAnswer / 1_000).toFixed(1)} s, ` +
        `recording again ${back.toFixed(1)} s after the way was back`,
    );
  }, 120_000);
});
