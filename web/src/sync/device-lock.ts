/**
 * Locking of what waits on this device: sealed by a key of its own (AES-256-GCM), which is sealed in turn to the console
 * (RSA-OAEP, server/identity/locked-entries.ts) together with whose it is. From then on only the console can give the key, and
 * it gives it to the author, of entries also to a duty officer.
 */
export type Sealed = {
  /** Base64: the key, whose it is and what it is, for the console alone. */
  readonly wrapped: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: ArrayBuffer;
};

export type Owner = {
  readonly kind: 'entries' | 'drafts';
  readonly account: string;
  readonly organisation: string;
};

const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;
const aes = 'AES-GCM';

/** A browser has no cryptography for a page that comes over plain HTTP (other than from this machine). */
export function canLock(): boolean {
  return typeof crypto !== 'undefined' && (crypto as { subtle?: SubtleCrypto }).subtle !== undefined;
}

/** Seals a value to the console whose public key (SPKI, base64) is given; nobody on this device can open it again. */
export async function seal(value: unknown, owner: Owner, publicKey: string): Promise<Sealed> {
  const { subtle } = crypto;
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await subtle.importKey('raw', raw, aes, false, ['encrypt']);
  const content = await subtle.encrypt({ name: aes, iv }, key, encode(value));
  const theirs = await subtle.importKey('spki', fromBase64(publicKey), rsa, false, ['encrypt']);
  const wrapped = await subtle.encrypt(rsa, theirs, encode({ ...owner, key: toBase64(raw) }));
  raw.fill(0);
  return { wrapped: toBase64(new Uint8Array(wrapped)), iv, content };
}

/** Opens what was sealed with the key (base64) that the console gave; null where it is another key or the content is broken. */
export async function unseal({ iv, content }: Sealed, given: string): Promise<unknown> {
  const { subtle } = crypto;
  try {
    const key = await subtle.importKey('raw', fromBase64(given), aes, false, ['decrypt']);
    const text = await subtle.decrypt({ name: aes, iv }, key, content);
    return JSON.parse(new TextDecoder().decode(text)) as unknown;
  } catch {
    return null;
  }
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);
}
