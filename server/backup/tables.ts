import type { ClientBase, Pool } from 'pg';
import type { SchemaPart } from '../db/catalogue.ts';
import { readSchemaSteps, schemaAfter } from '../db/expected-schema.ts';
import { ownMigrations } from '../db/migrate.ts';
import { BackupError } from './backup-error.ts';
import type { TableLayout } from './contents.ts';

/** What is made of the rest whenever it is missing: kept folds, and files that somebody waits for. Unlogged tables are so too. */
const derived: ReadonlySet<string> = new Set(['snapshot', 'export_job', 'export_part']);
const register = 'schema_migration';

type Found = {
  readonly name: string;
  readonly columns: string[];
  readonly key: string[];
  readonly refers: string[];
  readonly readable: boolean;
};

/** A table that is backed up: its layout, and the columns that its rows are put in order by. */
export type Table = TableLayout & { readonly key: readonly string[] };

/**
 * Vaka's own tables whose rows nothing else can make again, as the database has them now. Each comes after those that it refers to.
 * Columns that the database itself computes are left out, and so is whatever others have put there.
 * @throws BackupError `no-privilege`
 */
export async function tablesOf(client: Pick<Pool | ClientBase, 'query'>): Promise<Table[]> {
  const { rows } = await client.query<Found>(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select array_agg(a.attname::text order by k.place)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary), '{}') as key,
       coalesce((select array_agg(r.relname::text) from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as refers,
       has_table_privilege(c.oid, 'select') as readable
     from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
     order by c.relname`,
  );
  const kept = rows.filter(({ name }) => name !== register && !derived.has(name));
  const steps = await readSchemaSteps(ownMigrations);
  // Of any version until this one.
  const ever = layoutsIn(steps.flatMap(({ adds }) => adds));
  const own = ownOf(kept, ever);
  const shut = own.find(({ readable }) => !readable);
  if (shut !== undefined) throw new BackupError('no-privilege', { table: shut.name });
  return inOrder(own).map(({ name, columns, key }) => ({ name, columns, key }));
}

/** The tables that are backed up of a database that has the first `count` migrations of a folder; their order says nothing. */
export async function tablesAfter(directory: string, count: number): Promise<TableLayout[]> {
  return layoutsIn(schemaAfter(await readSchemaSteps(directory), count));
}

/** Some tables without those, and without columns, that others have put there. */
export function ownOf<Layout extends TableLayout>(
  tables: readonly Layout[],
  own: readonly TableLayout[],
): Layout[] {
  return tables.flatMap((table) => {
    const known = columnsOf(own, table.name);
    const columns = table.columns.filter((column) => known.includes(column));
    return columns.length === 0 ? [] : [{ ...table, columns }];
  });
}

/** What tables have that others lack: a whole table, or `table.column`. */
export function lackedBy(others: readonly TableLayout[], tables: readonly TableLayout[]): string[] {
  return tables.flatMap(({ name, columns }) => {
    const known = columnsOf(others, name);
    if (known.length === 0) return [name];
    return columns.filter((column) => !known.includes(column)).map((column) => `${name}.${column}`);
  });
}

export function columnsOf(tables: readonly TableLayout[], name: string): readonly string[] {
  return tables.find((table) => table.name === name)?.columns ?? [];
}

function layoutsIn(parts: readonly SchemaPart[]): TableLayout[] {
  const names = parts.flatMap(({ kind, table, says }) =>
    kind === 'table' && says === 'logged' ? [table] : [],
  );
  return names
    .filter((name) => name !== register && !derived.has(name))
    .map((name) => ({
      name,
      columns: parts.flatMap((part) =>
        part.kind === 'column' && part.table === name && !/ generated /.test(part.says) ? [part.name] : [],
      ),
    }));
}

function inOrder(tables: readonly Found[]): Found[] {
  const placed: Found[] = [];
  const left = new Set(tables);
  while (left.size > 0) {
    const names = new Set([...left].map(({ name }) => name));
    const next = [...left].find(({ refers }) => refers.every((other) => !names.has(other)));
    if (next === undefined) throw new Error(`tables that refer to each other: ${[...names].join(', ')}`);
    placed.push(next);
    left.delete(next);
  }
  return placed;
}
