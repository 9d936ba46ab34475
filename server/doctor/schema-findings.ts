import type { Pool } from 'pg';
import { message } from '#shared/language/message.ts';
import { appliedMigrations } from '../db/applied.ts';
import { compareSchema, inWords, statementsFor } from '../db/compare-schema.ts';
import { readMigrations } from '../db/migration-files.ts';
import { good, look, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/**
 * Whether the schema is this version's, by its register and, where nobody `keepsReaders` from its tables, by what is really there.
 * `directory` has its migrations.
 */
export async function schemaFindings(
  pool: Pool,
  directory: string,
  keepsReaders: boolean,
): Promise<Finding[]> {
  const version = await versionFinding(pool, directory);
  if (version.level !== 'good' || keepsReaders) return [version];
  const { missing, missingRules, strangers } = await compareSchema(pool, directory);
  const found: Finding[] = [];
  if (missing.length > 0) found.push(wrong(message('doctor.schema.missing', { what: inWords(missing) })));
  if (missingRules.length > 0) {
    const told = { what: inWords(missingRules), statements: statementsFor(missingRules) };
    found.push(wrong(message('doctor.schema.missing-rules', told)));
  }
  if (strangers.length > 0)
    found.push(look(message('doctor.schema.strangers', { what: inWords(strangers) })));
  // What is not whole is not called right as well.
  return found.some(({ level }) => level === 'wrong') ? found : [version, ...found];
}

async function versionFinding(pool: Pool, directory: string): Promise<Finding> {
  const known = await readMigrations(directory);
  const applied = await appliedMigrations(pool);
  if (applied === null) return look(message('doctor.schema.none'));
  const last = applied.at(-1)?.name ?? '';
  if (applied.length > known.length) return wrong(message('doctor.schema.newer', { name: last }));
  const other = applied.find(
    ({ name, checksum }, index) => known[index]?.name !== name || known[index].checksum !== checksum,
  );
  if (other !== undefined) return wrong(message('doctor.schema.other', { name: other.name }));
  if (applied.length < known.length) return look(message('doctor.schema.older', { name: last }));
  return good(message('doctor.schema.same', { name: last }));
}
