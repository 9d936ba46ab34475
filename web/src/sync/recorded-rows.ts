import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import type { Account } from '../lib/session.ts';
import { canLock, type Sealed, seal } from './device-lock.ts';
import { changeDevice, type DeviceSchema, readDevice } from './device-store.ts';
import { sealedMark } from './locked-mark.ts';
import { removeStored, writeStored } from '../lib/storage.ts';
import type { IDBPObjectStore } from 'idb';

/**
 * What the log has said that it has, kept for a day (O9): the database may be put back from an older copy, which then lacks it.
 * `row` is null for what is never queued (decisions, alarms): of that only the time is kept.
 */
export type RecordedRow = {
  readonly id: string;
  readonly seq: number;
  /** Epoch milliseconds, by this device's clock. */
  readonly keptAt: number;
  /** ISO 8601. */
  readonly occurredAt: string;
  readonly row: OutboxRow | null;
};

type Keep = IDBPObjectStore<DeviceSchema, ('outbox' | 'keep')[], 'keep', 'readwrite'>;

const day = 24 * 3_600_000;
const most = 500;
const prefix = 'recorded:';
const placeOf = (account: string, { seq, id }: Pick<RecordedRow, 'seq' | 'id'>): string =>
  `${prefix}${account}:${String(seq).padStart(16, '0')}:${id}`;
const allOf = (account: string): IDBKeyRange =>
  IDBKeyRange.bound(`${prefix}${account}:`, `${prefix}${account}:\uFFFF`);

/** Lays one in the transaction in which its row leaves the outbox. */
export async function putRecorded(keep: Keep, account: string, recorded: RecordedRow): Promise<void> {
  await keep.put(recorded, placeOf(account, recorded));
}

/** Takes some away in the transaction in which their rows come back to the outbox. */
export async function removeRecorded(
  keep: Keep,
  account: string,
  gone: readonly RecordedRow[],
): Promise<void> {
  await Promise.all(gone.map((one) => keep.delete(placeOf(account, one))));
}

/** Keeps that a command which is never queued was recorded. */
export async function keepDirect(account: string, told: Omit<RecordedRow, 'row' | 'keptAt'>): Promise<void> {
  const recorded: RecordedRow = { ...told, keptAt: Date.now(), row: null };
  await changeDevice(['keep'], (change) =>
    change.objectStore('keep').put(recorded, placeOf(account, recorded)),
  );
}

/** Those of the last day, newest position first; older ones, and those beyond a bound, are let go of. */
export async function readRecorded(account: string): Promise<readonly RecordedRow[]> {
  const read = await readDevice(['keep'], (reading) => reading.objectStore('keep').getAll(allOf(account)));
  if (!read.ok) return [];
  const newestFirst = (read.value as RecordedRow[]).toReversed();
  const kept = newestFirst.filter(({ keptAt }, index) => index < most && Date.now() - keptAt < day);
  const old = newestFirst.filter((one) => !kept.includes(one));
  if (old.length > 0)
    await changeDevice(['keep'], (change) =>
      Promise.all(old.map((one) => change.objectStore('keep').delete(placeOf(account, one)))),
    );
  return kept;
}

/** Their texts may have been erased, or their author leaves a device that cannot lock. */
export async function forgetRecorded(account: string): Promise<void> {
  await changeDevice(['keep'], async (change) => {
    await change.objectStore('keep').delete(allOf(account));
    await change.objectStore('keep').delete(sealedMark(account));
  });
  removeStored(sealedMark(account));
}

/** Seals them to the console when their author leaves the device; without a key to seal by they are gone. */
export async function sealRecorded(account: Account, publicKey: string | null): Promise<void> {
  const rows = await readRecorded(account.id);
  if (rows.length === 0) return;
  if (publicKey === null || !canLock()) return forgetRecorded(account.id);
  const owner = { kind: 'drafts', account: account.id, organisation: account.organisation } as const;
  const sealed = await seal(rows, owner, publicKey);
  await changeDevice(['keep'], async (change) => {
    await change.objectStore('keep').delete(allOf(account.id));
    await change.objectStore('keep').put(sealed, sealedMark(account.id));
  });
  writeStored(sealedMark(account.id), true);
}

/** Gives them back to their author, opened by `open`; while that cannot be asked they stay sealed. */
export async function unsealRecorded(
  account: string,
  open: (sealed: Sealed) => Promise<unknown>,
): Promise<void> {
  const read = await readDevice(['keep'], (reading) => reading.objectStore('keep').get(sealedMark(account)));
  if (!read.ok || read.value === undefined) return;
  const rows = await open(read.value as Sealed);
  if (rows === null) return;
  await changeDevice(['keep'], async (change) => {
    const keep = change.objectStore('keep');
    await Promise.all((rows as RecordedRow[]).map((one) => keep.put(one, placeOf(account, one))));
    await keep.delete(sealedMark(account));
  });
  removeStored(sealedMark(account));
}
