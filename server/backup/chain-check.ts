import type { Head } from '#shared/kernel/hash-chain.ts';
import { checkLink, emptyHead } from '#shared/kernel/hash-chain.ts';
import { digest } from '../event-log/digest.ts';
import { eventOfRow } from '../event-log/event-row.ts';
import type { EventRow } from '../event-log/event-row.ts';
import type { BackupHead } from './contents.ts';
import { CopyRows } from './copy-rows.ts';

/** Where a log in a backup is not whole: the first event that does not follow from the one before, or the one after the last. */
export type ChainBreak = { readonly organisation: string; readonly seq: number };

/** Follows every organisation's chain through the rows of the table `event`, which stand in order of organisation and position. */
export class ChainCheck {
  readonly #rows = new CopyRows();
  readonly #columns: readonly string[];
  readonly #heads = new Map<string, Head>();

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  /** Takes the next piece of the table. */
  take(piece: Buffer): ChainBreak | null {
    for (const row of this.#rows.take(piece)) {
      const event = eventOfRow(this.#named(row));
      const { organisation, seq } = event;
      const before = this.#heads.get(organisation) ?? emptyHead;
      if (checkLink(digest, before, event) !== null) return { organisation, seq: before.seq + 1 };
      this.#heads.set(organisation, { seq, hash: event.hash });
    }
    return null;
  }

  /** Whether the logs end where they are said to, and no other log is there. */
  end(heads: readonly BackupHead[]): ChainBreak | null {
    const said = new Map(heads.map((head) => [head.organisation, head]));
    for (const [organisation, { seq }] of this.#heads)
      if (!said.has(organisation)) return { organisation, seq };
    for (const { organisation, seq, hash } of heads) {
      const found = this.#heads.get(organisation) ?? emptyHead;
      if (found.seq !== seq || found.hash !== hash)
        return { organisation, seq: Math.min(found.seq, seq) + 1 };
    }
    return null;
  }

  #named(row: readonly (string | null)[]): EventRow {
    const text = (name: string): string => row[this.#columns.indexOf(name)] ?? '';
    const orNull = (name: string): string | null => row[this.#columns.indexOf(name)] ?? null;
    return {
      organisation: text('organisation'),
      seq: Number(text('seq')),
      id: text('id'),
      command: text('command'),
      type: text('type'),
      version: Number(text('version')),
      occurred_at: timeOf(text('occurred_at')),
      recorded_at: timeOf(text('recorded_at')),
      actor: text('actor'),
      payload: text('payload'),
      payload_salt: text('payload_salt'),
      payload_hash: text('payload_hash'),
      sealed: orNull('sealed'),
      sealed_salt: orNull('sealed_salt'),
      sealed_hash: text('sealed_hash'),
      previous_hash: text('previous_hash'),
      hash: text('hash'),
    };
  }
}

/** PostgreSQL's `2026-11-23 02:00:00.123+00`. */
function timeOf(text: string): Date {
  return new Date(`${text.slice(0, -3).replace(' ', 'T')}Z`);
}
