import { lastOrder } from '../../shared/sync/outbox.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import type { Client } from '../../shared/sync/client.ts';
import type { GivenCommand } from '../simulation/given-commands.ts';

/** A command as it is given on a device: behind the others, on top of what the client has seen, its time taken from a known clock. */
export function waitingRow(
  { client, rows }: { readonly client: Client; readonly rows: readonly OutboxRow[] },
  { type, data }: GivenCommand,
  own: { readonly id: string; readonly account: string; readonly organisation: string; readonly at: string },
): OutboxRow {
  const { at, ...whose } = own;
  const { phase, seq, hash } = client;
  return {
    ...whose,
    order: lastOrder(rows) + 1,
    lane: 'command',
    type,
    data,
    occurredAt: at,
    madeAt: at,
    stated: false,
    clockKnown: true,
    basedOn: phase === 'current' ? { seq, hash } : null,
    status: 'waiting',
    returned: null,
  };
}
