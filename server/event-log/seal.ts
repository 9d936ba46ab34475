import { eventVersions } from '#shared/events.ts';
import type { DomainEvent } from '#shared/events.ts';
import type { Actor, LoggedEvent } from '#shared/kernel/event.ts';
import { hashEnvelope, hashPart } from '#shared/kernel/hash-chain.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { digest } from './digest.ts';
import type { EventTexts } from './event-texts.ts';
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
export function sealEvent(
  event: DomainEvent,
  before: Head,
  sealing: Sealing,
): { readonly event: LoggedEvent; readonly texts: EventTexts } {
  const { recordedBy } = sealing;
  const written = event.sealed as JsonObject;
  const payload = inOrder(event.payload as JsonObject);
  const sealed = inOrder(recordedBy === null ? written : { recordedBy, ...written });
  const texts = { actor: canonicalJson(sealing.actor), payload: payload.text, sealed: sealed.text };
  const payloadSalt = newSalt();
  const sealedSalt = newSalt();
  // In the order in which an event is read from the log (event-row.ts).
  const logged = {
    organisation: sealing.organisation,
    seq: before.seq + 1,
    id: newId(),
    command: sealing.command,
    type: event.type,
    version: eventVersions[event.type],
    occurredAt: sealing.occurredAt,
    recordedAt: sealing.recordedAt,
    actor: sealing.actor,
    payload: payload.value,
    payloadSalt,
    payloadHash: hashPart(digest, 'payload', texts.payload, payloadSalt),
    sealed: sealed.value,
    sealedSalt,
    sealedHash: hashPart(digest, 'sealed', texts.sealed, sealedSalt),
    previousHash: before.hash,
    hash: '',
  };
  logged.hash = hashEnvelope(digest, logged);
  return { event: logged, texts };
}
