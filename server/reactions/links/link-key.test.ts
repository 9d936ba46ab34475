import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveFrom } from './link-key.ts';
import { reportTokens } from './report-token.ts';

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

test('a key is the same for the same purpose, another for another, and another for another signing key', () => {
  const other = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keys = [deriveFrom(pem, 'one'), deriveFrom(pem, 'two'), deriveFrom(other, 'one')];
  expect(deriveFrom(pem, 'one')).toEqual(keys[0]);
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3);
  expect(keys[0]).toHaveLength(32);
});

test('a report’s address names its row, and nobody else can make one', () => {
  const reports = reportTokens(deriveFrom(pem, 'delivery report'));
  const row = { organisation: 'tyreso', seq: 42, position: 3 };
  const token = reports.make(row);
  expect(reports.read(token)).toEqual(row);
  expect(reportTokens(deriveFrom(pem, 'other')).read(token)).toBeNull();
  const forged = Buffer.from(JSON.stringify(['tyreso', 43, 3])).toString('base64url');
  for (const wrong of ['', '.', 'x', `${forged}.${token.split('.')[1] ?? ''}`, `${token}x`]) {
    expect(reports.read(wrong)).toBeNull();
  }
});
