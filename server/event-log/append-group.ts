/**
 * The statement of append.ts for batches of several organisations at once: one round trip and one fsync for all of them.
 *
 * Invariants: of each organisation the head moves as expected and its events, receipts and outbox rows are written, or nothing of
 * it is; the others are written all the same. It never waits for a head that somebody else holds, so that no two of them wait
 * for each other, and a lock on one organisation keeps no other.
 * Reason: on a node with hundreds of organisations hardly two commands are of the same one. A statement and a commit for each of
 * them made half of all that console and database had to compute.
 */
import type { Pool, PoolClient } from 'pg';
import { outboxColumnsOf, outboxTypes, receiptColumnsOf, receiptTypes, textsIn } from './append.ts';
import type { Batch } from './append.ts';
import { columnArray, columnParameter } from './array-literal.ts';
import { columnsOf, insertColumns, insertTypes } from './event-row.ts';

/** Of each list of rows its columns; every row says of which organisation it is. */
export const groupTypes = {
  heads: ['text[]', 'bigint[]', 'text[]', 'bigint[]', 'text[]'],
  events: ['text[]', ...insertTypes],
  receipts: ['text[]', ...receiptTypes],
  outbox: ['text[]', ...outboxTypes],
} as const;

const types: readonly string[] = Object.values(groupTypes).flat();
const arrays = types.map((type, index) => columnArray(type, `$${index + 1}`));
const rowsOf = (list: readonly string[]): string => `unnest(${arrays.splice(0, list.length).join(', ')})`;

const receiptColumns = 'command, account, first_seq, last_seq, salt, content_hash';
const outboxColumns = 'seq, position, kind, content, not_before';
const ofMoved = 'where organisation in (select organisation from moved)';

const statement = `
with held as materialized (
  select expected.* from ${rowsOf(groupTypes.heads)} as expected(organisation, seq, hash, from_seq, from_hash)
  join head on head.organisation = expected.organisation and head.seq = from_seq and head.hash = from_hash
  for update of head skip locked
), moved as (
  update head set seq = held.seq, hash = held.hash from held
  where head.organisation = held.organisation and head.seq = from_seq and head.hash = from_hash
  returning head.organisation
), stored as (
  insert into event (organisation, ${insertColumns})
  select * from ${rowsOf(groupTypes.events)} as given(organisation, ${insertColumns}) ${ofMoved}
), received as (
  insert into receipt (organisation, ${receiptColumns})
  select * from ${rowsOf(groupTypes.receipts)} as given(organisation, ${receiptColumns}) ${ofMoved}
), sent as (
  insert into outbox (organisation, ${outboxColumns})
  select * from ${rowsOf(groupTypes.outbox)} as given(organisation, ${outboxColumns}) ${ofMoved}
)
select organisation from moved`;

/**
 * Appends batches of as many organisations, each with events; answers of which ones they are written. The head of any other was
 * not where it was expected, or is held by somebody. Throws what pg throws, and then nothing of any is written, unless the
 * outcome is unknown.
 */
export async function appendGroup(
  connection: Pool | PoolClient,
  batches: readonly Batch[],
): Promise<ReadonlySet<string>> {
  const ofAll = <Row>(rowsIn: (batch: Batch) => readonly Row[]) => ({
    organisations: batches.flatMap((batch) => rowsIn(batch).map(() => batch.organisation)),
    rows: batches.flatMap(rowsIn),
  });
  const events = ofAll((batch) => batch.events);
  const receipts = ofAll((batch) => batch.receipts);
  const outbox = ofAll((batch) => batch.outbox);
  const columns = [
    batches.map(({ organisation }) => organisation),
    batches.map((batch) => batch.events.at(-1)?.seq ?? null),
    batches.map((batch) => batch.events.at(-1)?.hash ?? null),
    batches.map(({ expected }) => expected.seq),
    batches.map(({ expected }) => expected.hash),
    events.organisations,
    ...columnsOf(events.rows, batches.flatMap(textsIn)),
    receipts.organisations,
    ...receiptColumnsOf(receipts.rows),
    outbox.organisations,
    ...outboxColumnsOf(outbox.rows),
  ];
  const { rows } = await connection.query<{ organisation: string }>({
    name: 'append-group',
    text: statement,
    values: columns.map((values, index) => columnParameter(types[index] ?? 'text[]', values)),
  });
  return new Set(rows.map(({ organisation }) => organisation));
}
