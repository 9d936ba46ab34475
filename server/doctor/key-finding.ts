import type { Pool } from 'pg';
import { message } from '#shared/language/message.ts';
import type { Config } from '../config.ts';
import { openSigner, SigningKeyError } from '../export/signing.ts';
import { look } from './finding.ts';
import type { Finding } from './finding.ts';

/**
 * Whether another key than this console's has signed a log last, or within a day: then two nodes have different ones, or the right one was
 * not named, and whoever verifies by the key that they know finds the signature to be somebody else's.
 */
export async function keyFindings(
  pool: Pool,
  { signingKey: { file } }: Pick<Config, 'signingKey'>,
): Promise<Finding[]> {
  const key = await keyIn(file);
  const { rows: there } = await pool.query<{ there: boolean }>(
    `select to_regclass('signed_head') is not null as there`,
  );
  if (key === null || there[0]?.there !== true) return [];
  const { rows } = await pool.query<{ key: string }>(
    `select distinct key from signed_head as one where key <> $1 and (signed_at > now() - interval '1 day'
       or signed_at = (select max(signed_at) from signed_head where organisation = one.organisation))
     order by key`,
    [key],
  );
  if (rows.length === 0) return [];
  const others = rows.map((row) => row.key).join(', ');
  return [look(message('doctor.signing-key.other', { file, key, others }))];
}

/** Null where it cannot be read, which another finding says. */
async function keyIn(file: string): Promise<string | null> {
  try {
    return (await openSigner(file, { createIfMissing: false })).key;
  } catch (error) {
    if (error instanceof SigningKeyError) return null;
    throw error;
  }
}
