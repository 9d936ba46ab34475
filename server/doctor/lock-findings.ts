import type { Pool } from 'pg';
import { message } from '#shared/language/message.ts';
import { patience } from '../db/connection.ts';
import { good, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

/** A session that has held tables, or rows of them, for longer than any command waits. */
export type Holder = {
  readonly pid: number;
  /** What it calls itself; empty where it does not, or where only its own role may know. */
  readonly application: string;
  readonly role: string;
  readonly address: string | null;
  /** `idle in transaction` as PostgreSQL says it; null where only its own role may know. */
  readonly state: string | null;
  /** How long its transaction has lasted; null where only its own role may know. */
  readonly seconds: number | null;
  readonly tables: readonly string[];
  /** Whether it keeps readers out as well. */
  readonly keepsReaders: boolean;
  /** How many sessions wait for it now. */
  readonly waiting: number;
};

/**
 * Who keeps others from writing: which rows somebody has locked is not to be seen, but that a transaction has locked some is. Those
 * who only read, make backups or clean up (VACUUM) keep nobody.
 * https://www.postgresql.org/docs/current/explicit-locking.html
 */
export async function readHolders(pool: Pool): Promise<Holder[]> {
  const { rows } = await pool.query<Holder>(
    `select held.pid, coalesce(activity.application_name, '') as application, activity.usename as role,
       host(activity.client_addr) as address, activity.state,
       floor(extract(epoch from clock_timestamp() - activity.xact_start))::int as seconds,
       array_agg(distinct relation.relname::text order by relation.relname::text) as tables,
       bool_or(held.mode = 'AccessExclusiveLock') as "keepsReaders",
       (select count(*)::int from pg_stat_activity other where held.pid = any(pg_blocking_pids(other.pid))) as waiting
     from pg_locks held
     join pg_class relation on relation.oid = held.relation
       and relation.relkind in ('r', 'p') and relation.relnamespace = current_schema()::regnamespace
     join pg_stat_activity activity on activity.pid = held.pid
     where held.granted and held.pid <> pg_backend_pid()
       and held.database = (select oid from pg_database where datname = current_database())
       and held.mode not in ('AccessShareLock', 'ShareUpdateExclusiveLock')
       and (activity.xact_start is null or activity.xact_start < clock_timestamp() - make_interval(secs => $1))
     group by held.pid, activity.application_name, activity.usename, activity.client_addr, activity.state, activity.xact_start
     order by seconds desc nulls last`,
    [patience.lock / 1_000],
  );
  return rows;
}

export function lockFindings(holders: readonly Holder[]): Finding[] {
  if (holders.length === 0) return [good(message('doctor.lock.none'))];
  return holders.map((holder) => {
    const { pid, application, role, address, state, seconds, tables, waiting } = holder;
    const who = [application, role, address].filter((part) => part !== null && part !== '').join(', ');
    return wrong(
      message('doctor.lock.held', {
        pid: String(pid),
        who,
        tables: tables.join(', '),
        seconds: seconds ?? -1,
        state: state ?? '?',
        waiting,
      }),
    );
  });
}
