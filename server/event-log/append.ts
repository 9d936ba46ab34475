/**
 * The one statement that writes to the log.
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
import { arrayLiteral } from './array-literal.ts';
import { columnsOf, insertColumns, insertTypes } from './event-row.ts';
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
  readonly receipts: readonly Receipt[];
  readonly outbox: readonly OutboxRow[];
};

const firstEventParameter = 6;
const eventParameters = insertTypes.map((type, index) => `$${firstEventParameter + index}::${type}`);
const afterEvents = firstEventParameter + insertTypes.length;
const parameter = (offset: number, type: string) => `$${afterEvents + offset}::${type}`;

const statement = `
with moved as (
  update head set seq = $2, hash = $3
  where organisation = $1 and seq = $4 and hash = $5
  returning seq
), stored as (
  insert into event (organisation, ${insertColumns})
  select $1, e.* from moved, unnest(${eventParameters.join(', ')}) as e
), received as (
  insert into receipt (organisation, command, account, first_seq, last_seq, salt, content_hash)
  select $1, r.* from moved, unnest(${[
    parameter(0, 'uuid[]'),
    parameter(1, 'text[]'),
    parameter(2, 'bigint[]'),
    parameter(3, 'bigint[]'),
    parameter(4, 'text[]'),
    parameter(5, 'text[]'),
  ].join(', ')}) as r
), sent as (
  insert into outbox (organisation, seq, position, kind, content, not_before)
  select $1, o.* from moved, unnest(${[
    parameter(6, 'bigint[]'),
    parameter(7, 'integer[]'),
    parameter(8, 'text[]'),
    parameter(9, 'text[]'),
    parameter(10, 'timestamptz[]'),
  ].join(', ')}) as o
)
select seq from moved`;

/** Appends a batch; false when the head was not where it was expected, and nothing is written. Throws what pg throws. */
export async function appendBatch(connection: Pool | PoolClient, batch: Batch): Promise<boolean> {
  const last = batch.events.at(-1);
  if (last === undefined) return true;
  const { receipts, outbox } = batch;
  const answer = await connection.query({
    name: 'append-batch',
    text: statement,
    values: [
      batch.organisation,
      last.seq,
      last.hash,
      batch.expected.seq,
      batch.expected.hash,
      ...columnsOf(batch.events).map(arrayLiteral),
      arrayLiteral(receipts.map((receipt) => receipt.command)),
      arrayLiteral(receipts.map((receipt) => receipt.account)),
      arrayLiteral(receipts.map((receipt) => receipt.firstSeq)),
      arrayLiteral(receipts.map((receipt) => receipt.lastSeq)),
      arrayLiteral(receipts.map((receipt) => receipt.salt)),
      arrayLiteral(receipts.map((receipt) => receipt.contentHash)),
      arrayLiteral(outbox.map((row) => row.seq)),
      arrayLiteral(outbox.map((row) => row.position)),
      arrayLiteral(outbox.map((row) => row.kind)),
      arrayLiteral(outbox.map((row) => row.content)),
      arrayLiteral(outbox.map((row) => row.notBefore)),
    ],
  });
  return answer.rowCount === 1;
}
