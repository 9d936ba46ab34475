import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';

/**
 * What this browser keeps on the device, in one database: commands that are not sent, the last known picture, and small
 * things. A change is durable when it is answered (`strict`: written to the disk, not to a cache).
 *
 * The browser may refuse at any time: every answer is a Result, nothing throws but a fault in the work itself.
 */
const name = 'vaka';
const version = 1;
/** How long another tab may keep an older version open before that is said. */
const patience = 4_000;

/** An account's last known picture of its organisation's log. */
export type PictureRow = {
  readonly account: string;
  readonly organisation: string;
  readonly seq: number;
  readonly hash: string;
  /** When it was last known to be so, ISO 8601 by the server's clock. */
  readonly at: string;
  readonly state: unknown;
};

export interface DeviceSchema extends DBSchema {
  outbox: { key: string; value: OutboxRow; indexes: { 'account-order': [string, number] } };
  picture: { key: string; value: PictureRow };
  /** Small values under a name, whatever their shape: their reader looks. */
  keep: { key: string; value: unknown };
}

/**
 * `full`: no room left. `forbidden`: the browser keeps nothing here (private window, settings). `other-version`: another tab
 * runs another release of the page; reading the pages anew helps. `failed`: the disk or the browser failed.
 */
export type DeviceProblem = 'full' | 'forbidden' | 'other-version' | 'failed';

type Stores = StoreNames<DeviceSchema>;
type Transaction<Names extends Stores, Mode extends IDBTransactionMode> = IDBPTransaction<
  DeviceSchema,
  Names[],
  Mode
>;

let opened: Promise<IDBPDatabase<DeviceSchema>> | null = null;

/** Changes one or several stores, all or nothing; ok when it is on the disk. `work` may await only what the transaction gives. */
export async function changeDevice<Names extends Stores, Value>(
  stores: readonly Names[],
  work: (transaction: Transaction<Names, 'readwrite'>) => Promise<Value>,
): Promise<Result<Value, DeviceProblem>> {
  return settled(async (database) => {
    const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' });
    return finish(transaction, work(transaction));
  });
}

/** Reads one or several stores as they are at one moment. */
export async function readDevice<Names extends Stores, Value>(
  stores: readonly Names[],
  work: (transaction: Transaction<Names, 'readonly'>) => Promise<Value>,
): Promise<Result<Value, DeviceProblem>> {
  return settled(async (database) => {
    const transaction = database.transaction([...stores], 'readonly');
    return finish(transaction, work(transaction));
  });
}

/** Lets go of the database, so that it can be deleted or opened by another version; the next use opens it again. */
export async function closeDevice(): Promise<void> {
  const closing = opened;
  opened = null;
  const database = await closing?.catch(() => null);
  database?.close();
}

async function finish<Value>(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: Promise<Value>,
): Promise<Value> {
  try {
    const value = await work;
    await transaction.done;
    return value;
  } catch (error) {
    abort(transaction);
    // Where the transaction itself failed, that says more than the question that failed with it.
    const reason: unknown = await transaction.done.then(
      () => null,
      (cause: unknown) => cause,
    );
    throw reason !== null && problemOf(error) === 'failed' && problemOf(reason) !== 'failed' ? reason : error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}

async function settled<Value>(
  work: (database: IDBPDatabase<DeviceSchema>) => Promise<Value>,
): Promise<Result<Value, DeviceProblem>> {
  try {
    return ok(await work(await database()));
  } catch (error) {
    // A browser closes a database under pressure, or for another tab; the second try opens it again.
    if (!isClosed(error)) return failure(error);
    opened = null;
    try {
      return ok(await work(await database()));
    } catch (again) {
      return failure(again);
    }
  }
}

function failure(error: unknown): Result<never, DeviceProblem> {
  if (!(error instanceof DOMException) && !(error instanceof DeviceError) && !isQuota(error)) throw error;
  return fail(problemOf(error));
}

function database(): Promise<IDBPDatabase<DeviceSchema>> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<IDBPDatabase<DeviceSchema>> {
  if (typeof indexedDB === 'undefined') throw new DeviceError('forbidden');
  const held = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = openDB<DeviceSchema>(name, version, {
    upgrade(created) {
      const outbox = created.createObjectStore('outbox', { keyPath: 'id' });
      outbox.createIndex('account-order', ['account', 'order']);
      created.createObjectStore('picture', { keyPath: 'account' });
      created.createObjectStore('keep');
    },
    blocked() {
      timer = setTimeout(() => held.reject(new DeviceError('other-version')), patience);
    },
    // A newer release in another tab waits: it goes first, and this page is told at its next use.
    blocking: () => void closeDevice(),
    terminated: () => void (opened = null),
  });
  try {
    return await Promise.race([opening, held.promise]);
  } catch (error) {
    void opening.then((late) => late.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

class DeviceError extends Error {
  readonly problem: DeviceProblem;

  constructor(problem: DeviceProblem) {
    super(`this device's storage: ${problem}`);
    this.problem = problem;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
const isQuota = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';
const isClosed = (error: unknown): boolean =>
  nameOf(error) === 'InvalidStateError' || nameOf(error) === 'TransactionInactiveError';

function problemOf(error: unknown): DeviceProblem {
  if (error instanceof DeviceError) return error.problem;
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'full';
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
      return 'forbidden';
    case 'VersionError':
      return 'other-version';
    default:
      return 'failed';
  }
}
