import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { request } from './api.ts';
import { openSession, signIn, useSession } from './session.ts';

const duty = { id: 'a1', name: 'TiB 1', roles: ['duty-officer'], organisation: 'tyreso' };
const credentials = { organisation: 'tyreso', username: 'tib', password: 'x' };
const assign = vi.fn();
let answers: Response[];

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  answers = [];
  assign.mockReset();
  vi.stubGlobal('fetch', async () => {
    const answer = answers.shift();
    if (!answer) throw new TypeError('failed to fetch');
    return answer;
  });
  vi.stubGlobal('window', { location: { assign } });
});
afterEach(() => vi.unstubAllGlobals());

test('whoever has a session is signed in from the start', async () => {
  answers = [json(200, { account: duty })];
  await openSession();
  expect(useSession.getState()).toEqual({ status: 'signed-in', account: duty, expired: false });
});

test('no session and no contact are told apart', async () => {
  answers = [json(401, {})];
  await openSession();
  expect(useSession.getState().status).toBe('signed-out');
  await openSession();
  expect(useSession.getState().status).toBe('unreachable');
});

test('a session that ends keeps its account, and goes on after signing in again', async () => {
  answers = [json(200, { account: duty }), json(401, {}), json(401, {}), json(200, { account: duty })];
  await openSession();
  await request('/api/organisations/tyreso/state');
  expect(useSession.getState()).toEqual({ status: 'signed-in', account: duty, expired: true });
  expect(await signIn(credentials)).toMatchObject({ kind: 'problem', problem: { status: 401 } });
  expect(useSession.getState()).toMatchObject({ expired: true });
  expect(await signIn(credentials)).toBeNull();
  expect(useSession.getState()).toMatchObject({ expired: false });
  expect(assign).not.toHaveBeenCalled();
});

test('another account does not take over what the page holds', async () => {
  answers = [json(200, { account: duty }), json(200, { account: { ...duty, id: 'a2' } })];
  await openSession();
  await signIn(credentials);
  expect(assign).toHaveBeenCalledWith('/');
  expect(useSession.getState()).toMatchObject({ account: { id: 'a1' } });
});
