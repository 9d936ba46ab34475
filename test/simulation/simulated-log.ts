import { emptyHead } from '../../shared/kernel/hash-chain.ts';
import type { Head } from '../../shared/kernel/hash-chain.ts';
import type { Append, AskedAppend, Row } from './asked-appends.ts';

/** One organisation's rows in the simulated database: its head and who holds it, its events, its receipts. */
export class SimulatedLog {
  readonly #organisation: string;
  readonly #events: Row[] = [];
  readonly #receipts = new Map<string, Row>();
  #head: Head = emptyHead;
  #locked = false;
  readonly #waiting: (() => void)[] = [];

  constructor(organisation: string) {
    this.#organisation = organisation;
  }

  get head(): Head {
    return this.#head;
  }

  get isLocked(): boolean {
    return this.#locked;
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

  /** As `SimulatedDatabase.prepare`. */
  prepare({ expected, ...append }: AskedAppend): Append | null {
    if (this.#head.seq !== expected.seq || this.#head.hash !== expected.hash) return null;
    if (append.receipts.some(({ command }) => this.#receipts.has(String(command))))
      throw Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'receipt_pkey' });
    return append;
  }

  write({ head, events, receipts }: Append): void {
    this.#head = head;
    this.#events.push(...events.map((event) => ({ ...event, organisation: this.#organisation })));
    for (const receipt of receipts) this.#receipts.set(String(receipt['command']), receipt);
  }

  /** The rows that a statement of server/event-log answers. */
  read(name: string, [, from, to]: readonly unknown[]): readonly object[] {
    const [after, other] = [Number(from), Number(to)];
    switch (name) {
      case 'read-head':
      case 'read-heads':
        return [{ organisation: this.#organisation, ...this.#head }];
      case 'read-ends': {
        const { seq, hash } = this.#head;
        return [{ organisation: this.#organisation, seq, hash, last_seq: seq, last_hash: hash }];
      }
      case 'read-receipts':
        return (from as string[]).map((id) => this.#receipts.get(id)).filter((row) => row !== undefined);
      case 'read-events':
        return this.#events.slice(Math.max(0, after), after + other).map(withDates);
      case 'read-foldable':
        return this.#events.slice(after, other).map(withVersion);
      case 'read-record':
        return this.#events.filter(({ record, about }) => record === from || about === from).map(withDates);
      default:
        throw new Error(`the simulated database does not know the statement ${name}`);
    }
  }
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
