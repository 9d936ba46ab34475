import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDevice } from './device-store.ts';
import { missingInLog } from './missing-in-log.ts';
import { forgetRecorded, keepDirect, readRecorded, sealRecorded, unsealRecorded } from './recorded-rows.ts';

const author = { id: 'a1', name: 'TiB', roles: ['duty-officer'], organisation: 'tyreso' };
const day = 24 * 3_600_000;

beforeEach(async () => {
  vi.stubGlobal('localStorage', undefined);
  await closeDevice();
  await deleteDB('vaka');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await closeDevice();
});

const keep = (seq: number, account = 'a1') =>
  keepDirect(account, { id: `c${seq}`, seq, occurredAt: '2026-11-23T02:00:00.000Z' });
const ids = async (account = 'a1') => (await readRecorded(account)).map(({ id }) => id);

/** A log whose positions are of these commands; `asked` tells how often it was looked at. */
function logOf(commands: readonly string[], asked: number[] = []): void {
  vi.stubGlobal('fetch', (path: string) => {
    const after = Number(/after=(\d+)/.exec(path)?.[1]);
    asked.push(after + 1);
    if (after > commands.length)
      return Promise.resolve(
        new Response(JSON.stringify({ type: '/problems/position-not-found', title: '', status: 404 }), {
          status: 404,
          headers: { 'content-type': 'application/problem+json' },
        }),
      );
    const command = commands[after];
    const events = command === undefined ? [] : [{ seq: after + 1, command }];
    const to = after + events.length;
    return Promise.resolve(
      new Response(JSON.stringify({ after, to, events }), {
        headers: { 'content-type': 'application/json' },
      }),
    );
  });
}

test('what the log has lost again is found, oldest first, whatever has been recorded since', async () => {
  for (const seq of [1, 9, 10, 11]) await keep(seq);
  const asked: number[] = [];
  logOf(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'another'], asked);
  const missing = await missingInLog('tyreso', await readRecorded('a1'));
  expect(missing?.map(({ id }) => id)).toEqual(['c9', 'c10', 'c11']);
  expect(asked).toEqual([11, 10, 9, 1]);
});

test('a log that has all is asked once', async () => {
  for (const seq of [1, 2]) await keep(seq);
  const asked: number[] = [];
  logOf(['c1', 'c2'], asked);
  expect(await missingInLog('tyreso', await readRecorded('a1'))).toEqual([]);
  expect(asked).toEqual([2]);
});

test('what was recorded anew, before the log was looked at, says nothing of what was recorded before', async () => {
  for (const seq of [1, 8, 9]) await keep(seq);
  const doubtedSince = Date.now() + 1;
  vi.useFakeTimers({ toFake: ['Date'], now: doubtedSince });
  await keep(10);
  logOf(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'another', 'another', 'another', 'c10']);
  const missing = await missingInLog('tyreso', await readRecorded('a1'), doubtedSince);
  expect(missing?.map(({ id }) => id)).toEqual(['c8', 'c9']);
});

test('a log that cannot be asked says nothing', async () => {
  await keep(1);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
  expect(await missingInLog('tyreso', await readRecorded('a1'))).toBeNull();
});

test('each account has its own, for a day', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await keep(1);
  await keep(2, 'a2');
  vi.setSystemTime(Date.now() + day / 2);
  await keep(3);
  vi.setSystemTime(Date.now() + day / 2 + 1);
  expect(await ids()).toEqual(['c3']);
  vi.setSystemTime(Date.now() + day);
  expect(await ids()).toEqual([]);
});

test('they are let go of with erased texts, and sealed while their author is away', async () => {
  const pair = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', hash: 'SHA-256', modulusLength: 2_048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['encrypt', 'decrypt'],
  );
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const publicKey = btoa(Array.from(spki, (byte) => String.fromCodePoint(byte)).join(''));
  await keep(1);
  const rows = await readRecorded('a1');
  await sealRecorded(author, publicKey);
  expect(await ids()).toEqual([]);
  await unsealRecorded('a1', () => Promise.resolve(null));
  expect(await ids()).toEqual([]);
  await unsealRecorded('a1', () => Promise.resolve(rows));
  expect(await ids()).toEqual(['c1']);
  await sealRecorded(author, null);
  expect(await ids()).toEqual([]);
  await keep(2);
  await forgetRecorded('a1');
  expect(await ids()).toEqual([]);
});
