import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningPostgresUrl } from '../../server/db/embedded/running-postgres.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';
import { ClientLedger } from './client-ledger.ts';
import { roundsOr, sayInSummary } from './long-run.ts';
import { expectRefusedNow } from './refused-now.ts';
import { smallFileSystem } from './small-file-system.ts';

/** Room for a fresh cluster, its write-ahead log and what is written; null where only the database's word can be had. */
const device = await smallFileSystem(160);
const fills = Math.min(6, roundsOr(2));

/** PostgreSQL's own words and code where a table's file cannot grow. */
const full = `
  create function disk_is_full() returns trigger language plpgsql as $$
  begin
    raise exception 'could not extend file "base/1/1": No space left on device' using errcode = 'disk_full';
  end $$;
  create trigger disk_is_full before insert on event execute function disk_is_full()`;
const roomAgain = 'drop function disk_is_full cascade';

describe('a database whose disk is full', () => {
  let vaka: FreshConsole;
  let operator: pg.Client;

  beforeAll(async () => {
    vaka = await freshConsole({ LOG_LEVEL: 'fatal' });
    operator = new pg.Client({ connectionString: vaka.databaseUrl });
    await operator.connect();
  });

  afterAll(async () => {
    await operator.end();
    await vaka.dispose();
  });

  it('refuses clearly, writes nothing in part, shows what there is, and goes on once there is room', async () => {
    const api = await ApiClient.signIn(vaka.address, 'tib');
    const ledger = new ClientLedger();
    await ledger.writeDuring(api, 4, async () => {
      await ledger.acknowledgesMore(20);
      await operator.query(full);
      await until(() => ledger.refusals.get(503) ?? 0).toBeGreaterThan(8);
      await expectRefusedNow(api, 5_000);
      const whole = await counted();
      expect(whole.events).toBe(whole.head);
      expect(whole.receipts).toBe(whole.commands);
      expect((await api.ask('/state')).status).toBe(200);
      await operator.query(roomAgain);
      await ledger.acknowledgesMore(1);
    });
    await ledger.judge(api);
    expect([...ledger.refusals.keys()]).toEqual([503]);
  }, 60_000);

  /** What stands in the tables, of which a batch writes all or none. */
  async function counted(): Promise<{ events: number; head: number; receipts: number; commands: number }> {
    const { rows } = await operator.query<{
      events: number;
      head: number;
      receipts: number;
      commands: number;
    }>(
      `select (select count(*)::int from event where organisation = 'tyreso') as events,
         (select seq::int from head where organisation = 'tyreso') as head,
         (select count(*)::int from receipt where organisation = 'tyreso') as receipts,
         (select count(distinct command)::int from event where organisation = 'tyreso') as commands`,
    );
    const [row] = rows;
    if (row === undefined) throw new Error('nothing was counted');
    return row;
  }
});

if (device !== null) {
  describe('a data folder on a device without room', () => {
    let console: RunningConsole;

    beforeAll(async () => {
      console = await startConsole({ VAKA_DATA_DIR: device.folder, LOG_LEVEL: 'fatal' });
    });

    afterAll(async () => {
      await console.stop();
      await device.close();
    });

    it(
      'takes no commands it cannot keep, loses none that it took, and goes on by itself once there is room',
      async () => {
        const api = await ApiClient.signIn(console.address, 'tib');
        const ledger = new ClientLedger();
        await ledger.writeDuring(api, 8, async () => {
          for (let fill = 0; fill < fills; fill += 1) {
            await ledger.acknowledgesMore(50);
            const refused = ledger.refusals.get(503) ?? 0;
            device.fill();
            // Now it is a table that cannot grow, and now the write-ahead log, at which PostgreSQL ends itself.
            if (fill % 2 === 1) await endWriteAheadSegment(device.folder);
            await until(() => ledger.refusals.get(503) ?? 0).toBeGreaterThan(refused + 20);
            await device.empty();
          }
          await ledger.acknowledgesMore(50);
        });
        await ledger.judge(api);
        expect([...ledger.refusals.keys()]).toEqual([503]);
        expect(console.process.exitCode).toBe(null);
        sayInSummary(
          `no space left on the device: ${fills} times; ${ledger.given} commands, 0 lost, 0 doubled; ` +
            `${ledger.refusals.get(503) ?? 0} answered 503`,
        );
      },
      60_000 + fills * 60_000,
    );
  });
}

/** Asks for new segments until there is no room for one. */
async function endWriteAheadSegment(folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: runningPostgresUrl(folder) ?? '' });
  // The server may end itself in the middle of it.
  client.on('error', () => undefined);
  await client.connect();
  const more = `select pg_switch_wal(), pg_logical_emit_message(false, 'vaka', 'x')`;
  let isGone = false;
  while (!isGone) {
    isGone = await client.query(more).then(
      () => false,
      () => true,
    );
  }
  await client.end().catch(() => undefined);
}
