import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evolve } from '#shared/fold.ts';
import { stateToJson } from '#shared/state-json.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { startHttpProvider } from '../reactions/support/http-provider.ts';
import type { HttpProvider } from '../reactions/support/http-provider.ts';
import { ApiClient } from '../support/console.ts';
import { Follower } from '../support/follower.ts';
import { readWholeLog } from '../support/read-log.ts';
import { openReverseProxy } from '../support/reverse-proxy.ts';
import { until } from '../support/until.ts';
import { startNodes } from './nodes.ts';
import type { Nodes } from './nodes.ts';
import { entry, WritingPhones } from './writing-phones.ts';

const writersAtEach = 10;
const entriesOfEach = 12;
const entries = 3 * writersAtEach * entriesOfEach;
const phoneCount = 9;

describe('three nodes on one database', () => {
  let nodes: Nodes;
  let provider: HttpProvider;
  let api: ApiClient;
  let database: pg.Client;

  beforeAll(async () => {
    provider = await startHttpProvider();
    nodes = await startNodes(3, {
      VAKA_SMS_URL: provider.url,
      VAKA_SMS_USER: 'u',
      VAKA_SMS_PASSWORD: 'p',
      VAKA_SMS_FROM: 'Vaka',
    });
    api = await ApiClient.signIn(nodes.all[0]?.address ?? '', 'tib');
    database = new pg.Client({ connectionString: nodes.database.url });
    await database.connect();
  });

  afterAll(async () => {
    await database.end();
    await nodes.dispose();
    await provider.close();
  });

  /** The same client at each of the nodes. */
  const everywhere = (client = api) => nodes.all.map(({ address }) => client.at(address));

  it('make one log of all that is written at each, and the followers of each equal its fold', async () => {
    const followers = await Promise.all(everywhere().map((client) => Follower.follow(client)));
    const before = await readWholeLog(api);
    const statuses = await Promise.all(
      everywhere().flatMap((client) =>
        Array.from({ length: writersAtEach }, () => writeEntries(client, entriesOfEach)),
      ),
    );
    expect(statuses.flat()).toEqual(Array.from({ length: entries }, () => 201));

    // A node reads no further than it has folded, and what another recorded last may be on its way.
    const count = async () => (await readWholeLog(api)).numbers.length;
    await until(count).toBeGreaterThanOrEqual(before.numbers.length + entries);
    const log = await readWholeLog(api);
    expect(log.numbers).toEqual(Array.from({ length: before.numbers.length + entries }, (_, nth) => nth + 1));
    const fold = emptyState();
    for (const event of log.events) applyChanges(fold, evolve(fold, event));
    for (const follower of followers) {
      await follower.reaches(log.head.seq);
      expect(follower.client.hash).toBe(log.head.hash);
      expect(stateToJson(follower.client.state)).toEqual(stateToJson(fold));
      follower.close();
    }
  });

  it('answer a retry at another node as the first answered', async () => {
    const [first, ...others] = everywhere();
    const data = { entry: randomUUID(), kind: 'event', direction: 'in', text: 'En gång' };
    const id = randomUUID();
    const answer = await first?.command('journal.write', data, { id });
    expect(answer?.status).toBe(201);
    for (const other of others) {
      expect(await other.command('journal.write', data, { id })).toEqual({ ...answer, status: 200 });
    }
  });

  it('let a client go on at another node from where it is, though that node has not read so far yet', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      for (const [index, here] of everywhere().entries()) {
        const there = everywhere()[(index + 1) % 3];
        const { seq } = await here.record('journal.write', entry(`Varv ${turn}`).data);
        const page = await there?.ask(`/events?after=${seq}&form=lean`);
        expect(page?.status).toBe(200);
        expect(page?.body).toMatchObject({ after: seq });
      }
    }
  });

  it('send each message of an alarm once', async () => {
    const recipients = Array.from({ length: 60 }, (_, nth) => `jour-${nth}`);
    for (const [nth, recipient] of recipients.entries()) {
      const channels = [{ kind: 'sms', address: `+467000000${String(nth).padStart(2, '0')}` }];
      await api.record('alarm.set-recipient', { recipient, name: recipient, channels });
    }
    await api.record('alarm.send', { alarm: randomUUID(), recipients, message: 'Samling' });
    await until(unsent).toBe(0);
    const keys = provider.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(recipients.length);
    expect(new Set(keys).size).toBe(recipients.length);
  });

  it('fire each timer once', async () => {
    const fired = async () =>
      Number((await database.query(`select 1 from event where type = 'alarm.lists-checked'`)).rowCount);
    const before = await fired();
    const command = JSON.stringify({ command: { type: 'alarm.check-lists', data: {} } });
    await database.query(
      `insert into outbox (organisation, seq, position, kind, content, not_before)
       select 'tyreso', 1000000 + nth, 0, 'timer', $1, now() + nth * interval '20 milliseconds'
       from generate_series(1, 30) as nth`,
      [command],
    );
    const waiting = 'select 1 from outbox where seq > 1000000 and done_at is null';
    await until(async () => (await database.query(waiting)).rowCount).toBe(0);
    expect(await fired()).toBe(before + 30);
  });

  it('end the sockets of a session at all of them when it is ended at one', async () => {
    const reader = await ApiClient.signIn(nodes.all[0]?.address ?? '', 'lasare');
    const followers = await Promise.all(everywhere(reader).map((client) => Follower.follow(client)));
    await fetch(`${reader.address}/api/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${reader.token}` },
    });
    await until(() => followers.map(({ connected }) => connected)).toEqual([false, false, false]);
    for (const client of everywhere(reader)) expect((await client.ask('/state')).status).toBe(401);
    for (const follower of followers) follower.close();
  });

  // The last one: there are two nodes afterwards.
  it('take in the clients of the one that is killed, who miss nothing', async () => {
    const proxy = await openReverseProxy(nodes.all.map(({ address }) => address));
    const phones = new WritingPhones(api.at(proxy.address), phoneCount);
    const connections = () => nodes.all.map(({ address }) => proxy.connections(address));
    try {
      await phones.allWriteOn();
      expect(Math.min(...connections())).toBeGreaterThan(0);
      await nodes.all[0]?.kill();
      await phones.allWriteOn();
      await until(() => phones.all.filter(({ connected }) => !connected)).toEqual([]);
      const [killed, ...left] = connections();
      expect(killed).toBe(0);
      expect(Math.min(...left)).toBeGreaterThan(0);
      await phones.missNothing();
    } finally {
      phones.close();
      await proxy.close();
    }
  });

  async function unsent(): Promise<number> {
    const rows = `select 1 from outbox where kind = 'alarm-delivery' and done_at is null`;
    return Number((await database.query(rows)).rowCount);
  }
});

async function writeEntries(client: ApiClient, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    statuses.push((await client.command('journal.write', entry(`Post ${turn}`).data)).status);
  }
  return statuses;
}
