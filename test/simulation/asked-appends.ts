/** What the statements of server/event-log/append.ts and append-group.ts ask for, read from their parameters. */
import type { Head } from '../../shared/kernel/hash-chain.ts';
import { groupTypes } from '../../server/event-log/append-group.ts';
import { receiptTypes } from '../../server/event-log/append.ts';
import { insertColumns, insertTypes } from '../../server/event-log/event-row.ts';
import { valuesOf } from './array-values.ts';

export type Row = { readonly [column: string]: string | null };

/** What is written of one organisation. */
export type Append = {
  readonly organisation: string;
  readonly head: Head;
  readonly events: readonly Row[];
  readonly receipts: readonly Row[];
};

export type AskedAppend = Append & { readonly expected: Head };

const eventColumns = insertColumns.split(', ');
const receiptColumns = ['command', 'account', 'first_seq', 'last_seq', 'salt', 'content_hash'];
const headColumns = ['organisation', 'seq', 'hash', 'from_seq', 'from_hash'];

export function askedByOne(values: readonly unknown[]): AskedAppend {
  const [organisation, seq, hash, expectedSeq, expectedHash, ...columns] = values;
  return {
    organisation: String(organisation),
    head: headOf(seq, hash),
    expected: headOf(expectedSeq, expectedHash),
    events: rowsOf(eventColumns, insertTypes, columns),
    receipts: rowsOf(receiptColumns, receiptTypes, columns.slice(eventColumns.length)),
  };
}

export function askedByGroup(values: readonly unknown[]): AskedAppend[] {
  const columns = [...values];
  const next = (types: readonly string[], names: readonly string[]): Row[] =>
    rowsOf(names, types, columns.splice(0, types.length));
  const heads = next(groupTypes.heads, headColumns);
  const events = next(groupTypes.events, ['organisation', ...eventColumns]);
  const receipts = next(groupTypes.receipts, ['organisation', ...receiptColumns]);
  return heads.map(({ organisation, seq, hash, from_seq: fromSeq, from_hash: fromHash }) => ({
    organisation: String(organisation),
    head: headOf(seq, hash),
    expected: headOf(fromSeq, fromHash),
    events: events.filter((row) => row['organisation'] === organisation),
    receipts: receipts.filter((row) => row['organisation'] === organisation),
  }));
}

function headOf(seq: unknown, hash: unknown): Head {
  return { seq: Number(seq), hash: String(hash) };
}

function rowsOf(names: readonly string[], types: readonly string[], columns: readonly unknown[]): Row[] {
  const lists = names.map((_, index) => valuesOf(types[index] ?? '', columns[index]));
  return (lists[0] ?? []).map((_, row) =>
    Object.fromEntries(names.map((name, index) => [name, lists[index]?.[row] ?? null])),
  );
}
