import type { FoldedEvent, LoggedEvent } from '../kernel/event.ts';

/**
 * An event as a client on a thin link catches up by: what a fold needs and no more. Its hashes and salts, which do not
 * compress, can be fetched later as a whole event; `occurredAt` stands only where it differs from `recordedAt`, `version`
 * where it is not 1.
 */
export type LeanEvent = Omit<FoldedEvent, 'occurredAt' | 'version'> & {
  readonly occurredAt?: string;
  readonly version?: number;
};

/** `GET /events?form=lean`: as an `events` message, with the hash of the position that it begins after. */
export type LeanEvents = {
  readonly after: number;
  readonly previousHash: string;
  readonly to: number;
  readonly hash: string;
  readonly events: readonly LeanEvent[];
};

export function toLean(event: LoggedEvent): LeanEvent {
  const { seq, command, type, version, occurredAt, recordedAt, actor, payload, sealed, absent } = event;
  return {
    seq,
    command,
    type,
    ...(version === 1 ? {} : { version }),
    ...(occurredAt === recordedAt ? {} : { occurredAt }),
    recordedAt,
    actor,
    payload,
    sealed,
    ...(absent === undefined ? {} : { absent }),
  };
}

export function fromLean(event: LeanEvent): FoldedEvent {
  return { ...event, version: event.version ?? 1, occurredAt: event.occurredAt ?? event.recordedAt };
}
