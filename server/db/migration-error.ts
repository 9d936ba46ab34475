import { OperatorError } from '../operator-error.ts';

/**
 * Why a database was not migrated; nothing of the refused or failed migration stands in it. `incomplete`: somebody has taken away what an
 * earlier one had made.
 */
export type MigrationErrorCode =
  | 'server-too-old'
  | 'wrong-encoding'
  | 'misnamed'
  | 'gap'
  | 'database-newer'
  | 'out-of-order'
  | 'changed-after-applied'
  | 'failed'
  | 'incomplete';

export class MigrationError extends OperatorError {
  override readonly name = 'MigrationError';
  readonly code: MigrationErrorCode;

  constructor(code: MigrationErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
