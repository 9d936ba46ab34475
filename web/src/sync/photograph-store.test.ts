import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { changeDevice, closeDevice } from './device-store.ts';
import type { Locked } from './locked-entries.ts';
import { keepPhotograph, readPhotograph, removePhotograph, sweepPhotographs } from './photograph-store.ts';

const sha256 = 'ab'.repeat(32);
const ids = ['waiting', 'locked', 'left'];

const row = (attachment: string): OutboxRow => ({
  id: `command-${attachment}`,
  account: 'a1',
  organisation: 'tyreso',
  order: 1,
  lane: 'photograph',
  type: 'safety-point.add-photograph',
  data: { attachment, sha256 },
  occurredAt: '2026-11-22T05:00:00.000Z',
  madeAt: '2026-11-22T05:00:00.000Z',
  stated: false,
  clockKnown: true,
  basedOn: null,
  status: 'waiting',
  returned: null,
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T05:00:00Z') });
  for (const id of [...ids, 'new'])
    // One database, few rows.
    // oxlint-disable-next-line no-await-in-loop
    await removePhotograph(id);
  await Promise.all(ids.map((id) => keepPhotograph(id, 'a1', new Uint8Array([1, 2, 3]), sha256)));
  vi.setSystemTime(new Date('2026-11-22T05:30:00Z'));
  await closeDevice();
  await deleteDB('vaka');
});
afterEach(async () => {
  vi.useRealTimers();
  await closeDevice();
});

/** What lies in the outbox and what lies locked on the device. */
async function onDevice(rows: readonly OutboxRow[], locked: readonly Partial<Locked>[]): Promise<void> {
  await changeDevice(['outbox', 'keep'], async (change) => {
    await Promise.all(rows.map((one) => change.objectStore('outbox').put(one)));
    await Promise.all(
      locked.map((one, index) =>
        change.objectStore('keep').put({ kind: 'entries', account: 'a1', ...one }, `locked:${index}`),
      ),
    );
  });
}

async function here(): Promise<string[]> {
  const kept = await Promise.all(
    [...ids, 'new'].map(async (id) => [id, await readPhotograph(id, sha256)] as const),
  );
  return kept.filter(([, bytes]) => bytes !== null).map(([id]) => id);
}

test('what no command names is swept; what waits, lies locked or was just taken stays', async () => {
  await keepPhotograph('new', 'a1', new Uint8Array([4]), sha256);
  await onDevice([row('waiting')], [{ attachments: ['locked'] }]);
  await sweepPhotographs('a1');
  expect(await here()).toEqual(['waiting', 'locked', 'new']);
});

test("another's sweep leaves it all", async () => {
  await sweepPhotographs('b2');
  expect(await here()).toEqual(ids);
});

test('nothing is swept where what is locked does not say which photographs it names', async () => {
  await onDevice([], [{}]);
  await sweepPhotographs('a1');
  expect(await here()).toEqual(ids);
});

test("what another has locked, and locked drafts, keep none of an account's", async () => {
  await onDevice([], [{ account: 'b2' }, { kind: 'drafts' }]);
  await sweepPhotographs('a1');
  expect(await here()).toEqual([]);
});
