import { neverSent } from '../db/database-error.ts';

/**
 * What a failed append means. `repeated`: a command of the batch was recorded before. `failed`: the database said no, and
 * nothing is written. `unknown`: nobody can say; the connection was lost, or the answer did not come in time.
 */
export type FailureKind = 'repeated' | 'failed' | 'unknown';

/**
 * SQLSTATE classes and codes after which the statement has certainly been rolled back, whoever is to blame: what may be tried again, and
 * what is the operator's, is `isUnavailable`'s to say.
 */
const certain = /^(0A|22|23|25|26|28|3D|3F|40001|40P01|42|53|54|55|57014)/;

export function failureKind(error: unknown): FailureKind {
  const { code, constraint } = error as { readonly code?: unknown; readonly constraint?: unknown };
  if (neverSent(error)) return 'failed';
  if (code === '23505' && constraint === 'receipt_pkey') return 'repeated';
  return typeof code === 'string' && certain.test(code) ? 'failed' : 'unknown';
}
