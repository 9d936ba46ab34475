import type { JsonObject } from '#shared/kernel/json.ts';
import type { Actor, LoggedEvent } from '#shared/kernel/event.ts';
import { derivedNames, derivedValues } from './derived-columns.ts';
import type { EventTexts } from './event-texts.ts';

/** A row of the table `event`, as it is read. */
export type EventRow = {
  readonly organisation: string;
  readonly seq: number;
  readonly id: string;
  readonly command: string;
  readonly type: string;
  readonly version: number;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
  readonly actor: string;
  readonly payload: string;
  readonly payload_salt: string;
  readonly payload_hash: string;
  readonly sealed: string | null;
  readonly sealed_salt: string | null;
  readonly sealed_hash: string;
  readonly previous_hash: string;
  readonly hash: string;
};

export const eventColumns =
  'organisation, seq, id, command, type, version, occurred_at, recorded_at, actor, payload, payload_salt, payload_hash, sealed, sealed_salt, sealed_hash, previous_hash, hash';

export function eventOfRow(row: EventRow): LoggedEvent {
  return {
    organisation: row.organisation,
    seq: Number(row.seq),
    id: row.id,
    command: row.command,
    type: row.type,
    version: row.version,
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    actor: JSON.parse(row.actor) as Actor,
    payload: JSON.parse(row.payload) as JsonObject,
    payloadSalt: row.payload_salt,
    payloadHash: row.payload_hash,
    sealed: row.sealed === null ? null : (JSON.parse(row.sealed) as JsonObject),
    sealedSalt: row.sealed === null ? null : row.sealed_salt,
    sealedHash: row.sealed_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
    ...(row.sealed === null ? { absent: { sealed: whyAbsent(row) } } : {}),
  };
}

/** What waits for a second person has its salt left (text-changes.ts). */
function whyAbsent({ sealed_salt }: EventRow): 'withheld' | 'erased' {
  return sealed_salt === null ? 'erased' : 'withheld';
}

/** The columns that are written, in the order of `insertTypes`; each is one array over a batch's events. */
export const insertColumns = `seq, id, command, type, version, occurred_at, recorded_at, actor, payload, payload_salt, payload_hash, sealed, sealed_salt, sealed_hash, previous_hash, hash, ${derivedNames.join(', ')}`;

export const insertTypes = [
  'bigint[]',
  'uuid[]',
  'uuid[]',
  'text[]',
  'integer[]',
  'timestamptz[]',
  'timestamptz[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'text[]',
  'uuid[]',
  'uuid[]',
  'uuid[]',
  'integer[]',
] as const;

/** A batch's events, and the canonical texts of each, as one array per column. */
export function columnsOf(
  events: readonly LoggedEvent[],
  texts: readonly EventTexts[],
): (string | number | null)[][] {
  const derived = events.map(({ type, payload }) => derivedValues(type, payload ?? {}));
  return [
    events.map((event) => event.seq),
    events.map((event) => event.id),
    events.map((event) => event.command),
    events.map((event) => event.type),
    events.map((event) => event.version),
    events.map((event) => event.occurredAt),
    events.map((event) => event.recordedAt),
    texts.map(({ actor }) => actor),
    texts.map(({ payload }) => payload),
    events.map((event) => event.payloadSalt),
    events.map((event) => event.payloadHash),
    texts.map(({ sealed }) => sealed),
    events.map((event) => event.sealedSalt),
    events.map((event) => event.sealedHash),
    events.map((event) => event.previousHash),
    events.map((event) => event.hash),
    ...derivedNames.map((_name, place) => derived.map((values) => values[place] ?? null)),
  ];
}
