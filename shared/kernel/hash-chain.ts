/**
 * The hash chain of one organisation's log.
 *
 * Purpose: an outsider with nothing but the events can tell that none was changed, left out, added or moved.
 * Invariants:
 *  1. `payloadHash` = SHA-256 of the canonical JSON of {payload, salt}; `sealedHash` likewise of {sealed, salt}.
 *  2. `hash` = SHA-256 of the canonical JSON of the envelope, which holds both hashes and `previousHash`.
 *  3. The first `previousHash` is 64 zeros; every later one is the `hash` of the event before; seq counts 1, 2, 3 …
 * Reason: content may be withheld or erased without breaking the chain, since the envelope carries only its hashes;
 * the salts keep a short text from being guessed from its hash.
 */
import type { Envelope, LoggedEvent } from './event.ts';
import { canonicalJson, isInOrder, textInOrder } from './json.ts';
import type { JsonObject } from './json.ts';

/** Lowercase hex SHA-256 of a text's UTF-8 bytes; given from outside, since every runtime has its own. */
export type Digest = (text: string) => string;

export type Head = { readonly seq: number; readonly hash: string };

export const emptyHead: Head = { seq: 0, hash: '0'.repeat(64) };

export function hashPayload(digest: Digest, payload: JsonObject, salt: string): string {
  return hashPart(digest, 'payload', canonicalJson(payload), salt);
}

export function hashSealed(digest: Digest, sealed: JsonObject, salt: string): string {
  return hashPart(digest, 'sealed', canonicalJson(sealed), salt);
}

/** Of a part by its canonical text, which is written once for its hash and for where it is kept. */
export function hashPart(digest: Digest, name: 'payload' | 'sealed', text: string, salt: string): string {
  const written = canonicalJson(salt);
  return digest(
    name < 'salt' ? `{"${name}":${text},"salt":${written}}` : `{"salt":${written},"${name}":${text}}`,
  );
}

export function hashEnvelope(digest: Digest, envelope: Envelope): string {
  const { organisation, seq, id, command, type, version, occurredAt, recordedAt, actor } = envelope;
  const { payloadHash, sealedHash, previousHash } = envelope;
  // In canonical order, so that it need not be put in order for every event, nor looked whether it stands in it.
  const covered = {
    actor,
    command,
    id,
    occurredAt,
    organisation,
    payloadHash,
    previousHash,
    recordedAt,
    sealedHash,
    seq,
    type,
    version,
  };
  return digest(isInOrder(actor) ? textInOrder(covered) : canonicalJson(covered));
}

/** Whether an event comes next in a log that stands at a head; by its place alone, what it says is not looked at. */
export function follows(
  before: Head,
  { seq, previousHash }: Pick<Envelope, 'seq' | 'previousHash'>,
): boolean {
  return seq === before.seq + 1 && previousHash === before.hash;
}

/** What is wrong with an event in its place in the chain. */
export type ChainFault =
  | 'sequence-broken'
  | 'previous-hash-differs'
  | 'payload-changed'
  | 'sealed-changed'
  | 'envelope-changed'
  | 'payload-missing'
  | 'sealed-missing';

/**
 * Checks one event against the head before it. A part that is null must say why in `absent`; it then counts as
 * unread, not as wrong. Whether an `erased` part was rightly erased is for the caller, who sees the whole log.
 */
export function checkLink(digest: Digest, before: Head, event: LoggedEvent): ChainFault | null {
  if (event.seq !== before.seq + 1) return 'sequence-broken';
  if (event.previousHash !== before.hash) return 'previous-hash-differs';
  if (event.payload === null) {
    if (event.absent?.payload === undefined) return 'payload-missing';
  } else if (hashPayload(digest, event.payload, event.payloadSalt ?? '') !== event.payloadHash) {
    return 'payload-changed';
  }
  if (event.sealed === null) {
    if (event.absent?.sealed === undefined) return 'sealed-missing';
  } else if (hashSealed(digest, event.sealed, event.sealedSalt ?? '') !== event.sealedHash) {
    return 'sealed-changed';
  }
  return hashEnvelope(digest, event) === event.hash ? null : 'envelope-changed';
}
