import type { Pool } from 'pg';
import { message } from '#shared/language/message.ts';
import type { Config } from '../config.ts';
import { otherSigners } from '../evidence/other-signers.ts';
import { openSigner, SigningKeyError } from '../export/signing.ts';
import { look, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/** Whether the logs have been signed by another key than this console's, or by one that it no longer has. */
export async function keyFindings(
  pool: Pool,
  { signingKey: { file } }: Pick<Config, 'signingKey'>,
): Promise<Finding[]> {
  const { rows: there } = await pool.query<{ there: boolean }>(
    `select to_regclass('signed_head') is not null as there`,
  );
  if (there[0]?.there !== true) return [];
  const key = await keyIn(file);
  const others = await otherSigners(pool, key);
  if (others.length === 0) return [];
  if (key === null) return [wrong(message('doctor.signing-key.lost', { file, others: others.join(', ') }))];
  return [look(message('operation.signing-key.other', { file, key, others: others.join(', ') }))];
}

/** Null where it cannot be read, of which another finding says why. */
async function keyIn(file: string): Promise<string | null> {
  try {
    return (await openSigner(file, { createIfMissing: false })).key;
  } catch (error) {
    if (error instanceof SigningKeyError) return null;
    throw error;
  }
}
