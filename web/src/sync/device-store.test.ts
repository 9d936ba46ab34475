import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { changeDevice, closeDevice, readDevice } from './device-store.ts';

const row = (id: string, account: string, order: number): OutboxRow => ({
  id,
  account,
  organisation: 'example',
  order,
  lane: 'command',
  type: 'task.complete',
  data: { task: 't1' },
  occurredAt: '2026-11-22T05:00:00.000Z',
  madeAt: '2026-11-22T05:00:00.000Z',
  stated: false,
  clockKnown: true,
  basedOn: { seq: 1, hash: 'a' },
  status: 'waiting',
  returned: null,
});

beforeEach(async () => {
  await closeDevice();
  await deleteDB('vaka');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await closeDevice();
});

test('what is kept is read back, an account in the order given', async () => {
  const kept = await changeDevice(['outbox'], async (change) => {
    const outbox = change.objectStore('outbox');
    await outbox.put(row('c2', 'a', 2));
    await outbox.put(row('c1', 'a', 1));
    await outbox.put(row('d1', 'b', 1));
  });
  expect(kept.ok).toBe(true);
  await closeDevice();
  const read = await readDevice(['outbox'], (reading) =>
    reading
      .objectStore('outbox')
      .index('account-order')
      .getAll(IDBKeyRange.bound(['a', 0], ['a', Infinity])),
  );
  expect(read.ok && read.value.map(({ id }) => id)).toEqual(['c1', 'c2']);
});

test('a change is asked to be on the disk when it is answered', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await changeDevice(['keep'], async (change) => void (await change.objectStore('keep').put(1, 'one')));
  expect(asked).toHaveBeenCalledWith(['keep'], 'readwrite', { durability: 'strict' });
});

test('a change that fails leaves nothing of itself', async () => {
  const fault = changeDevice(['keep'], async (change) => {
    await change.objectStore('keep').put('half', 'one');
    throw new Error('a fault in the work');
  });
  await expect(fault).rejects.toThrow('a fault in the work');
  const read = await readDevice(['keep'], (reading) => reading.objectStore('keep').get('one'));
  expect(read).toEqual({ ok: true, value: undefined });
});

test('a full device is said to be full', async () => {
  const kept = await changeDevice(['keep'], async () => {
    await Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  });
  expect(kept).toEqual({ ok: false, failure: 'full' });
});

test('a browser that keeps nothing is said to forbid it', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await readDevice(['keep'], (reading) => reading.objectStore('keep').get('one'))).toEqual({
    ok: false,
    failure: 'forbidden',
  });
});

test('a newer release in another tab is let through, and this page is told', async () => {
  await changeDevice(['keep'], async (change) => void (await change.objectStore('keep').put(1, 'one')));
  const newer = await openDB('vaka', 2);
  expect(newer.version).toBe(2);
  expect(await readDevice(['keep'], (reading) => reading.objectStore('keep').get('one'))).toEqual({
    ok: false,
    failure: 'other-version',
  });
  newer.close();
});

test('a database that the browser closed is opened again', async () => {
  await changeDevice(['keep'], async (change) => void (await change.objectStore('keep').put(7, 'one')));
  const once = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('closing', 'InvalidStateError');
  });
  expect(await readDevice(['keep'], (reading) => reading.objectStore('keep').get('one'))).toEqual({
    ok: true,
    value: 7,
  });
  expect(once).toHaveBeenCalledTimes(2);
});
