/**
 * PostgreSQL as far as server/commands asks anything of it, in memory: the head row and its lock, the append that moves it or
 * writes nothing, receipts that are unique, what is read of the log. It is no other set of rules than the real one's:
 * test/simulation/real-database.test.ts has the same nights over PostgreSQL.
 */
import { emptyHead } from '../../shared/kernel/hash-chain.ts';
import type { Head } from '../../shared/kernel/hash-chain.ts';
import { receiptTypes } from '../../server/event-log/append.ts';
import { insertColumns, insertTypes } from '../../server/event-log/event-row.ts';
import { valuesOf } from './array-values.ts';

export type Query = string | { readonly name?: string; readonly text: string; readonly values?: unknown[] };
export type Answer = { readonly rows: readonly unknown[]; readonly rowCount: number };

/** A connection as a node has it. `end`: its node is gone, or is no longer heard; what it had begun and not committed is undone. */
export type Connection = { query(query: Query): Promise<Answer>; end(): void };
export type Database = { connect(): Connection };

type Row = { readonly [column: string]: string | null };
type Append = { readonly head: Head; readonly events: readonly Row[]; readonly receipts: readonly Row[] };

const eventColumns = insertColumns.split(', ');
const receiptColumns = ['command', 'account', 'first_seq', 'last_seq', 'salt', 'content_hash'];
const none: Answer = { rows: [], rowCount: 0 };

export class SimulatedDatabase implements Database {
  /** The night is over, and what is read now is read to judge it. */
  isJudged = false;
  readonly #organisation: string;
  readonly #events: Row[] = [];
  readonly #receipts = new Map<string, Row>();
  #head: Head = emptyHead;
  #locked = false;
  readonly #waiting: (() => void)[] = [];
  readonly #onCommit: (head: Head) => void;

  constructor(organisation: string, onCommit: (head: Head) => void) {
    this.#organisation = organisation;
    this.#onCommit = onCommit;
  }

  connect(): Connection {
    return new MemoryConnection(this);
  }

  /** Resolves when the head's row is the caller's. */
  lock(): Promise<void> {
    if (this.#locked) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#locked = true;
    return Promise.resolve();
  }

  unlock(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#locked = false;
    else next();
  }

  /** What an append would write; null where the head is not where it was expected. Throws as PostgreSQL does where a receipt is there. */
  prepare(values: readonly unknown[]): Append | null {
    const [, seq, hash, expectedSeq, expectedHash, ...columns] = values;
    if (this.#head.seq !== Number(expectedSeq) || this.#head.hash !== expectedHash) return null;
    const receipts = rowsOf(receiptColumns, receiptTypes, columns.slice(eventColumns.length));
    if (receipts.some(({ command }) => this.#receipts.has(String(command))))
      throw Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'receipt_pkey' });
    return {
      head: { seq: Number(seq), hash: String(hash) },
      events: rowsOf(eventColumns, insertTypes, columns),
      receipts,
    };
  }

  write({ head, events, receipts }: Append): void {
    this.#head = head;
    this.#events.push(...events.map((event) => ({ ...event, organisation: this.#organisation })));
    for (const receipt of receipts) this.#receipts.set(String(receipt['command']), receipt);
    this.#onCommit(head);
  }

  read(name: string, values: readonly unknown[]): Answer {
    const [, from, to] = values;
    const [after, other] = [Number(from), Number(to)];
    switch (name) {
      case 'read-head':
      case 'read-heads':
        return answered([{ organisation: this.#organisation, ...this.#head }]);
      case 'read-receipts':
        return answered(
          (from as string[]).map((id) => this.#receipts.get(id)).filter((row) => row !== undefined),
        );
      case 'read-events':
        return answered(this.#events.slice(Math.max(0, after), after + other).map(withDates));
      case 'read-foldable':
        return answered(this.#events.slice(after, other).map(withVersion));
      case 'read-record':
        return answered(
          this.#events.filter(({ record, about }) => record === from || about === from).map(withDates),
        );
      case 'no snapshot':
        return none;
      default:
        throw new Error(`the simulated database does not know the statement ${name}`);
    }
  }
}

class MemoryConnection implements Connection {
  readonly #database: SimulatedDatabase;
  #inTransaction = false;
  #hadTransaction = false;
  #holdsLock = false;
  #hasEnded = false;
  #staged: Append | null = null;

  constructor(database: SimulatedDatabase) {
    this.#database = database;
  }

  async query(query: Query): Promise<Answer> {
    const name = nameOf(query);
    const values = typeof query === 'string' ? [] : (query.values ?? []);
    if (this.#hasEnded && this.#hadTransaction) throw new Error('the connection has ended');
    switch (name) {
      case 'begin':
        this.#inTransaction = true;
        this.#hadTransaction = true;
        return none;
      case 'commit':
        if (this.#staged !== null) this.#database.write(this.#staged);
        this.#undo();
        return none;
      case 'rollback':
        this.#undo();
        return none;
      case 'lock-head':
        await this.#lock();
        return this.#database.read('read-head', values);
      case 'append-batch':
        return await this.#append(values);
      default:
        return this.#database.read(name, values);
    }
  }

  end(): void {
    this.#hasEnded = true;
    this.#undo();
  }

  async #append(values: readonly unknown[]): Promise<Answer> {
    if (this.#inTransaction) {
      this.#staged = this.#database.prepare(values);
      return said(this.#staged);
    }
    await this.#lock();
    try {
      // A statement that has come to the database is carried out, whether or not its node still lives.
      const append = this.#database.prepare(values);
      if (append !== null) this.#database.write(append);
      return said(append);
    } finally {
      this.#undo();
    }
  }

  async #lock(): Promise<void> {
    await this.#database.lock();
    this.#holdsLock = true;
    if (this.#hasEnded && this.#hadTransaction) this.#undo();
  }

  #undo(): void {
    if (this.#holdsLock) this.#database.unlock();
    this.#holdsLock = false;
    this.#inTransaction = false;
    this.#staged = null;
  }
}

function nameOf(query: Query): string {
  if (typeof query === 'string') return query;
  if (query.name !== undefined) return query.name;
  // Nights are shorter than what a snapshot is taken of.
  return query.text.includes('from snapshot') ? 'no snapshot' : query.text;
}

function said(append: Append | null): Answer {
  return append === null ? none : answered([{ seq: append.head.seq }]);
}

function answered(rows: readonly unknown[]): Answer {
  return { rows, rowCount: rows.length };
}

function rowsOf(names: readonly string[], types: readonly string[], columns: readonly unknown[]): Row[] {
  const lists = names.map((_, index) => valuesOf(types[index] ?? '', columns[index]));
  return (lists[0] ?? []).map((_, row) =>
    Object.fromEntries(names.map((name, index) => [name, lists[index]?.[row] ?? null])),
  );
}

/** Positions are made numbers of by whoever reads them. */
function withVersion(row: Row): object {
  return { ...row, version: Number(row['version']) };
}

/** As the driver gives a row with times. */
function withDates(row: Row): object {
  return {
    ...withVersion(row),
    occurred_at: new Date(String(row['occurred_at'])),
    recorded_at: new Date(String(row['recorded_at'])),
  };
}
