import type { Actor, LoggedEvent } from '#shared/kernel/event.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { checkLink, emptyHead, hashPart, hashPayload, hashSealed } from '#shared/kernel/hash-chain.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { derivedNames, derivedValues } from '../event-log/derived-columns.ts';
import type { Differing } from '../event-log/derived-columns.ts';
import { digest } from '../event-log/digest.ts';
import type { BackupHead } from './contents.ts';
import { CopyRows } from './copy-rows.ts';

/** Where a log in a backup is not whole: the first event that does not follow from the one before, or the one after the last. */
export type ChainBreak = { readonly organisation: string; readonly seq: number };

type Row = (column: string) => string | null;

/** Follows every organisation's chain through the rows of the table `event`, which stand in order of organisation and position. */
export class ChainCheck {
  readonly #rows = new CopyRows();
  readonly #places: ReadonlyMap<string, number>;
  readonly #heads = new Map<string, Head>();
  #differing: Differing | null = null;

  constructor(columns: readonly string[]) {
    this.#places = new Map(columns.map((name, place) => [name, place]));
  }

  /** Takes the next piece of the table. */
  take(piece: Buffer): ChainBreak | null {
    for (const values of this.#rows.take(piece)) {
      const row: Row = (column) => values[this.#places.get(column) ?? -1] ?? null;
      const event = envelopeOf(row);
      const { organisation, seq } = event;
      const before = this.#heads.get(organisation) ?? emptyHead;
      const payload = parsed(row('payload'));
      if (payload === null || !partsHold(row) || checkLink(digest, before, event) !== null)
        return { organisation, seq: before.seq + 1 };
      this.#heads.set(organisation, { seq, hash: event.hash });
      if (!derivedHold(row, event.type, payload))
        this.#differing = { organisation, seq, ...this.#differing, count: (this.#differing?.count ?? 0) + 1 };
    }
    return null;
  }

  /** The events so far whose derived columns, which no hash covers, are not what their payload says. */
  get differing(): Differing | null {
    return this.#differing;
  }

  /** Whether the logs end where they are said to, no other log is there, and nothing comes after the last row. */
  end(heads: readonly BackupHead[]): ChainBreak | null {
    const said = new Map(heads.map((head) => [head.organisation, head]));
    const last = heads.at(-1);
    if (!this.#rows.isWhole) return { organisation: last?.organisation ?? '', seq: (last?.seq ?? 0) + 1 };
    for (const [organisation, { seq }] of this.#heads)
      if (!said.has(organisation)) return { organisation, seq };
    for (const { organisation, seq, hash } of heads) {
      const found = this.#heads.get(organisation) ?? emptyHead;
      if (found.seq !== seq || found.hash !== hash)
        return { organisation, seq: Math.min(found.seq, seq) + 1 };
    }
    return null;
  }
}

function derivedHold(row: Row, type: string, payload: JsonObject): boolean {
  const values = derivedValues(type, payload);
  return derivedNames.every((name, place) => row(name) === (values[place]?.toString() ?? null));
}

function parsed(text: string | null): JsonObject | null {
  try {
    return JSON.parse(text ?? '') as JsonObject;
  } catch {
    return null;
  }
}

/** Both parts have their hashes. A sealed one that is not there has been erased or taken aside; its envelope still holds its hash. */
function partsHold(row: Row): boolean {
  const text = (column: string): string => row(column) ?? '';
  const sealed = row('sealed');
  return (
    partHolds('payload', text('payload'), text('payload_salt'), text('payload_hash'), hashPayload) &&
    (sealed === null || partHolds('sealed', sealed, text('sealed_salt'), text('sealed_hash'), hashSealed))
  );
}

/** What lies in the log is canonical already, so that it is hashed as it stands; that is half of the time that a check takes. */
function partHolds(
  name: 'payload' | 'sealed',
  text: string,
  salt: string,
  hash: string,
  slowly: typeof hashPayload,
): boolean {
  if (hashPart(digest, name, text, salt) === hash) return true;
  try {
    return slowly(digest, JSON.parse(text) as JsonObject, salt) === hash;
  } catch {
    return false;
  }
}

function envelopeOf(row: Row): LoggedEvent {
  const text = (column: string): string => row(column) ?? '';
  return {
    organisation: text('organisation'),
    seq: Number(text('seq')),
    id: text('id'),
    command: text('command'),
    type: text('type'),
    version: Number(text('version')),
    occurredAt: timeOf(text('occurred_at')),
    recordedAt: timeOf(text('recorded_at')),
    actor: actorOf(text('actor')),
    payload: null,
    payloadSalt: null,
    payloadHash: text('payload_hash'),
    sealed: null,
    sealedSalt: null,
    sealedHash: text('sealed_hash'),
    previousHash: text('previous_hash'),
    hash: text('hash'),
    absent: { payload: 'filtered', sealed: 'filtered' },
  };
}

/** What is no JSON hashes to nothing that the log has. */
function actorOf(text: string): Actor {
  try {
    return JSON.parse(text) as Actor;
  } catch {
    return { account: text, role: '' };
  }
}

/** PostgreSQL's `2026-11-23 02:00:00.123+00`, or with fewer digits; the log's three as they were hashed. */
function timeOf(text: string): string {
  const [, day = '', time = '', digits = ''] =
    /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/.exec(text) ?? [];
  return `${day}T${time}.${digits.padEnd(3, '0')}Z`;
}
