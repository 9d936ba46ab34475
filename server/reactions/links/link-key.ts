import { createPrivateKey, hkdfSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * A key for one purpose, derived (HKDF, RFC 5869) from the key that signs heads: all nodes have the same one, and nobody who
 * only has the database can make it.
 */
export async function deriveKey(signingKeyFile: string, purpose: string): Promise<Buffer> {
  return deriveFrom(await readFile(signingKeyFile, 'utf8'), purpose);
}

/** As `deriveKey`, from the PEM itself. */
export function deriveFrom(pem: string, purpose: string): Buffer {
  const secret = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return Buffer.from(hkdfSync('sha256', secret, '', `vaka ${purpose}`, 32));
}
