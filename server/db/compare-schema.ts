import type { ClientBase, Pool } from 'pg';
import { message } from '#shared/language/message.ts';
import { readCatalogue } from './catalogue.ts';
import type { SchemaPart } from './catalogue.ts';
import { idOf, readSchemaSteps, schemaAfter } from './expected-schema.ts';

/** How a database's schema differs from what its migrations made. */
export type SchemaDifference = {
  /** Tables and columns without which Vaka cannot work, or that are no longer as they were made. */
  readonly missing: readonly SchemaPart[];
  /** Keys, rules and indexes that are gone or changed. */
  readonly missingRules: readonly SchemaPart[];
  /** What others have put there. */
  readonly strangers: readonly SchemaPart[];
};

/** Compares a database that has all migrations of a folder with what they made. */
export async function compareSchema(
  client: Pick<Pool | ClientBase, 'query'>,
  directory: string,
): Promise<SchemaDifference> {
  const made = schemaAfter(await readSchemaSteps(directory));
  const there = await readCatalogue(client);
  const gone = without(made, there, idOf);
  return {
    missing: gone.filter(({ kind }) => kind === 'table' || kind === 'column'),
    missingRules: gone.filter(({ kind }) => kind !== 'table' && kind !== 'column'),
    strangers: without(there, made, nameOf),
  };
}

/** Of a part, what tells it from every other in a database. */
function nameOf({ kind, table, name }: SchemaPart): string {
  return `${kind} ${table}.${name}`;
}

/** The parts that others lack by `key`; of a table that is lacked altogether only the table. */
function without(
  parts: readonly SchemaPart[],
  others: readonly SchemaPart[],
  key: (part: SchemaPart) => string,
): SchemaPart[] {
  const keys = new Set(others.map(key));
  const tables = new Set(others.map(({ table }) => table));
  return parts.filter((part) => (tables.has(part.table) ? !keys.has(key(part)) : part.kind === 'table'));
}

/** Parts as they are told to whoever runs the console. */
export function inWords(parts: readonly SchemaPart[]): string {
  return parts
    .map(({ kind, table, name }) => message(`operation.schema.${kind}`, { table, name }))
    .toSorted()
    .join(', ');
}

/** The statements that make keys, rules and indexes again. */
export function statementsFor(rules: readonly SchemaPart[]): string {
  return rules
    .map(({ kind, table, name, says }) =>
      kind === 'constraint' ? `alter table ${table} add constraint ${name} ${says};` : `${says};`,
    )
    .toSorted()
    .join(' ');
}
