/**
 * Photographs that have not been sent, on this device: in a database of their own, since they are large. Each is sealed with a key
 * that is made from its own hash, and the hash stands in the command that waits in the outbox; so where the outbox is locked
 * because its author has left the device, nobody who has it next can look at the photographs either.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { readDevice } from './device-store.ts';
import { type Locked, lockedKeys } from './locked-entries.ts';
import { attachmentsOf, ofAccount } from './outbox-disk.ts';

type Kept = {
  /** The attachment's id. */
  readonly id: string;
  readonly account: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: ArrayBuffer;
  /** ISO 8601, by this device's clock. */
  readonly keptAt: string;
};

interface Schema extends DBSchema {
  photograph: { key: string; value: Kept };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('vaka-photographs', 1, {
    upgrade: (made) => void made.createObjectStore('photograph', { keyPath: 'id' }),
    terminated: () => void (opened = null),
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function keyOf(sha256: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`vaka photograph ${sha256}`));
  return crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Keeps a photograph until it has been sent; throws where the device does not keep it. */
export async function keepPhotograph(
  id: string,
  account: string,
  bytes: Uint8Array<ArrayBuffer>,
  sha256: string,
): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const content = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(sha256), bytes);
  const transaction = (await database()).transaction('photograph', 'readwrite', { durability: 'strict' });
  await transaction.store.put({ id, account, iv, content, keptAt: new Date().toISOString() });
  await transaction.done;
}

/** A kept photograph; null where it is not here, or the hash is another's. */
export async function readPhotograph(id: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const kept = await (await database()).get('photograph', id);
  if (kept === undefined) return null;
  try {
    const { iv, content } = kept;
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(sha256), content));
  } catch {
    return null;
  }
}

export async function removePhotograph(id: string): Promise<void> {
  await (await database()).delete('photograph', id);
}

/**
 * Removes an account's photographs that no command waits for any more, neither in the outbox nor locked away; one that was just
 * kept has its command on the way. Where the device cannot be read, or does not say what is locked, all of them stay.
 */
export async function sweepPhotographs(account: string): Promise<void> {
  const grace = new Date(Date.now() - 10 * 60_000).toISOString();
  const kept = await (await database()).getAll('photograph');
  const old = kept.filter((one) => one.account === account && one.keptAt < grace);
  if (old.length === 0) return;
  const named = await namedAttachments(account);
  if (named === null) return;
  await Promise.all(old.filter(({ id }) => !named.has(id)).map(({ id }) => removePhotograph(id)));
}

/** What an account's commands on this device name; both places are read at once, since rows go from one to the other. */
async function namedAttachments(account: string): Promise<ReadonlySet<string> | null> {
  const read = await readDevice(['outbox', 'keep'], async (reading) => ({
    rows: await reading.objectStore('outbox').index('account-order').getAll(ofAccount(account)),
    locked: (await reading.objectStore('keep').getAll(lockedKeys())) as Locked[],
  }));
  if (!read.ok) return null;
  const locked = read.value.locked.filter((one) => one.account === account && one.kind === 'entries');
  if (locked.some(({ attachments }) => attachments === undefined)) return null;
  return new Set([
    ...attachmentsOf(read.value.rows),
    ...locked.flatMap(({ attachments = [] }) => attachments),
  ]);
}
