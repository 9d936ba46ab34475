import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { request } from '../lib/api.ts';
import { newId } from '../lib/new-id.ts';
import type { Account } from '../lib/session.ts';
import { readStored, removeStored, storedKeys, writeStored } from '../lib/storage.ts';
import { canLock, type Owner, type Sealed, seal, unseal } from './device-lock.ts';
import { changeDevice, readDevice } from './device-store.ts';
import { lockedMark, lockKeyPlace, somethingLocked } from './locked-mark.ts';
import { outboxUsed } from './outbox.ts';
import { attachmentsOf, readRows } from './outbox-disk.ts';

/** What lies locked on this device: in the clear only what must be said of it before it is opened. */
export type Locked = Sealed &
  Owner & {
    readonly id: string;
    /** What the author's account is called. */
    readonly name: string;
    readonly count: number;
    /** The photographs that its entries name: they stay on the device with it. What was locked by an older app does not say. */
    readonly attachments?: readonly string[];
    /** ISO 8601, by this device's clock. */
    readonly lockedAt: string;
  };

const prefix = 'locked:';
/** Where in the store `keep` everything lies that is locked. */
export const lockedKeys = (): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
const draftsOf = (account: string): string => `draft:${account}:`;
const path = (organisation: string): string => `/api/organisations/${organisation}/locked-entries`;

/** Keeps the key that this device locks with, for when it is needed and there is no contact. */
export async function keepLockKey(organisation: string): Promise<string | null> {
  const known = readStored(lockKeyPlace(organisation));
  if (typeof known === 'string') return known;
  const answer = await request<{ key: string }>(`${path(organisation)}/key`, {
    signingIn: true,
    timeout: 5_000,
  });
  if (!answer.ok) return null;
  writeStored(lockKeyPlace(organisation), answer.value.key);
  return answer.value.key;
}

/** Everything that lies locked here, whoever's it is. */
export async function lockedHere(): Promise<readonly Locked[]> {
  if (!somethingLocked()) return [];
  const read = await readDevice(['keep'], (reading) => reading.objectStore('keep').getAll(lockedKeys()));
  return read.ok ? (read.value as Locked[]) : [];
}

/**
 * Locks what an account has not sent and what it has typed, so that whoever has this device next cannot read it. Without the
 * browser's cryptography, or the console's key, it stays as it is: shown by the page to its author alone.
 */
export async function lockAway(account: Account): Promise<void> {
  if (!canLock()) return;
  const publicKey = await keepLockKey(account.organisation);
  if (publicKey === null) return;
  await lockEntries(account, publicKey);
  await lockDrafts(account, publicKey);
}

async function lockEntries(account: Account, publicKey: string): Promise<void> {
  const read = await readRows(account.id);
  if (!read.ok || read.value.length === 0) return;
  const rows = read.value;
  const attachments = attachmentsOf(rows);
  const bundle = { ...(await sealed('entries', account, rows, rows.length, publicKey)), attachments };
  const locked = await changeDevice(['outbox', 'keep'], async (change) => {
    await change.objectStore('keep').put(bundle, prefix + bundle.id);
    await Promise.all(rows.map(({ id }) => change.objectStore('outbox').delete(id)));
  });
  if (locked.ok) writeStored(lockedMark, true);
  tellTabs(account.id);
}

async function lockDrafts(account: Account, publicKey: string): Promise<void> {
  const keys = storedKeys(draftsOf(account.id));
  if (keys.length === 0) return;
  const drafts = Object.fromEntries(keys.map((key) => [key, readStored(key)]));
  const bundle = await sealed('drafts', account, drafts, keys.length, publicKey);
  const locked = await changeDevice(['keep'], async (change) => {
    await change.objectStore('keep').put(bundle, prefix + bundle.id);
  });
  if (!locked.ok) return;
  writeStored(lockedMark, true);
  for (const key of keys) removeStored(key);
}

async function sealed(
  kind: Owner['kind'],
  { id, name, organisation }: Account,
  value: unknown,
  count: number,
  publicKey: string,
): Promise<Locked> {
  const owner = { kind, account: id, organisation };
  const content = await seal(value, owner, publicKey);
  return { ...content, ...owner, id: newId(), name, count, lockedAt: new Date().toISOString() };
}

/** Gives an account back what it left locked here: its entries wait to be sent again, its drafts stand where they stood. */
export async function unlockOwn(account: Account): Promise<void> {
  const own = (await lockedHere()).filter((locked) => locked.account === account.id);
  for (const locked of own) {
    // Entries first given are laid back first.
    // oxlint-disable-next-line no-await-in-loop
    const opened = await openLocked(locked);
    // oxlint-disable-next-line no-await-in-loop
    if (opened !== null) await layBack(locked, opened.content);
  }
  if (own.length > 0) tellTabs(account.id);
}

async function layBack(locked: Locked, content: unknown): Promise<void> {
  if (locked.kind === 'drafts') {
    for (const [key, value] of Object.entries(content as { readonly [key: string]: unknown }))
      if (readStored(key) === undefined && !writeStored(key, value)) return;
    await removeLocked(locked.id);
    return;
  }
  writeStored(outboxUsed, true);
  await changeDevice(['outbox', 'keep'], async (change) => {
    await Promise.all((content as OutboxRow[]).map((row) => change.objectStore('outbox').put(row)));
    await change.objectStore('keep').delete(prefix + locked.id);
  });
}

export type Opened = { readonly content: unknown; readonly author: string };

/** Opens a bundle where the console lets the one who is signed in; null where it does not, or cannot be asked. */
export async function openLocked(locked: Sealed & Pick<Owner, 'organisation'>): Promise<Opened | null> {
  const { wrapped, organisation } = locked;
  const answer = await request<{ key: string; author: string }>(`${path(organisation)}/open`, {
    method: 'POST',
    body: { wrapped },
    timeout: 5_000,
    signingIn: true,
  });
  if (!answer.ok) return null;
  const content = await unseal(locked, answer.value.key);
  return content === null ? null : { content, author: answer.value.author };
}

export async function removeLocked(id: string): Promise<void> {
  await changeDevice(['keep'], (change) => change.objectStore('keep').delete(prefix + id));
  if ((await lockedHere()).length === 0) removeStored(lockedMark);
}

/** Other tabs of the account read the disk anew. */
function tellTabs(account: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(`vaka-outbox:${account}`);
  channel.postMessage(null);
  channel.close();
}
