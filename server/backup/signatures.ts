import type { Manifest } from './contents.ts';

/**
 * Who signed a backup: the public keys (base64url) on its heads, each once, and whether some log has events and no signature. That a
 * signature agrees with the key beside it says only that somebody had that key; whose it is must be known from elsewhere.
 */
export type Signatures = { readonly keys: readonly string[]; readonly unsigned: boolean };

export function signaturesIn({ heads }: Manifest): Signatures {
  return {
    keys: [...new Set(heads.flatMap(({ signed }) => signed?.key ?? []))],
    unsigned: heads.some(({ seq, signed }) => seq > 0 && signed === null),
  };
}
