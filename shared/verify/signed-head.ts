import type { Head } from '../kernel/hash-chain.ts';
import { canonicalJson } from '../kernel/json.ts';

/**
 * A head as /head answers it and as an export ends with. `signedAt` is ISO 8601 UTC; `signature` is 64 bytes of Ed25519 (RFC 8032) and
 * `key` the 32 of the public key, both in base64url.
 */
export type SignedHead = Head & {
  readonly signedAt: string;
  readonly signature: string;
  readonly key: string;
};

/** What is signed, and stamped: the canonical JSON (RFC 8785) of {organisation, seq, hash, signedAt}. */
export function signedText(
  organisation: string,
  { seq, hash, signedAt }: Pick<SignedHead, 'seq' | 'hash' | 'signedAt'>,
): string {
  return canonicalJson({ organisation, seq, hash, signedAt });
}
