import { verifyLines } from '#shared/verify/verify-lines.ts';
import type { VerifyTools } from '#shared/verify/verify-lines.ts';
import type { VerifyOutcome } from '#shared/verify/outcome.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';
import { digest } from '../event-log/digest.ts';
import { textSignatureHolds } from './signing.ts';

/** Node's own digest and signatures for the verifier in #shared/verify. */
export const verifyTools: VerifyTools = { digest, signatureHolds: textSignatureHolds };

/**
 * Checks the lines of an export. `key` is a public key got elsewhere, base64url of its 32 bytes; `heads` are signed heads of the same log
 * that were got earlier.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  key: string | null,
  heads: readonly SignedHead[] = [],
): Promise<VerifyOutcome> {
  return await verifyLines(lines, verifyTools, { key, heads });
}
