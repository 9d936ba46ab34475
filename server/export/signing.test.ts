import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SigningKeyError, openSigner, readPublicKey, signatureHolds, signerOf } from './signing.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-signing-'));
});
afterEach(() => rm(folder, { recursive: true }));

const head = { organisation: 'tyreso', seq: 12, hash: 'b'.repeat(64) };
const now = '2026-11-22T05:12:00.000Z';

describe('the signing key', () => {
  test('is made when missing, for its owner only, and the same for all who ask at once', async () => {
    const file = join(folder, 'key.pem');
    const signers = await Promise.all([1, 2, 3].map(() => openSigner(file, { createIfMissing: true })));
    expect(new Set(signers.map((signer) => signer.key)).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(await readdir(folder)).toEqual(['key.pem']);
    expect((await openSigner(file, { createIfMissing: false })).key).toBe(signers[0]?.key);
  });

  test('is not made unasked, and another kind of key is refused', async () => {
    const missing = join(folder, 'missing.pem');
    await expect(openSigner(missing, { createIfMissing: false })).rejects.toThrow(SigningKeyError);
    const wrong = join(folder, 'wrong.pem');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await writeFile(wrong, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(openSigner(wrong, { createIfMissing: false })).rejects.toThrow(SigningKeyError);
    await writeFile(wrong, 'not a key');
    await expect(openSigner(wrong, { createIfMissing: false })).rejects.toThrow(SigningKeyError);
  });
});

describe('a signed head', () => {
  const pair = generateKeyPairSync('ed25519');
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const signer = signerOf(pem);

  test('holds for its organisation, position, time and key, and for nothing else', () => {
    const signed = signer.signHead(head, now);
    expect(signed).toMatchObject({ seq: 12, hash: head.hash, signedAt: now, key: signer.key });
    expect(signatureHolds('tyreso', signed, signer.key)).toBe(true);
    expect(signatureHolds('alingsas', signed, signer.key)).toBe(false);
    expect(signatureHolds('tyreso', { ...signed, seq: 13 }, signer.key)).toBe(false);
    expect(signatureHolds('tyreso', { ...signed, hash: 'c'.repeat(64) }, signer.key)).toBe(false);
    expect(signatureHolds('tyreso', { ...signed, signedAt: '2026-11-22T05:12:00.001Z' }, signer.key)).toBe(
      false,
    );
    expect(signatureHolds('tyreso', signed, 'A'.repeat(43))).toBe(false);
    const spare = { A: 'B', Q: 'R', g: 'h', w: 'x' }[signed.signature.slice(-1)] ?? '';
    expect(
      signatureHolds('tyreso', { ...signed, signature: signed.signature.slice(0, -1) + spare }, signer.key),
    ).toBe(false);
  });

  test('may be checked with the key in any form that one has it in', () => {
    const spki = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string;
    expect(signer.key).toMatch(/^[\w-]{43}$/);
    for (const given of [
      pem,
      spki,
      signer.key,
      `${signer.key}\n`,
      JSON.stringify({ seq: 1, key: signer.key }),
    ])
      expect(readPublicKey(given)).toBe(signer.key);
    for (const given of [
      '',
      'nonsense',
      '{"key":1}',
      '{',
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
    ])
      expect(readPublicKey(given)).toBeNull();
  });
});
