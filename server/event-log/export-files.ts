/**
 * Files that take long to make, and how far each has come, in the database so that any node answers for them.
 *
 * Invariants: a file is whole or not there; it is its orderer's alone, is kept for an hour, and only the newest of each account; one
 * whose node has fallen silent counts as failed. What holds texts of the log goes when any of them is erased (`forget`).
 */
import type { Pool } from 'pg';
import { inTransaction } from '../db/connection.ts';
import { newId } from './random.ts';

export type ExportStatus = 'working' | 'ready' | 'failed' | 'stopped';

/** `share`: how much is done, from 0 to 1. `startedAt` is ISO 8601 UTC by the database's clock, before the log was read. */
export type ExportFile = {
  readonly id: string;
  readonly format: string;
  readonly restricted: boolean;
  readonly status: ExportStatus;
  readonly share: number;
  readonly filename: string | null;
  readonly contentType: string | null;
  readonly size: number | null;
  readonly startedAt: string;
};

/** Whose file it is. */
export type Owner = { readonly organisation: string; readonly account: string };

export type ExportFiles = ReturnType<typeof openExportFiles>;

const keptFor = '1 hour';
const keptPerAccount = 3;
/** A node says at least every few seconds that it is still making it. */
const silentFor = '60 seconds';
const partSize = 512 * 1_024;

/** Serialises what one account orders; any number that nothing else locks. */
const lockSpace = 7_105_119;

type Row = {
  readonly id: string;
  readonly format: string;
  readonly restricted: boolean;
  readonly status: ExportStatus;
  readonly share: number;
  readonly filename: string | null;
  readonly content_type: string | null;
  readonly size: string | null;
  readonly started_at: Date;
};

const columns = `id, format, restricted, share, filename, content_type, size, started_at,
  case when status = 'working' and touched_at < now() - interval '${silentFor}' then 'failed' else status end as status`;

export function openExportFiles(pool: Pool) {
  return {
    /** A new one; null while the account has another that is being made. */
    async begin(
      { organisation, account }: Owner,
      { format, restricted, seq }: { format: string; restricted: boolean; seq: number },
    ): Promise<ExportFile | null> {
      const row = await inTransaction(pool, async (connection) => {
        // Two that are ordered at once would each see that there is none.
        await connection.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, account]);
        await connection.query(`delete from export_job where started_at < now() - interval '${keptFor}'`);
        const { rows } = await connection.query<Row>(
          `insert into export_job (id, organisation, account, format, restricted, seq, status)
           select $1, $2, $3, $4, $5, $6, 'working'
           where not exists (select from export_job where account = $3 and status = 'working'
             and touched_at > now() - interval '${silentFor}')
           returning ${columns}`,
          [newId(), organisation, account, format, restricted, seq],
        );
        if (rows[0] === undefined) return null;
        await connection.query(
          `delete from export_job where account = $1 and id not in
             (select id from export_job where account = $1 order by started_at desc limit ${keptPerAccount})`,
          [account],
        );
        return rows[0];
      });
      return row === null ? null : fileOf(row);
    },

    /** Says how far it has come; false when nobody wants it any more. */
    async progress(id: string, share: number): Promise<boolean> {
      const { rowCount } = await pool.query(
        `update export_job set share = $2, touched_at = now() where id = $1 and status = 'working'`,
        [id, share],
      );
      return rowCount === 1;
    },

    /** Keeps the file; nothing of it where it cannot be kept whole, or nobody wants it any more. */
    async keep(id: string, file: { filename: string; contentType: string; bytes: Buffer }): Promise<void> {
      await inTransaction(pool, async (connection) => {
        const { rowCount } = await connection.query(
          `update export_job set status = 'ready', share = 1, filename = $2, content_type = $3, size = $4, touched_at = now()
           where id = $1 and status = 'working'`,
          [id, file.filename, file.contentType, file.bytes.length],
        );
        for (let start = 0, number = 0; rowCount === 1 && start < file.bytes.length; number += 1) {
          const part = file.bytes.subarray(start, start + partSize);
          await connection.query('insert into export_part (job, number, bytes) values ($1, $2, $3)', [
            id,
            number,
            part,
          ]);
          start += part.length;
        }
      });
    },

    async end(id: string, status: 'failed' | 'stopped'): Promise<void> {
      await pool.query(`update export_job set status = $2 where id = $1 and status = 'working'`, [
        id,
        status,
      ]);
    },

    async find({ organisation, account }: Owner, id: string): Promise<ExportFile | null> {
      const { rows } = await pool.query<Row>(
        `select ${columns} from export_job where id = $3 and organisation = $1 and account = $2
           and started_at > now() - interval '${keptFor}'`,
        [organisation, account, id],
      );
      return rows[0] === undefined ? null : fileOf(rows[0]);
    },

    /** The account's, the newest first. */
    async list({ organisation, account }: Owner): Promise<ExportFile[]> {
      const { rows } = await pool.query<Row>(
        `select ${columns} from export_job where organisation = $1 and account = $2
           and started_at > now() - interval '${keptFor}' order by started_at desc`,
        [organisation, account],
      );
      return rows.map(fileOf);
    },

    /** Throws one away, and stops its making. False where there is none. */
    async remove({ organisation, account }: Owner, id: string): Promise<boolean> {
      const { rowCount } = await pool.query(
        'delete from export_job where id = $3 and organisation = $1 and account = $2',
        [organisation, account, id],
      );
      return rowCount === 1;
    },

    /** The file part by part. Throws where it is thrown away meanwhile. */
    async *parts(id: string, size: number): AsyncGenerator<Buffer> {
      for (let start = 0, number = 0; start < size; number += 1) {
        const { rows } = await pool.query<{ bytes: Buffer }>(
          'select bytes from export_part where job = $1 and number = $2',
          [id, number],
        );
        const bytes = rows[0]?.bytes;
        if (bytes === undefined) throw new Error('the file is no longer kept');
        start += bytes.length;
        yield bytes;
      }
    },

    /** Throws away all of an organisation's files, and stops those under way: they may hold what must be held no more. */
    async forget(organisation: string): Promise<void> {
      await pool.query('delete from export_job where organisation = $1', [organisation]);
    },
  };
}

function fileOf(row: Row): ExportFile {
  const { id, format, restricted, status, share, filename, content_type: contentType } = row;
  const size = row.size === null ? null : Number(row.size);
  return {
    id,
    format,
    restricted,
    status,
    share,
    filename,
    contentType,
    size,
    startedAt: row.started_at.toISOString(),
  };
}
