/**
 * PostgreSQL as far as server/commands asks anything of it, in memory: each organisation's log (simulated-log.ts), the append of one
 * batch, which waits for the head, and that of a group, which leaves out who is held. It is no other set of rules than the real
 * one's: test/simulation/real-database.test.ts has the same nights over PostgreSQL.
 */
import type { Head } from '../../shared/kernel/hash-chain.ts';
import { askedByGroup, askedByOne } from './asked-appends.ts';
import type { Append, AskedAppend } from './asked-appends.ts';
import { SimulatedLog } from './simulated-log.ts';

export type Query = string | { readonly name?: string; readonly text: string; readonly values?: unknown[] };
export type Answer = { readonly rows: readonly unknown[]; readonly rowCount: number };

/** A connection as a node has it. `end`: its node is gone, or is no longer heard; what it had begun and not committed is undone. */
export type Connection = { query(query: Query): Promise<Answer>; end(): void };
export type Database = { connect(): Connection };

const none: Answer = { rows: [], rowCount: 0 };

export class SimulatedDatabase implements Database {
  /** The night is over, and what is read now is read to judge it. */
  isJudged = false;
  readonly #logs: ReadonlyMap<string, SimulatedLog>;
  readonly #onCommit: (organisation: string, head: Head) => void;

  /** With an empty log of each organisation. */
  constructor(organisations: readonly string[], onCommit: (organisation: string, head: Head) => void) {
    this.#logs = new Map(organisations.map((organisation) => [organisation, new SimulatedLog(organisation)]));
    this.#onCommit = onCommit;
  }

  connect(): Connection {
    return new MemoryConnection(this);
  }

  of(organisation: string): SimulatedLog {
    const log = this.#logs.get(organisation);
    if (log === undefined) throw new Error(`the simulated database has no log of ${organisation}`);
    return log;
  }

  /** What an append would write; null where the head is not where it was expected. Throws as PostgreSQL does where a receipt is there. */
  prepare(asked: AskedAppend): Append | null {
    return this.of(asked.organisation).prepare(asked);
  }

  write(append: Append): void {
    this.of(append.organisation).write(append);
    this.#onCommit(append.organisation, append.head);
  }

  /**
   * All at once, but of those whose head somebody holds or is not where it was expected; nothing of any where one of them fails.
   * Answers of which ones it is written.
   */
  appendGroup(asked: readonly AskedAppend[]): readonly string[] {
    const free = asked.filter(({ organisation }) => !this.of(organisation).isLocked);
    const appends = free.map((one) => this.prepare(one)).filter((append) => append !== null);
    for (const append of appends) this.write(append);
    return appends.map(({ organisation }) => organisation);
  }

  read(name: string, values: readonly unknown[]): Answer {
    if (name === 'no snapshot') return none;
    const [organisations] = values as [string | string[]];
    return answered([organisations].flat().flatMap((id) => this.of(id).read(name, values)));
  }
}

class MemoryConnection implements Connection {
  readonly #database: SimulatedDatabase;
  #inTransaction = false;
  #hadTransaction = false;
  #held: SimulatedLog | null = null;
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
        await this.#lock(String(values[0]));
        return this.#database.read('read-head', values);
      case 'append-batch':
        return await this.#append(askedByOne(values));
      case 'append-group':
        return answered(
          this.#database.appendGroup(askedByGroup(values)).map((organisation) => ({ organisation })),
        );
      default:
        return this.#database.read(name, values);
    }
  }

  end(): void {
    this.#hasEnded = true;
    this.#undo();
  }

  async #append(asked: AskedAppend): Promise<Answer> {
    if (this.#inTransaction) {
      this.#staged = this.#database.prepare(asked);
      return said(this.#staged);
    }
    await this.#lock(asked.organisation);
    try {
      // A statement that has come to the database is carried out, whether or not its node still lives.
      const append = this.#database.prepare(asked);
      if (append !== null) this.#database.write(append);
      return said(append);
    } finally {
      this.#undo();
    }
  }

  async #lock(organisation: string): Promise<void> {
    const log = this.#database.of(organisation);
    await log.lock();
    this.#held = log;
    if (this.#hasEnded && this.#hadTransaction) this.#undo();
  }

  #undo(): void {
    this.#held?.unlock();
    this.#held = null;
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
