import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { StateAnswer } from '#shared/protocol/state-answer.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';
import { startHttpProvider } from './support/http-provider.ts';
import type { HttpProvider, HttpVerdict } from './support/http-provider.ts';

type CallJson = {
  readonly attempts: readonly { readonly outcome: string | null; readonly possibleDuplicate: boolean }[];
};

/** What the killed console's connections were about is given up, not finished after its end. */
const endOthers = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** A dead console's claims lapse by themselves; no test waits for it. Only while none runs: a claim that is used must not lapse. */
const lapse = `update outbox set claimed_until = now() where done_at is null`;

describe('a console that is killed', () => {
  let database: TestDatabase;
  let folder: string;
  let provider: HttpProvider;
  let running: RunningConsole;
  let verdict: () => HttpVerdict | Promise<HttpVerdict>;

  beforeEach(async () => {
    verdict = () => 'keep-silent';
    database = await createDatabase('examples');
    folder = await mkdtemp(join(tmpdir(), 'vaka-killed-'));
    provider = await startHttpProvider(() => verdict());
    running = await start();
  });

  afterEach(async () => {
    await running.stop();
    await provider.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = () =>
    startConsole({
      DATABASE_URL: database.url,
      VAKA_DATA_DIR: folder,
      VAKA_SMS_URL: provider.url,
      VAKA_SMS_USER: 'u',
      VAKA_SMS_PASSWORD: 'p',
      VAKA_SMS_FROM: 'Vaka',
    });

  it('between sending and knowing sends again after its start, and says so', async () => {
    const api = await ApiClient.signIn(running.address, 'tib');
    const channels = [{ kind: 'sms', address: '+46700000001' }];
    await api.record('alarm.set-recipient', { recipient: 'jour', name: 'Jour', channels });
    const alarm = randomUUID();
    await api.record('alarm.send', { alarm, recipients: ['jour'], message: 'Samling' });
    await until(() => provider.received.length).toBe(1);
    await running.kill();
    await query(database.url, endOthers);
    await query(database.url, lapse);
    verdict = () => 200;
    running = await start();
    await until(() => provider.received.length).toBe(2);
    const again = api.at(running.address);
    await until(async () => (await callOf(again, alarm))?.attempts[0]).toMatchObject({
      outcome: 'sent',
      possibleDuplicate: true,
    });
    const [first, second] = provider.received.map(({ headers }) => headers['idempotency-key']);
    expect(second).toBe(first);
    expect(await outcomesSaid(database.url)).toEqual(['unknown', 'sent']);
  });

  it('between recording how it ended and giving the row back sends nothing again', async () => {
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    // Whoever holds the row keeps it from being given back, and nothing else.
    verdict = async () => {
      await holder.query('begin');
      await holder.query(`select 1 from outbox where kind = 'alarm-delivery' for update`);
      return 200;
    };
    const api = await ApiClient.signIn(running.address, 'tib');
    const channels = [{ kind: 'sms', address: '+46700000001' }];
    await api.record('alarm.set-recipient', { recipient: 'jour', name: 'Jour', channels });
    const alarm = randomUUID();
    await api.record('alarm.send', { alarm, recipients: ['jour'], message: 'Samling' });
    await until(async () => await outcomesSaid(database.url)).toEqual(['sent']);
    await running.kill();
    await holder.query(endOthers);
    await holder.query('rollback');
    await holder.end();
    const row = `select sending, outcome, done_at is not null as done from outbox where kind = 'alarm-delivery'`;
    expect(await query(database.url, row)).toEqual([{ sending: true, outcome: null, done: false }]);
    await query(database.url, lapse);
    verdict = () => 200;
    running = await start();
    await until(async () => await query(database.url, row)).toMatchObject([
      { outcome: 'recorded', done: true },
    ]);
    expect(provider.received).toHaveLength(1);
    expect(await outcomesSaid(database.url)).toEqual(['sent']);
  });

  it('keeps its timers, which fire once it runs again', async () => {
    const api = await ApiClient.signIn(running.address, 'tib');
    await api.record('alarm.set-list', { list: 'prov', name: 'Prov', mode: 'all', members: [] });
    await running.kill();
    const due = `content::jsonb #>> '{command,type}' = 'alarm.check-lists' and organisation = 'tyreso'`;
    const inserted = await query(
      database.url,
      `insert into outbox (organisation, seq, position, kind, content, not_before)
       values ('tyreso', 999999, 0, 'timer', '{"command":{"type":"alarm.check-lists","data":{}}}', now() + interval '1 second')
       returning 1`,
    );
    expect(inserted).toHaveLength(1);
    const before = (await query(database.url, `select 1 from event where type = 'alarm.lists-checked'`))
      .length;
    running = await start();
    await until(
      async () =>
        (
          await query(
            database.url,
            `select 1 from outbox where done_at is not null and seq = 999999 and ${due}`,
          )
        ).length,
    ).toBe(1);
    const after = (await query(database.url, `select 1 from event where type = 'alarm.lists-checked'`))
      .length;
    expect(after).toBe(before + 1);
  });
});

async function callOf(api: ApiClient, alarm: string): Promise<CallJson | undefined> {
  const { body } = await api.ask('/state');
  const { state } = body as StateAnswer & {
    readonly state: { readonly alarmCalls: { [id: string]: CallJson } };
  };
  return state.alarmCalls[`${alarm}:jour`];
}

/** What the log says became of the deliveries, in order. */
async function outcomesSaid(url: string): Promise<string[]> {
  const said = await query(
    url,
    `select payload from event where type = 'alarm.delivery-recorded' order by seq`,
  );
  return said.map(({ payload }) => (JSON.parse(String(payload)) as { outcome: string }).outcome);
}

async function query(url: string, text: string): Promise<{ readonly [column: string]: unknown }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ [column: string]: unknown }>(text)).rows;
  } finally {
    await client.end();
  }
}
