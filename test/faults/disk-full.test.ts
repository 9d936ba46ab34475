import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';
import { ClientLedger } from './client-ledger.ts';
import { expectRefusedNow } from './refused-now.ts';

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
    let writing = true;
    const written = ledger.write(api, 4, () => writing);
    await until(() => ledger.acknowledged).toBeGreaterThan(20);
    await operator.query(full);
    await until(() => ledger.refusals.get(503) ?? 0).toBeGreaterThan(8);
    await expectRefusedNow(api, 5_000);
    const whole = await counted();
    expect(whole.events).toBe(whole.head);
    expect(whole.receipts).toBe(whole.commands);
    expect((await api.ask('/state')).status).toBe(200);
    await operator.query(roomAgain);
    const acknowledged = ledger.acknowledged;
    await until(() => ledger.acknowledged).toBeGreaterThan(acknowledged);
    writing = false;
    await written;
    await ledger.settle(api);
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
