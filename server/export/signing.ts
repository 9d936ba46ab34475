/**
 * Signing of heads.
 *
 * Purpose: a chain alone can be rewritten by whoever owns the database; a head signed with a key kept outside it cannot.
 * What is signed: the canonical JSON (RFC 8785) of {organisation, seq, hash, signedAt}, by Ed25519 (RFC 8032).
 * `signature` is the 64 bytes in base64url; `key` the 32 bytes of the public key in base64url, as `x` in a JWK (RFC 8037).
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { message } from '#shared/language/message.ts';
import { signedText } from '#shared/verify/signed-head.ts';
import type { SignedHead } from '#shared/verify/signed-head.ts';
import { OperatorError } from '../operator-error.ts';

export type Signer = {
  /** The public key, base64url of its 32 bytes. */
  readonly key: string;
  /** `now` is ISO 8601 UTC. */
  signHead(head: Head & { readonly organisation: string }, now: string): SignedHead;
};

/** The key file is missing, unreadable or not an Ed25519 private key; the message says which, for the one who runs it. */
export class SigningKeyError extends OperatorError {
  override readonly name = 'SigningKeyError';
}

/**
 * Opens the signing key, a PEM of PKCS #8. With `createIfMissing` a new one is made, readable by its owner only; of several
 * processes that make it at once, all get the same.
 * @throws SigningKeyError
 */
export async function openSigner(
  file: string,
  { createIfMissing }: { createIfMissing: boolean },
): Promise<Signer> {
  if (createIfMissing) await createKey(file);
  let pem: string;
  try {
    pem = await readFile(file, 'utf8');
  } catch (error) {
    throw new SigningKeyError(message('operation.signing-key.unreadable', { file }), { cause: error });
  }
  return signerOf(pem, file);
}

/** A signer from the PEM text itself; `from` names it in the error. */
export function signerOf(pem: string, from = 'given'): Signer {
  let secret: KeyObject;
  try {
    secret = createPrivateKey(pem);
  } catch (error) {
    throw new SigningKeyError(message('operation.signing-key.not-pem', { file: from }), { cause: error });
  }
  if (secret.asymmetricKeyType !== 'ed25519') {
    throw new SigningKeyError(message('operation.signing-key.not-ed25519', { file: from }));
  }
  const key = rawKey(createPublicKey(secret));
  return {
    key,
    signHead({ organisation, seq, hash }, now) {
      const text = signedText(organisation, { seq, hash, signedAt: now });
      const signature = sign(null, Buffer.from(text), secret).toString('base64url');
      return { seq, hash, signedAt: now, signature, key };
    },
  };
}

/** Whether a head was signed with the secret half of `key` (base64url of 32 bytes). Never throws. */
export function signatureHolds(organisation: string, head: SignedHead, key: string): boolean {
  try {
    return textSignatureHolds(signedText(organisation, head), head.signature, key);
  } catch {
    return false;
  }
}

/** Whether a signature (base64url) over a text was made with the secret half of `key`. Never throws. */
export function textSignatureHolds(text: string, signature: string, key: string): boolean {
  try {
    if (!isBase64url(signature) || !isBase64url(key)) return false;
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/**
 * Reads a public key in any form in which one may have got it: PEM (a private key gives its public half), base64url of the 32
 * bytes, or the JSON that GET /head answers. Null where it is none of them.
 */
export function readPublicKey(text: string): string | null {
  const given = text.trim();
  try {
    if (given.startsWith('-----')) {
      const key = createPublicKey(given);
      return key.asymmetricKeyType === 'ed25519' ? rawKey(key) : null;
    }
    const raw: unknown = given.startsWith('{') ? (JSON.parse(given) as { key?: unknown }).key : given;
    if (typeof raw !== 'string' || !/^[\w-]{43}$/.test(raw) || !isBase64url(raw)) return null;
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
    return raw;
  } catch {
    return null;
  }
}

/** The one way in which bytes are written: the last character's spare bits are nought. */
function isBase64url(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}

function rawKey(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  if (x === undefined) throw new Error('a key without a public half');
  return x;
}

/** Written whole under another name and then linked, so that nobody reads half a key and nobody's key is replaced. */
async function createKey(file: string): Promise<void> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, pem, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}
