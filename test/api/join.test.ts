import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient, type Answer } from '../support/console.ts';
import { Follower } from '../support/follower.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';

type Code = { readonly id: string; readonly url: string; readonly expiresAt: string };
type Joined = {
  readonly account: { readonly id: string; readonly safetyPoint: string };
  readonly token: string;
};

/** Does to the database what time would. */
async function inDatabase(url: string, statement: string, id: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement, [id]);
  } finally {
    await client.end();
  }
}

const who = { name: 'Kim Larsson', function: 'FRG' };

describe('a phone that joins a safety point by a QR code', () => {
  let vaka: FreshConsole;
  let tib: ApiClient;
  let safetyPoint: string;
  let other: string;

  const make = async (client = tib, more: object = {}): Promise<Answer> =>
    await client.post('/join-codes', { safetyPoint, role: 'safety-point-staff', ...more });
  const code = async (more: object = {}): Promise<Code & { readonly token: string }> => {
    const { body } = await make(tib, more);
    const made = body as Code;
    return { ...made, token: new URL(made.url).hash.slice(1) };
  };
  const join = async (body: object, headers: { readonly [name: string]: string } = {}) =>
    await fetch(`${vaka.address}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ ...who, ...body }),
    });
  const phone = async (more: object = {}): Promise<ApiClient & { readonly account: string }> => {
    const { token } = await code(more);
    const joined = (await (await join({ token })).json()) as Joined;
    return Object.assign(new ApiClient(vaka.address, 'tyreso', joined.token), { account: joined.account.id });
  };

  beforeAll(async () => {
    vaka = await freshConsole();
    tib = await ApiClient.signIn(vaka.address, 'tib');
    const { body } = await tib.ask('/state');
    const points = Object.keys((body as { state: { safetyPoints: object } }).state.safetyPoints);
    [safetyPoint = '', other = ''] = points;
  });
  afterAll(async () => await vaka.dispose());

  test('reports its own point with no account of its own, and the log says who it was', async () => {
    const { url, expiresAt, token } = await code();
    expect(url).toBe(`${vaka.address}/anslut#${token}`);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
    const answer = await join({ token });
    expect(answer.status).toBe(200);
    const joined = (await answer.json()) as Joined;
    expect(joined.account.safetyPoint).toBe(safetyPoint);
    const client = new ApiClient(vaka.address, 'tyreso', joined.token);
    const { events } = await client.record('safety-point.report', { safetyPoint, occupancy: 12 });
    expect(events[0]?.sealed?.['recordedBy']).toBe('Kim Larsson, FRG');
    const elsewhere = await client.command('safety-point.report', { safetyPoint: other, occupancy: 1 });
    expect(elsewhere.status).toBe(403);
    const { body } = await tib.ask('/events?limit=1000');
    const joining = (body as { events: { type: string; payload: object; sealed: object }[] }).events.find(
      ({ type }) => type === 'safety-point.device-joined',
    );
    expect(joining?.payload).toMatchObject({ device: joined.account.id, safetyPoint });
    expect(joining?.sealed).toMatchObject(who);
  });

  test('is one alone of twenty that use the code at once', async () => {
    const { token } = await code();
    const answers = await Promise.all(Array.from({ length: 20 }, async () => (await join({ token })).status));
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(answers.filter((status) => status === 410)).toHaveLength(19);
  });

  test('is let in again when it asks once more because the answer was lost, and another is not', async () => {
    const { token } = await code();
    const attempt = randomUUID();
    const first = (await (await join({ token, attempt })).json()) as Joined;
    const again = (await (await join({ token, attempt })).json()) as Joined;
    expect(again.account.id).toBe(first.account.id);
    const another = await join({ token, attempt: randomUUID() });
    expect(another.status).toBe(410);
    expect(await another.json()).toMatchObject({ type: '/problem/join-code-used' });
  });

  test('is told plainly when the code is taken back, has expired or never was', async () => {
    const revoked = await code();
    expect((await tib.ask(`/join-codes/${revoked.id}`, { method: 'DELETE' })).status).toBe(204);
    const answer = await join({ token: revoked.token });
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({
      type: '/problem/join-code-revoked',
      title: 'Koden är återkallad. Be den som visade den om en ny.',
    });
    const expired = await code();
    const past = "update join_code set expires_at = now() - interval '1 second' where id = $1";
    await inDatabase(vaka.databaseUrl, past, expired.id);
    expect(await (await join({ token: expired.token })).json()).toMatchObject({
      type: '/problem/join-code-expired',
    });
    expect((await join({ token: 'A'.repeat(43) })).status).toBe(404);
  });

  test('is asked for name and function, and a page elsewhere cannot let a visitor join', async () => {
    const { token } = await code();
    expect((await join({ token, name: ' ' })).status).toBe(400);
    expect((await join({ token, function: '' })).status).toBe(400);
    expect((await join({ token }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const answer = await join({ token }, { origin: vaka.address });
    expect(answer.status).toBe(200);
    expect(await answer.json()).not.toHaveProperty('token');
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict$/);
  });

  test('ends the session that the phone had before', async () => {
    const before = await ApiClient.signIn(vaka.address, 'lasare');
    const { token } = await code();
    const headers = { origin: vaka.address, cookie: `vaka_session=${before.token}` };
    expect((await join({ token }, headers)).status).toBe(200);
    expect((await before.ask('/state')).status).toBe(401);
  });

  test('follows its own point and is out at once when it is disconnected, its socket too', async () => {
    const client = await phone();
    const follower = await Follower.follow(client);
    const { body } = await client.ask('/state');
    const { state } = body as { state: { safetyPoints: object; journal: object; pointDevices: object } };
    expect(Object.keys(state.safetyPoints)).toEqual([safetyPoint]);
    expect(state.journal).toEqual({});
    expect(state.pointDevices).toEqual({});
    const list = await tib.ask(`/point-devices?safetyPoint=${safetyPoint}`);
    expect((list.body as { devices: object[] }).devices).toContainEqual(
      expect.objectContaining({ device: client.account, ...who }),
    );
    expect((await tib.ask(`/point-devices/${client.account}`, { method: 'DELETE' })).status).toBe(204);
    await expect.poll(() => follower.connected).toBe(false);
    expect((await client.ask('/state')).status).toBe(401);
    expect((await client.command('safety-point.report', { safetyPoint, occupancy: 1 })).status).toBe(401);
    const log = (await tib.ask('/events?limit=1000')).body as { events: { type: string; payload: object }[] };
    const revoked = log.events.filter(({ type }) => type === 'safety-point.device-revoked');
    expect(revoked.map(({ payload }) => payload)).toContainEqual({ device: client.account, safetyPoint });
    expect((await tib.ask(`/point-devices/${client.account}`, { method: 'DELETE' })).status).toBe(204);
  });

  test('ends by itself when its hours are over', async () => {
    const client = await phone({ hours: 1 });
    expect((await client.ask('/state')).status).toBe(200);
    const past = "update account set guest_ends_at = now() - interval '1 second' where id = $1";
    await inDatabase(vaka.databaseUrl, past, client.account);
    const notify = "select pg_notify('vaka_identity', $1)";
    await inDatabase(vaka.databaseUrl, notify, `account ${client.account}`);
    await expect.poll(async () => (await client.ask('/state')).status).toBe(401);
    expect((await make(tib, { hours: 73 })).status).toBe(400);
  });

  test('may be let in by those who lead and by the point’s own staff, not by others, nor by one that joined', async () => {
    const staff = await ApiClient.signIn(vaka.address, 'punkt');
    const { body } = await staff.ask('/state');
    const [own = ''] = Object.keys((body as { state: { safetyPoints: object } }).state.safetyPoints);
    expect((await make(staff, { safetyPoint: own })).status).toBe(201);
    expect((await make(staff, { safetyPoint: own === safetyPoint ? other : safetyPoint })).status).toBe(403);
    expect((await make(await ApiClient.signIn(vaka.address, 'lasare'))).status).toBe(403);
    const client = await phone();
    expect((await make(client)).status).toBe(403);
    expect((await client.ask(`/point-devices?safetyPoint=${safetyPoint}`)).status).toBe(403);
    expect((await make(tib, { safetyPoint: randomUUID() })).status).toBe(422);
    const elsewhere = await ApiClient.signIn(vaka.address, 'tib', 'alingsas');
    expect((await make(elsewhere)).status).toBe(422);
    const { id } = await code();
    expect((await elsewhere.ask(`/join-codes/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await elsewhere.ask(`/point-devices/${client.account}`, { method: 'DELETE' })).status).toBe(404);
  });

  test('is no account that is alarmed or that signs in, and nobody can order it through the commands', async () => {
    const client = await phone();
    const accounts = (await tib.ask('/accounts')).body as { accounts: { id: string }[] };
    expect(accounts.accounts.map(({ id }) => id)).not.toContain(client.account);
    const data = { device: client.account };
    expect((await tib.command('safety-point.revoke-device', data)).status).toBe(403);
    expect((await tib.command('safety-point.join-device', data)).status).toBe(403);
  });

  test('has as many codes that wait as a point needs, and no more', async () => {
    const made: number[] = [];
    for (let count = 0; count < 11; count += 1) made.push((await make(tib, { safetyPoint: other })).status);
    expect(made.at(-1)).toBe(422);
    expect(made).toContain(201);
  });

  test('who guesses at codes has to wait', async () => {
    const guesses: number[] = [];
    for (let guess = 0; guess < 32; guess += 1) {
      const token = Buffer.alloc(32, guess).toString('base64url');
      guesses.push((await join({ token })).status);
    }
    expect(guesses.at(-1)).toBe(429);
    const { token } = await code();
    expect((await join({ token })).status).toBe(429);
  });
});
