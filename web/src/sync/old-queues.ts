import type { CommandType } from '#shared/commands.ts';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import type { Account } from '../lib/session.ts';
import { readStored, removeStored } from '../lib/storage.ts';
import { addRows } from './outbox-disk.ts';

/** As release 1 kept entries and reports that were not sent, in the browser's small storage. */
type Old = {
  readonly command: string;
  readonly type?: CommandType;
  readonly data: OutboxRow['data'];
  readonly occurredAt?: string | null;
  readonly typedAt?: string;
  readonly at?: string;
};

/** Moves what an earlier release left unsent on this device into the outbox, so that an update loses nothing. */
export async function takeUpOldQueues({ id: account, organisation }: Account): Promise<void> {
  for (const key of [`outgoing:${account}`, `outgoing-reports:${account}`]) {
    const found = readStored(key);
    if (!Array.isArray(found)) continue;
    const rows = (found as Old[]).map(({ command, type, data, occurredAt, typedAt, at }) => {
      const time = occurredAt ?? typedAt ?? at ?? new Date().toISOString();
      return {
        id: command,
        account,
        organisation,
        lane: 'command' as const,
        type: type ?? ('journal.write' as const),
        data,
        occurredAt: time,
        madeAt: time,
        stated: true,
        clockKnown: true,
        basedOn: null,
        status: 'waiting' as const,
        returned: null,
      };
    });
    // The order of the two is their own.
    // oxlint-disable-next-line no-await-in-loop
    if ((await addRows(rows)).ok) removeStored(key);
  }
}
