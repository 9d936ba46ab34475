import { createPublicKey } from 'node:crypto';

/** A public key as it is published: for `verify --key`, as PEM and as JWK (RFC 8037). `key` is base64url of its 32 bytes. */
export function publishedKey(key: string) {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key } as const;
  const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return { key, algorithm: 'Ed25519', pem: String(pem), keys: [{ ...jwk, use: 'sig', alg: 'EdDSA' }] };
}
