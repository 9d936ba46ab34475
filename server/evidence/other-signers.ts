import type { Pool } from 'pg';

/**
 * The public keys (base64url), other than `key`, that have signed a log last, or within a day: then the key was lost and made anew, two
 * nodes have different ones, or the right one was not named. Whoever verifies by the key that they know finds the signature to be
 * somebody else's. A key that was changed on purpose is named for a day. `key` null: whoever has signed.
 */
export async function otherSigners(pool: Pool, key: string | null): Promise<string[]> {
  const { rows } = await pool.query<{ key: string }>(
    `select distinct key from signed_head as one where key is distinct from $1 and (signed_at > now() - interval '1 day'
       or signed_at = (select max(signed_at) from signed_head where organisation = one.organisation))
     order by key`,
    [key],
  );
  return rows.map((row) => row.key);
}
