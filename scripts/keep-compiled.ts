import { accessSync, constants } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '../node_modules');

/**
 * Lets Node keep what it compiles from here on, so that the next start has it ready. It lies with the packages, which belong to
 * whoever installed them: compiled code from a place that others may write would be theirs. Where nothing can be written (a
 * container that is read-only) nothing is kept; Node is not asked then, since it may try for ever.
 */
export function keepCompiled(): void {
  try {
    accessSync(packages, constants.W_OK);
  } catch {
    return;
  }
  enableCompileCache(join(packages, '.cache/compiled'));
}
