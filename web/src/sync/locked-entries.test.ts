import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { changeDevice, closeDevice, readDevice } from './device-store.ts';
import { arriveOnDevice, leaveDevice } from './left-device.ts';
import { lockedHere, openLocked, removeLocked } from './locked-entries.ts';
import { readRows } from './outbox-disk.ts';

const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;
const pair = await crypto.subtle.generateKey(
  { ...rsa, modulusLength: 3_072, publicExponent: new Uint8Array([1, 0, 1]) },
  true,
  ['encrypt', 'decrypt'],
);
const publicKey = toBase64(await crypto.subtle.exportKey('spki', pair.publicKey));
const toBytes = (text: string) => Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);

function toBase64(buffer: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCodePoint(byte)).join(''));
}

const author = { id: 'a1', name: 'Punkt Bollmora', roles: ['safety-point-staff'], organisation: 'tyreso' };

let held: Map<string, string>;
/** Whom the console lets open; null: it cannot be reached. */
let lets: ((sealed: { account: string; kind: string }) => boolean) | null;

beforeEach(async () => {
  held = new Map();
  lets = () => true;
  vi.stubGlobal('localStorage', {
    get length() {
      return held.size;
    },
    key: (index: number) => [...held.keys()][index] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  });
  vi.stubGlobal('fetch', console);
  await closeDevice();
  await deleteDB('vaka');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await closeDevice();
});

/** The console's two routes, with a key pair of the test's own. */
async function console(path: string, { body }: { body?: string } = {}): Promise<Response> {
  if (lets === null) throw new TypeError('failed to fetch');
  if (path.endsWith('/key')) return new Response(JSON.stringify({ key: publicKey }));
  const { wrapped } = JSON.parse(body ?? '{}') as { wrapped: string };
  const text = await crypto.subtle.decrypt(rsa, pair.privateKey, toBytes(wrapped));
  const sealed = JSON.parse(new TextDecoder().decode(text)) as { account: string; kind: string; key: string };
  if (!lets(sealed)) return new Response('{}', { status: 403 });
  return new Response(JSON.stringify({ key: sealed.key, author: sealed.account }));
}

const row = (id: string, order: number): OutboxRow => ({
  id,
  account: 'a1',
  organisation: 'tyreso',
  order,
  lane: 'command',
  type: 'journal.write',
  data: { text: 'Hemligheten om pannan' },
  occurredAt: '2026-11-22T05:00:00.000Z',
  madeAt: '2026-11-22T05:00:00.000Z',
  stated: false,
  clockKnown: true,
  basedOn: { seq: 1, hash: 'a' },
  status: 'waiting',
  returned: null,
});

async function given(...rows: OutboxRow[]): Promise<void> {
  await changeDevice(['outbox', 'picture'], async (change) => {
    await Promise.all(rows.map((one) => change.objectStore('outbox').put(one)));
    const picture = { account: 'a1', organisation: 'tyreso', seq: 3, hash: 'h', at: '', state: 'Läget' };
    await change.objectStore('picture').put(picture);
  });
  held.set('vaka:draft:a1:journal', JSON.stringify('Ett utkast om pannan'));
  held.set('vaka:draft:b2:journal', JSON.stringify('En annans'));
}

async function entriesFirst() {
  return (await lockedHere()).toSorted((one, other) => other.kind.localeCompare(one.kind));
}

/** Everything on the device as somebody who looks into it reads it. */
async function everything(): Promise<string> {
  const read = await readDevice(['outbox', 'picture', 'keep'], async (reading) => [
    await reading.objectStore('outbox').getAll(),
    await reading.objectStore('picture').getAll(),
    ((await reading.objectStore('keep').getAll()) as { content: ArrayBuffer }[]).map((one) => ({
      ...one,
      content: String.fromCodePoint(...new Uint8Array(one.content)),
    })),
  ]);
  return JSON.stringify([read, ...held]);
}

test('nothing that somebody wrote or saw can be read on the device when they have left', async () => {
  await given(row('c1', 1), row('c2', 2));
  expect(await everything()).toContain('pannan');
  await leaveDevice(author);
  expect(await everything()).not.toMatch(/pannan|Läget/);
  expect(held.has('vaka:draft:b2:journal')).toBe(true);
  expect(await entriesFirst()).toMatchObject([
    { kind: 'entries', name: 'Punkt Bollmora', count: 2 },
    { kind: 'drafts', count: 1 },
  ]);
});

test('its author has it all back as it was, and once', async () => {
  await given(row('c1', 1), row('c2', 2));
  await leaveDevice(author);
  await arriveOnDevice({ ...author, id: 'b2' });
  expect(await lockedHere()).toHaveLength(2);
  await arriveOnDevice(author);
  const rows = await readRows('a1');
  expect(rows.ok && rows.value).toEqual([row('c1', 1), row('c2', 2)]);
  expect(held.get('vaka:draft:a1:journal')).toBe(JSON.stringify('Ett utkast om pannan'));
  expect(await lockedHere()).toEqual([]);
});

test('it stays locked while the console cannot be asked, or says no', async () => {
  await given(row('c1', 1));
  await leaveDevice(author);
  lets = null;
  await arriveOnDevice(author);
  lets = () => false;
  await arriveOnDevice(author);
  expect(await lockedHere()).toHaveLength(2);
  expect(await everything()).not.toContain('pannan');
});

test('a duty officer opens the entries and not the drafts, and removes them when they are sent', async () => {
  await given(row('c1', 1));
  await leaveDevice(author);
  lets = ({ kind }) => kind === 'entries';
  const [entries, drafts] = await entriesFirst();
  if (entries === undefined || drafts === undefined) throw new Error('nothing is locked');
  expect(await openLocked(entries)).toEqual({ content: [row('c1', 1)], author: 'a1' });
  expect(await openLocked(drafts)).toBeNull();
  await removeLocked(entries.id);
  expect(await lockedHere()).toMatchObject([{ kind: 'drafts' }]);
});

test('with the key kept, it is locked without a network', async () => {
  await given(row('c1', 1));
  held.set('vaka:lock-key:tyreso', JSON.stringify(publicKey));
  lets = null;
  await leaveDevice(author);
  expect(await everything()).not.toContain('pannan');
});

test('where the browser has no cryptography, what was not sent stays, and the picture goes', async () => {
  await given(row('c1', 1));
  vi.stubGlobal('crypto', { randomUUID: () => 'x' });
  await leaveDevice(author);
  const rows = await readRows('a1');
  expect(rows.ok && rows.value).toHaveLength(1);
  expect(await everything()).not.toContain('Läget');
});

test('it says which photographs the entries name, so that they stay on the device, and nothing more', async () => {
  const data = { attachment: 'p1', caption: 'Hemligheten om pannan' };
  await given({ ...row('c1', 1), type: 'safety-point.add-photograph', data }, row('c2', 2));
  await leaveDevice(author);
  expect(await entriesFirst()).toMatchObject([{ kind: 'entries', attachments: ['p1'] }, { kind: 'drafts' }]);
  expect(await everything()).not.toContain('pannan');
});
