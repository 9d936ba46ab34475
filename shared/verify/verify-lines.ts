/**
 * Verification of an export of the log, from nothing but its lines: the same in the terminal, in the browser and in an exported file.
 *
 * What it proves: that the events are those of the head, none changed, left out, added, moved or cut off at the end; that what is
 * null is so for a stated reason, and that what is called erased was erased by a later event; that heads which were got earlier are still
 * those of the log; and, with a key got elsewhere, who signed the head. Without that key the signature only shows that the file agrees
 * with itself.
 */
import type { Digest } from '../kernel/hash-chain.ts';
import { ExportCheck } from './export-check.ts';
import type { VerifyOutcome } from './outcome.ts';
import { signedText } from './signed-head.ts';
import type { SignedHead } from './signed-head.ts';

/** What the runtime brings: `sha256.ts` and WebCrypto, or node:crypto. */
export type VerifyTools = {
  readonly digest: Digest;
  /** Whether `signature` is Ed25519 over the text's UTF-8 bytes by the secret half of `key`, both base64url. Never throws. */
  readonly signatureHolds: (text: string, signature: string, key: string) => boolean | Promise<boolean>;
};

export type VerifyAgainst = {
  /** A public key got elsewhere, base64url of its 32 bytes; null where there is none. */
  readonly key: string | null;
  /** Signed heads of the same log, got earlier. */
  readonly heads?: readonly SignedHead[];
  /** Called every thousand lines with how many there have been, and waited for: a browser draws meanwhile. */
  readonly onProgress?: (lines: number) => Promise<void>;
};

/** Checks the lines of an export, without their line feeds. A line that cannot be read may throw TypeError or RangeError. */
export async function verifyLines(
  lines: AsyncIterable<string> | Iterable<string>,
  { digest, signatureHolds }: VerifyTools,
  { key, heads = [], onProgress }: VerifyAgainst,
): Promise<VerifyOutcome> {
  const check = new ExportCheck(digest, key, heads);
  let count = 0;
  try {
    for await (const line of lines) {
      check.take(line);
      count += 1;
      if (onProgress !== undefined && count % 1_000 === 0) await onProgress(count);
    }
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    check.unreadable();
  }
  const { organisation, head } = check;
  if (organisation !== null) {
    const holds = async (signed: SignedHead): Promise<boolean> => {
      const text = textOf(organisation, signed);
      return text !== null && (await signatureHolds(text, signed.signature, signed.key));
    };
    if (head !== null && !(await holds(head))) check.signatureWrong();
    for (const one of check.remembered) check.rememberedSigned(one, await holds(one.head));
  }
  return check.outcome();
}

/** Null where what the file calls its organisation has no canonical form. */
function textOf(organisation: string, head: SignedHead): string | null {
  try {
    return signedText(organisation, head);
  } catch {
    return null;
  }
}
