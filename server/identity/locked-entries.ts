/**
 * What waits locked on a device: entries and drafts of somebody who has signed out before they were sent. The device seals them
 * with a key of its own and seals that key to this console; here it is opened again, for those who may.
 *
 * Invariants: the private key never leaves the server; what a device sealed says whose it is and in which organisation, and that
 * cannot be changed without knowing the device's key.
 */
import { constants, createPublicKey, generateKeyPair, privateDecrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Pool } from 'pg';
import { z } from 'zod';

const makeKeyPair = promisify(generateKeyPair);
const secretName = 'locked-entries';
const modulusLength = 3_072;

/** `entries`: what was given and not sent. `drafts`: what was typed and not given, which is its author's alone. */
const sealedKey = z.strictObject({
  kind: z.enum(['entries', 'drafts']),
  account: z.uuid(),
  organisation: z.string().max(80),
  /** AES-256, base64. */
  key: z.base64().length(44),
});
export type SealedKey = z.output<typeof sealedKey>;

export type LockedEntries = ReturnType<typeof openLockedEntries>;

export function openLockedEntries(pool: Pool) {
  let keys: Promise<string> | null = null;
  const privateKey = (): Promise<string> => {
    keys ??= readOrMake(pool).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };
  return {
    /**
     * Makes the key where there is none. Done before a console serves anybody, so that every copy of the database has it: a device may
     * first seal after the copy was made, and open after it was put back.
     */
    async make(): Promise<void> {
      await privateKey();
    },

    /** What devices seal to: SPKI, base64. RSA-OAEP with SHA-256. */
    async publicKey(): Promise<string> {
      const der = createPublicKey(await privateKey()).export({ type: 'spki', format: 'der' });
      return der.toString('base64');
    },

    /** Opens what a device sealed (base64); null where it was not sealed to this console, or is none. */
    async open(wrapped: string): Promise<SealedKey | null> {
      const key = await privateKey();
      try {
        const padding = constants.RSA_PKCS1_OAEP_PADDING;
        const text = privateDecrypt({ key, padding, oaepHash: 'sha256' }, Buffer.from(wrapped, 'base64'));
        return sealedKey.parse(JSON.parse(text.toString('utf8')));
      } catch {
        return null;
      }
    },
  };
}

/** The private key that every node shares, PEM; of several nodes that make one, all get the same. */
async function readOrMake(pool: Pool): Promise<string> {
  const known = await read(pool);
  if (known !== null) return known;
  const { privateKey } = await makeKeyPair('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  await pool.query('insert into server_secret (name, value) values ($1, $2) on conflict do nothing', [
    secretName,
    privateKey,
  ]);
  const made = await read(pool);
  if (made === null) throw new Error('the key for locked entries was not kept');
  return made;
}

async function read(pool: Pool): Promise<string | null> {
  const { rows } = await pool.query<{ value: string }>('select value from server_secret where name = $1', [
    secretName,
  ]);
  return rows[0]?.value ?? null;
}
