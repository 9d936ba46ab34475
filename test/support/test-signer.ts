import { generateKeyPairSync } from 'node:crypto';
import { signerOf } from '../../server/export/signing.ts';
import type { Signer } from '../../server/export/signing.ts';

/** A signer with a key of its own that is kept nowhere. */
export function testSigner(): Signer {
  return signerOf(
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  );
}
