import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient, startConsole } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';

const credentials = { organisation: 'tyreso', username: 'tib', password: 'vaka-exempel' };
const json = { 'content-type': 'application/json' };
const entry = () =>
  JSON.stringify({
    id: randomUUID(),
    type: 'journal.write',
    data: { entry: randomUUID(), kind: 'note', direction: 'internal', text: 'Lugnt' },
  });

describe('signing in', () => {
  let vaka: FreshConsole;
  const signIn = async (body: object, headers: Record<string, string> = {}) =>
    await fetch(`${vaka.address}/api/session`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });
  const write = async (headers: Record<string, string>) =>
    await fetch(`${vaka.address}/api/organisations/tyreso/commands`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: entry(),
    });
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  beforeAll(async () => {
    vaka = await freshConsole();
  });
  afterAll(async () => await vaka.dispose());

  test('an API client gets a token, a browser only a cookie that scripts cannot read', async () => {
    const client = await signIn(credentials);
    expect(await client.json()).toMatchObject({
      account: { name: 'TiB 1', roles: ['duty-officer'], organisation: 'tyreso' },
      token: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    const browser = await signIn(credentials, { origin: vaka.address });
    expect(await browser.json()).not.toHaveProperty('token');
    expect(browser.headers.getSetCookie()[0]).toMatch(
      /^vaka_session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/,
    );
  });

  test('with the cookie a change must come from Vaka’s own page, with a token it need not', async () => {
    const answer = await signIn(credentials);
    const cookie = cookieOf(answer);
    const { token } = (await answer.json()) as { token: string };
    expect((await write({ cookie })).status).toBe(403);
    expect((await write({ cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await write({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await write({ cookie, origin: vaka.address })).status).toBe(201);
    expect((await write({ cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await write({ authorization: `Bearer ${token}` })).status).toBe(201);
  });

  test('another site cannot sign a visitor in', async () => {
    expect((await signIn(credentials, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  test('a session that is ended is ended at once, on another node too', async () => {
    const other = await startConsole({
      DATABASE_URL: vaka.databaseUrl,
      VAKA_DATA_DIR: `/tmp/${randomUUID()}`,
    });
    try {
      const here = await ApiClient.signIn(vaka.address, 'lasare');
      const there = here.at(other.address);
      expect((await there.ask('/head')).status).toBe(200);
      const headers = { authorization: `Bearer ${here.token}` };
      const ended = await fetch(`${vaka.address}/api/session`, { method: 'DELETE', headers });
      expect(ended.status).toBe(204);
      expect((await here.ask('/head')).status).toBe(401);
      await expect.poll(async () => (await there.ask('/head')).status).toBe(401);
    } finally {
      await other.stop();
    }
  });

  test('guessing is slowed down per account, with the time to wait, and the right password waits too', async () => {
    const guess = async (password: string) => await signIn({ ...credentials, username: 'arkiv', password });
    for (let tries = 0; tries < 5; tries += 1) expect((await guess(`gissning ${tries}`)).status).toBe(401);
    const refused = await guess('vaka-exempel');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ type: '/problem/too-many-sign-ins' });
    expect((await signIn(credentials)).status).toBe(200);
  });

  test('an account that does not exist is answered as a wrong password is', async () => {
    const unknown = await signIn({ ...credentials, username: 'ingen' });
    const wrong = await signIn({ ...credentials, username: 'namnd', password: 'fel' });
    expect(unknown.status).toBe(401);
    expect(await unknown.json()).toEqual(await wrong.json());
  });
});
