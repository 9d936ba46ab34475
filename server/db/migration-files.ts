import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { message } from '#shared/language/message.ts';
import { MigrationError } from './migration-error.ts';

/** One step of the schema: the file `NNNN_name.sql`. */
export interface Migration {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with line feeds alone, so that a checkout with CRLF counts as the same. */
  readonly checksum: string;
}

/** Reads a folder's migrations in order. @throws MigrationError `misnamed` or `gap`. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted();
  return await Promise.all(
    names.map(async (name, index) => {
      const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
      if (number === undefined) {
        throw new MigrationError(
          'misnamed',
          message('operation.migration.misnamed', { name, folder: directory }),
        );
      }
      const version = Number(number);
      if (version !== index + 1) {
        const told = { name, folder: directory, number: String(index + 1) };
        throw new MigrationError('gap', message('operation.migration.gap', told));
      }
      const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
      return { version, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
