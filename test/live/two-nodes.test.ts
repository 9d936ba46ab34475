import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evolve } from '#shared/fold.ts';
import { stateToJson } from '#shared/state-json.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { Follower } from '../support/follower.ts';
import { readWholeLog } from '../support/read-log.ts';

describe('two nodes on one database', () => {
  let database: TestDatabase;
  let folder: string;
  const nodes: RunningConsole[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    folder = await mkdtemp(join(tmpdir(), 'vaka-two-nodes-'));
    const env = { DATABASE_URL: database.url, VAKA_DATA_DIR: folder };
    nodes.push(await startConsole(env));
    nodes.push(await startConsole(env));
  });

  afterAll(async () => {
    for (const node of nodes) await node.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('make one log of 16 writers each, and the followers of both equal its fold', async () => {
    const api = await ApiClient.signIn(nodes[0]?.address ?? '', 'tib');
    const clients = nodes.map((node) => api.at(node.address));
    const followers = await Promise.all(clients.map((client) => Follower.follow(client)));
    const before = await readWholeLog(api);
    const statuses = await Promise.all(
      clients.flatMap((client) => Array.from({ length: 16 }, () => writeEntries(client, 12))),
    );
    expect(statuses.flat()).toEqual(Array.from({ length: 384 }, () => 201));

    // A node reads no further than it has folded, and what the other recorded last may be on its way.
    const count = async () => (await readWholeLog(api)).numbers.length;
    await expect.poll(count, { timeout: 10_000 }).toBeGreaterThanOrEqual(before.numbers.length + 384);
    const log = await readWholeLog(api);
    expect(log.numbers).toEqual(Array.from({ length: before.numbers.length + 384 }, (_, index) => index + 1));
    const fold = emptyState();
    for (const event of log.events) applyChanges(fold, evolve(fold, event));
    for (const follower of followers) {
      await follower.reaches(log.head.seq);
      expect(follower.client.hash).toBe(log.head.hash);
      expect(stateToJson(follower.client.state)).toEqual(stateToJson(fold));
      follower.close();
    }
  });

  it('answer a retry at the other node as the first answered', async () => {
    const api = await ApiClient.signIn(nodes[0]?.address ?? '', 'tib');
    const other = api.at(nodes[1]?.address ?? '');
    const data = { entry: randomUUID(), kind: 'event', direction: 'in', text: 'En gång' };
    const id = randomUUID();
    const first = await api.command('journal.write', data, { id });
    const again = await other.command('journal.write', data, { id });
    expect(first.status).toBe(201);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('end the sockets of a session at both when it is ended at one', async () => {
    const api = await ApiClient.signIn(nodes[0]?.address ?? '', 'lasare');
    const follower = await Follower.follow(api.at(nodes[1]?.address ?? ''));
    await fetch(`${api.address}/api/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${api.token}` },
    });
    await expect.poll(() => follower.connected, { timeout: 10_000 }).toBe(false);
    expect((await api.ask('/state')).status).toBe(401);
    follower.close();
  });
});

async function writeEntries(client: ApiClient, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const data = { entry: randomUUID(), kind: 'event', direction: 'in', text: `Post ${turn}` };
    statuses.push((await client.command('journal.write', data)).status);
  }
  return statuses;
}
