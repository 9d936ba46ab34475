import type { SignedHead } from '#shared/verify/signed-head.ts';

/** A head as GET …/evidence gives it. */
export type KeptHead = SignedHead & {
  readonly reason: 'hourly' | 'export';
  readonly stamp: { readonly authority: string; readonly stampedAt: string } | null;
};

/** GET …/evidence: fifty heads, newest first, and whether there are more. */
export type Evidence = {
  readonly key: string;
  readonly authority: string | null;
  readonly trouble: { readonly fault: StampFault; readonly at: string } | null;
  readonly count: { readonly heads: number; readonly stamps: number };
  readonly heads: readonly KeptHead[];
  readonly more: boolean;
};

type StampFault =
  | 'no-answer'
  | 'not-an-answer'
  | 'refused'
  | 'of-another-text'
  | 'of-another-question'
  | 'signature-wrong'
  | 'not-for-stamping'
  | 'authority-unknown';
