import { sha256 } from '#shared/verify/sha256.ts';
import type { VerifyTools } from '#shared/verify/verify-lines.ts';

/**
 * The browser's own signatures for the verifier in shared/verify. A browser that does not know Ed25519, or a page that came over plain
 * HTTP from another machine and so has no cryptography, cannot tell: see `canCheckSignatures`.
 */
export const verifyTools: VerifyTools = {
  digest: sha256,
  async signatureHolds(text, signature, key) {
    try {
      const publicKey = await crypto.subtle.importKey('raw', bytesOf(key), ed25519, false, ['verify']);
      const signed = new TextEncoder().encode(text);
      return await crypto.subtle.verify(ed25519, publicKey, bytesOf(signature), signed);
    } catch {
      return false;
    }
  },
};

const ed25519 = { name: 'Ed25519' } as const;

/** Whether this browser, on this page, can check a signature at all. */
export async function canCheckSignatures(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey(ed25519, false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
}

/** Throws on what is no base64url in the one way in which bytes are written. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const again = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  if (again !== text) throw new TypeError('not base64url');
  return bytes;
}
