import type { SignedHead } from '../verify/signed-head.ts';

/** What is wrong with an authority's answer; the operator's log, `verify` and the page of proof name it. */
export type StampFault =
  | 'not-an-answer'
  | 'refused'
  | 'of-another-text'
  | 'of-another-question'
  | 'signature-wrong'
  | 'not-for-stamping'
  | 'authority-unknown';

/** Why an authority did not stamp, and when it was asked (ISO 8601 UTC). */
export type StampTrouble = { readonly fault: StampFault | 'no-answer'; readonly at: string };

/** A head as it was signed, because an hour had passed or something was given out that rests on it, and the stamp on it where there is one. Times are ISO 8601 UTC. */
export type KeptHead = SignedHead & {
  readonly reason: 'hourly' | 'export';
  readonly stamp: { readonly authority: string; readonly stampedAt: string } | null;
};

/** GET …/evidence: fifty heads, newest first, and whether there are more. */
export type EvidenceAnswer = {
  /** The public key that signs now, base64url of its 32 bytes. */
  readonly key: string;
  /** The host of the authority that is asked for stamps; null where none is configured. */
  readonly authority: string | null;
  /** Null when the authority stamped when it was last asked. */
  readonly trouble: StampTrouble | null;
  readonly count: { readonly heads: number; readonly stamps: number };
  readonly heads: readonly KeptHead[];
  readonly more: boolean;
};
