import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

describe('a password', () => {
  test('is told from others by its hash, which is salted and says how it was made', async () => {
    const [one, other] = await Promise.all([hashPassword('vinterväglag'), hashPassword('vinterväglag')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, 'vinterväglag')).toBe(true);
    expect(await verifyPassword(one, 'vinterväglaG')).toBe(false);
  });

  test('is the same typed composed or decomposed', async () => {
    expect(await verifyPassword(await hashPassword('å'), 'a\u030a')).toBe(true);
  });

  test('is nobody’s where there is no account', async () => {
    expect(await verifyPassword(null, '')).toBe(false);
  });

  test('kept in a form that is not known is a fault, not a wrong password', async () => {
    await expect(verifyPassword('$2b$12$something', 'x')).rejects.toThrow('form');
  });
});
