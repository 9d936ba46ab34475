import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { request } from './api.ts';
import { keepOnDevice, readKept } from './kept.ts';
import {
  confirmSession,
  onArriving,
  onLeaving,
  openSession,
  signIn,
  signOut,
  useSession,
} from './session.ts';
import type { Account } from './session.ts';

const duty = { id: 'a1', name: 'TiB 1', roles: ['duty-officer'], organisation: 'tyreso' };
const credentials = { organisation: 'tyreso', username: 'tib', password: 'x' };
const assign = vi.fn();
let answers: Response[];
let asked: string[];
let held: Map<string, string>;
let left: string[];
let came: string[];
const signedIn = (account: Account) => ({ status: 'signed-in', account, expired: false, offline: false });

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  answers = [];
  asked = [];
  left = [];
  came = [];
  held = new Map();
  assign.mockReset();
  onLeaving(async ({ id }) => void left.push(id));
  onArriving(async ({ id }) => void came.push(id));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  });
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${path}`);
    const answer = answers.shift();
    if (!answer) throw new TypeError('failed to fetch');
    return answer;
  });
  vi.stubGlobal('window', { location: { assign } });
  useSession.setState({ status: 'opening' }, true);
});
afterEach(() => vi.unstubAllGlobals());

test('whoever has a session is signed in from the start', async () => {
  answers = [json(200, { account: duty })];
  await openSession();
  expect(useSession.getState()).toEqual(signedIn(duty));
  expect(came).toEqual(['a1']);
});

test('no session and no contact are told apart', async () => {
  answers = [json(401, {})];
  await openSession();
  expect(useSession.getState().status).toBe('signed-out');
  await openSession();
  expect(useSession.getState().status).toBe('unreachable');
});

test('without contact, or with a server that is down, the page opens as the device remembers it', async () => {
  keepOnDevice('account', duty);
  await openSession();
  expect(useSession.getState()).toEqual({ ...signedIn(duty), offline: true });
  answers = [json(503, {})];
  await openSession();
  expect(useSession.getState()).toEqual({ ...signedIn(duty), offline: true });
  answers = [json(200, { account: duty })];
  await confirmSession();
  expect(useSession.getState()).toEqual(signedIn(duty));
  expect(left).toEqual([]);
});

test('a session that was revoked meanwhile closes the page and leaves nothing behind', async () => {
  keepOnDevice('account', duty);
  await openSession();
  answers = [json(401, {})];
  await request('/api/organisations/tyreso/state');
  await vi.waitFor(() => expect(useSession.getState()).toEqual({ status: 'signed-out' }));
  expect(left).toEqual(['a1']);
  expect(readKept('account')).toBeUndefined();
});

test('a session that ends keeps its account, and goes on after signing in again', async () => {
  answers = [json(200, { account: duty }), json(401, {}), json(401, {}), json(200, { account: duty })];
  await openSession();
  await request('/api/organisations/tyreso/state');
  expect(useSession.getState()).toEqual({ ...signedIn(duty), expired: true });
  await vi.waitFor(() => expect(left).toEqual(['a1']));
  expect(await signIn(credentials)).toMatchObject({ kind: 'problem', problem: { status: 401 } });
  expect(useSession.getState()).toMatchObject({ expired: true });
  expect(await signIn(credentials)).toBeNull();
  expect(useSession.getState()).toMatchObject({ expired: false });
  expect(came).toEqual(['a1', 'a1']);
  expect(assign).not.toHaveBeenCalled();
});

test('another account does not take over what the page holds', async () => {
  answers = [json(200, { account: duty }), json(200, { account: { ...duty, id: 'a2' } })];
  await openSession();
  await signIn(credentials);
  expect(assign).toHaveBeenCalledWith('/');
  expect(useSession.getState()).toMatchObject({ account: { id: 'a1' } });
});

test('what another account had on a shared device is left before the next comes in', async () => {
  keepOnDevice('account', { ...duty, id: 'a0' });
  answers = [json(200, { account: duty })];
  await openSession();
  expect({ left, came }).toEqual({ left: ['a0'], came: ['a1'] });
  expect(readKept('account')).toEqual(duty);
});

test('signing out without contact signs the device out, and the server is told before anybody comes in', async () => {
  answers = [json(200, { account: duty })];
  await openSession();
  await signOut();
  expect(left).toEqual(['a1']);
  expect(assign).toHaveBeenCalledWith('/logga-in');
  await openSession();
  expect(useSession.getState()).toEqual({ status: 'signed-out' });
  asked = [];
  answers = [new Response(null, { status: 204 }), json(401, {})];
  await openSession();
  expect(asked).toEqual(['DELETE /api/session', 'GET /api/session']);
  expect(useSession.getState()).toEqual({ status: 'signed-out' });
});
