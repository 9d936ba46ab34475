import type { ClientBase, Pool } from 'pg';

/** A table (its columns, keys and rules are parts of their own) or what belongs to one. Equal parts mean the same wherever they stand. */
export type SchemaPart = {
  readonly kind: 'table' | 'column' | 'index' | 'constraint' | 'trigger';
  readonly table: string;
  /** Empty where it is the table itself. */
  readonly name: string;
  /** As PostgreSQL writes it: a column's type and default, an index's whole statement. */
  readonly says: string;
};

/**
 * Everything in the database's schema that decides what may be written and how it is found, as the server's catalogue has it. An index
 * that a key or a rule makes is told as that key; what `NOT NULL` makes is told with its column.
 */
export async function readCatalogue(client: Pick<Pool | ClientBase, 'query'>): Promise<SchemaPart[]> {
  const { rows } = await client.query<SchemaPart>(
    `with own as (
       select oid, relname::text as "table", relpersistence from pg_class
       where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
     )
     select 'table' as kind, "table", '' as name, case relpersistence when 'u' then 'unlogged' else 'logged' end as says
       from own
     union all
     select 'column', "table", a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
         case when a.attnotnull then 'not null' end, case when a.attidentity <> '' then 'identity' end,
         case when a.attgenerated <> '' then 'generated' when d.oid is not null then 'default' end,
         pg_get_expr(d.adbin, d.adrelid, true))
       from own join pg_attribute a on a.attrelid = own.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef d on d.adrelid = own.oid and d.adnum = a.attnum
     union all
     select 'constraint', "table", c.conname, pg_get_constraintdef(c.oid, true)
       from own join pg_constraint c on c.conrelid = own.oid and c.contype in ('p', 'u', 'f', 'c', 'x')
     union all
     select 'index', "table", i.relname, pg_get_indexdef(i.oid, 0, true)
       from own join pg_index x on x.indrelid = own.oid and x.indisvalid join pg_class i on i.oid = x.indexrelid
       where not exists (select from pg_constraint c where c.conindid = i.oid and c.conrelid = own.oid)
     union all
     select 'trigger', "table", t.tgname, pg_get_triggerdef(t.oid, true)
       from own join pg_trigger t on t.tgrelid = own.oid and not t.tgisinternal`,
  );
  return rows;
}
