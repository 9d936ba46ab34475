import { type OutboxChange, withChange } from '#shared/sync/outbox.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import type { Account } from '../lib/session.ts';
import { removeStored, writeStored } from '../lib/storage.ts';
import { outboxUsed } from './outbox.ts';
import { readRows, writeChange } from './outbox-disk.ts';
import { emptyOutbox, useOutboxStore } from './outbox-store.ts';
import { showPending, stopShowingPending } from './overlay.ts';
import type { RecordedRow } from './recorded-rows.ts';

/** The account whose outbox this page serves, and its rows: as they lie on the disk, and as they are shown. */
let owner: Account | null = null;
/** What became of rows where the disk could not be told; holds for as long as this page lives. */
const unwritten = new Map<string, OutboxRow | null>();

/** Whose outbox this page serves now. What has waited for anything asks again before it goes on. */
export function served(): Account | null {
  return owner;
}

/** Serves another account, or none: then nothing is shown. */
export function serve(account: Account | null): void {
  owner = account;
  if (account !== null) return;
  unwritten.clear();
  stopShowingPending();
  useOutboxStore.setState(emptyOutbox, true);
}

/** Reads the disk anew and shows what is there. */
export async function look(): Promise<readonly OutboxRow[]> {
  const account = owner;
  if (account === null) return [];
  const read = await readRows(account.id);
  if (owner !== account) return [];
  const known = read.ok ? read.value : useOutboxStore.getState().rows;
  const put = [...unwritten.values()].filter((row) => row !== null);
  const remove = [...unwritten.keys()].filter((id) => unwritten.get(id) === null);
  const rows = unwritten.size === 0 ? known : withChange(known, { put, remove });
  show(rows, read.ok ? null : read.failure);
  return rows;
}

/** Shows rows before the disk has them; `problem` is why it keeps nothing, as before unless told. */
export function show(rows: readonly OutboxRow[], problem = useOutboxStore.getState().problem): void {
  if (rows.length > 0) writeStored(outboxUsed, true);
  else removeStored(outboxUsed);
  useOutboxStore.setState({ rows, problem });
  if (owner !== null) showPending(owner);
}

/** Tells the disk what became of some rows, and with it what the log now has; what it does not take, this page remembers. */
export async function keep(
  change: OutboxChange,
  recorded: { readonly account: string; readonly row: RecordedRow } | null,
): Promise<void> {
  if ((await writeChange(change, recorded)).ok) return;
  // A device that is full has no room for what was recorded, but may let the row go.
  if ((await writeChange(change)).ok) return;
  for (const one of change.put) unwritten.set(one.id, one);
  for (const gone of change.remove) unwritten.set(gone, null);
}
