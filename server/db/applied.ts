import type { ClientBase, Pool } from 'pg';
import type { Migration } from './migration-files.ts';

/** One that the register says has been applied. */
export type AppliedMigration = Pick<Migration, 'version' | 'name' | 'checksum'>;

/** What the register of migrations says has been applied, in order; null where there is no register. */
export async function appliedMigrations(
  client: Pick<Pool | ClientBase, 'query'>,
): Promise<AppliedMigration[] | null> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('schema_migration') is not null as there`,
  );
  if (there[0]?.there !== true) return null;
  const { rows } = await client.query<AppliedMigration>(
    'select version, name, checksum from schema_migration order by version',
  );
  return rows;
}
