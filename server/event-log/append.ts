/**
 * The one statement that writes to the log; append-group.ts has it for several organisations at once.
 *
 * Purpose: a batch of one organisation is appended in one round trip and one fsync, or not at all.
 * Invariants: the head row moves from the expected position to the new one or nothing is written; every event is written
 * with its receipt and outbox rows; the sequence has neither gaps nor doubles, since it is taken from the head row.
 * Reason: a tail over a database sequence loses rows that commit out of order, and begin, lock, select, insert, commit as
 * statements of their own make half the throughput (architecture.md, The path of one command).
 */
import type { PoolClient, Pool } from 'pg';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { columnArray, columnParameter } from './array-literal.ts';
import { columnsOf, insertColumns, insertTypes } from './event-row.ts';
import { textsOf } from './event-texts.ts';
import type { EventTexts } from './event-texts.ts';
import type { Receipt } from './receipts.ts';

/** Something to be sent to somebody after the batch is recorded; `content` is JSON text. */
export type OutboxRow = {
  readonly seq: number;
  readonly position: number;
  readonly kind: string;
  readonly content: string;
  readonly notBefore: string;
};

export type Batch = {
  readonly organisation: string;
  readonly expected: Head;
  readonly events: readonly LoggedEvent[];
  /** Of each event, where they are written already. */
  readonly texts?: readonly EventTexts[];
  readonly receipts: readonly Receipt[];
  readonly outbox: readonly OutboxRow[];
};

const firstEventParameter = 6;
export const receiptTypes = ['uuid[]', 'text[]', 'bigint[]', 'bigint[]', 'text[]', 'text[]'] as const;
export const outboxTypes = ['bigint[]', 'integer[]', 'text[]', 'text[]', 'timestamptz[]'] as const;
/** Every column that is written, in the order of the parameters. */
const types = [...insertTypes, ...receiptTypes, ...outboxTypes];
const arrays = types.map((type, index) => columnArray(type, `$${firstEventParameter + index}`));
const firstReceipt = insertTypes.length;
const firstOutbox = firstReceipt + receiptTypes.length;

const statement = `
with moved as (
  update head set seq = $2, hash = $3
  where organisation = $1 and seq = $4 and hash = $5
  returning seq
), stored as (
  insert into event (organisation, ${insertColumns})
  select $1, e.* from moved, unnest(${arrays.slice(0, firstReceipt).join(', ')}) as e
), received as (
  insert into receipt (organisation, command, account, first_seq, last_seq, salt, content_hash)
  select $1, r.* from moved, unnest(${arrays.slice(firstReceipt, firstOutbox).join(', ')}) as r
), sent as (
  insert into outbox (organisation, seq, position, kind, content, not_before)
  select $1, o.* from moved, unnest(${arrays.slice(firstOutbox).join(', ')}) as o
)
select seq from moved`;

/** Appends a batch; false when the head was not where it was expected, and nothing is written. Throws what pg throws. */
export async function appendBatch(connection: Pool | PoolClient, batch: Batch): Promise<boolean> {
  const last = batch.events.at(-1);
  if (last === undefined) return true;
  const columns = [
    ...columnsOf(batch.events, textsIn(batch)),
    ...receiptColumnsOf(batch.receipts),
    ...outboxColumnsOf(batch.outbox),
  ];
  const answer = await connection.query({
    name: 'append-batch',
    text: statement,
    values: [
      batch.organisation,
      last.seq,
      last.hash,
      batch.expected.seq,
      batch.expected.hash,
      ...columns.map((values, index) => columnParameter(types[index] ?? 'text[]', values)),
    ],
  });
  return answer.rowCount === 1;
}

/** The canonical texts of a batch's events. */
export function textsIn({ events, texts }: Batch): readonly EventTexts[] {
  return texts ?? events.map(textsOf);
}

/** One array per column of `receiptTypes`. */
export function receiptColumnsOf(receipts: readonly Receipt[]): (string | number)[][] {
  return [
    receipts.map((receipt) => receipt.command),
    receipts.map((receipt) => receipt.account),
    receipts.map((receipt) => receipt.firstSeq),
    receipts.map((receipt) => receipt.lastSeq),
    receipts.map((receipt) => receipt.salt),
    receipts.map((receipt) => receipt.contentHash),
  ];
}

/** One array per column of `outboxTypes`. */
export function outboxColumnsOf(outbox: readonly OutboxRow[]): (string | number)[][] {
  return [
    outbox.map((row) => row.seq),
    outbox.map((row) => row.position),
    outbox.map((row) => row.kind),
    outbox.map((row) => row.content),
    outbox.map((row) => row.notBefore),
  ];
}
