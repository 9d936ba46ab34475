import { eventVersions } from '#shared/events.ts';
import type { DomainEvent } from '#shared/events.ts';
import type { Actor, LoggedEvent } from '#shared/kernel/event.ts';
import { hashEnvelope, hashPayload, hashSealed } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { digest } from './digest.ts';
import { inOrder } from './in-order.ts';
import { newId, newSalt } from './random.ts';

/** What an event gets from the command that caused it. Times are ISO 8601 UTC. */
export type Sealing = {
  readonly organisation: string;
  readonly command: string;
  readonly actor: Actor;
  /** The account's display name, sealed into every event (Förvaltningslagen 27 §: by whom); null for the console itself. */
  readonly recordedBy: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
};

/** Puts a decided event in its place after `before`: sequence, salts, hashes (shared/kernel/hash-chain.ts). */
export function sealEvent(event: DomainEvent, before: Head, sealing: Sealing): LoggedEvent {
  const { organisation, command, actor, occurredAt, recordedAt, recordedBy } = sealing;
  const payload = inOrder(event.payload as JsonObject);
  const written = event.sealed as JsonObject;
  const sealed = inOrder(recordedBy === null ? written : { ...written, recordedBy });
  const payloadSalt = newSalt();
  const sealedSalt = newSalt();
  const envelope = {
    organisation,
    seq: before.seq + 1,
    id: newId(),
    command,
    type: event.type,
    version: eventVersions[event.type],
    occurredAt,
    recordedAt,
    actor,
    payloadHash: hashPayload(digest, payload, payloadSalt),
    sealedHash: hashSealed(digest, sealed, sealedSalt),
    previousHash: before.hash,
  };
  const hash = hashEnvelope(digest, envelope);
  const { payloadHash, sealedHash, previousHash, ...position } = envelope;
  // In the order in which an event is read from the log (event-row.ts).
  return {
    ...position,
    payload,
    payloadSalt,
    payloadHash,
    sealed,
    sealedSalt,
    sealedHash,
    previousHash,
    hash,
  };
}
