import type { Result } from '#shared/kernel/result.ts';
import type { OutboxChange } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { changeDevice, type DeviceProblem, readDevice } from './device-store.ts';
import { putRecorded, type RecordedRow, removeRecorded } from './recorded-rows.ts';

/** The keys of an account's rows in the index `account-order`. */
export const ofAccount = (account: string): IDBKeyRange =>
  IDBKeyRange.bound([account, 0], [account, Infinity]);

/** An account's rows as they lie on the device, in order. */
export function readRows(account: string): Promise<Result<readonly OutboxRow[], DeviceProblem>> {
  return readDevice(['outbox'], (reading) =>
    reading.objectStore('outbox').index('account-order').getAll(ofAccount(account)),
  );
}

/** Lays rows last among their account's; one that lies there already is left as it is. */
export function addRows(rows: readonly Omit<OutboxRow, 'order'>[]): Promise<Result<void, DeviceProblem>> {
  return changeDevice(['outbox'], async (change) => {
    const outbox = change.objectStore('outbox');
    for (const row of rows) {
      // One transaction, each after the other: the order is what it is about.
      // oxlint-disable-next-line no-await-in-loop
      if ((await outbox.getKey(row.id)) !== undefined) continue;
      // oxlint-disable-next-line no-await-in-loop
      const last = await outbox.index('account-order').openKeyCursor(ofAccount(row.account), 'prev');
      // oxlint-disable-next-line no-await-in-loop
      await outbox.put({ ...row, order: (last?.key[1] ?? 0) + 1 });
    }
  });
}

/** Writes what became of some rows, all or nothing; with it, what the log has now said that it has. */
export function writeChange(
  { put, remove }: OutboxChange,
  recorded: { readonly account: string; readonly row: RecordedRow } | null = null,
): Promise<Result<void, DeviceProblem>> {
  return changeDevice(['outbox', 'keep'], async (change) => {
    const outbox = change.objectStore('outbox');
    await Promise.all(remove.map((id) => outbox.delete(id)));
    await Promise.all(put.map((row) => outbox.put(row)));
    if (recorded !== null) await putRecorded(change.objectStore('keep'), recorded.account, recorded.row);
  });
}

/** Writes what has come back, and no longer as recorded. */
export function writeLostAgain(
  { put }: OutboxChange,
  account: string,
  lost: readonly RecordedRow[],
): Promise<Result<void, DeviceProblem>> {
  return changeDevice(['outbox', 'keep'], async (change) => {
    await Promise.all(put.map((row) => change.objectStore('outbox').put(row)));
    await removeRecorded(change.objectStore('keep'), account, lost);
  });
}

/** The attachments that rows name: the photographs that must lie on the device until they are sent. */
export function attachmentsOf(rows: readonly OutboxRow[]): string[] {
  return rows.map(({ data }) => data['attachment']).filter((id) => typeof id === 'string');
}
