import type { ClientBase, Pool } from 'pg';
import type { TableLayout } from './contents.ts';

/** What is made of the rest whenever it is missing: kept folds, and files that somebody waits for. Unlogged tables are so too. */
const derived: ReadonlySet<string> = new Set(['snapshot', 'export_job', 'export_part']);

type Found = {
  readonly name: string;
  readonly columns: string[];
  readonly key: string[];
  readonly refers: string[];
};

/** A table that is backed up: its layout, and the columns that its rows are put in order by. */
export type Table = TableLayout & { readonly key: readonly string[] };

/**
 * The tables whose rows nothing else can make again, as the database has them now: a new migration's is among them without being
 * named anywhere. Each comes after those that it refers to. Columns that the database itself computes are left out.
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
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '{}') as refers
     from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
       and c.relname <> 'schema_migration'
     order by c.relname`,
  );
  const kept = rows.filter(({ name }) => !derived.has(name));
  return inOrder(kept).map(({ name, columns, key }) => ({ name, columns, key }));
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
