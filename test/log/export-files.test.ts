import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool } from '../../server/db/connection.ts';
import { openExportFiles } from '../../server/event-log/export-files.ts';
import type { ExportFiles } from '../../server/event-log/export-files.ts';
import { openExportJobs } from '../../server/export/jobs.ts';
import { createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { silentLog } from '../support/silent-log.ts';

describe('a file that takes long to make', () => {
  let database: LogDatabase;
  let pool: Pool;
  let files: ExportFiles;
  const job = { format: 'pdf', restricted: false, seq: 7 };
  const someone = () => ({ organisation: 'tyreso', account: randomUUID() });
  const made = (bytes: Buffer) => ({ filename: 'dagbok.pdf', contentType: 'application/pdf', bytes });
  const settled = async (owner: ReturnType<typeof someone>, id: string) => {
    for (;;) {
      const file = await files.find(owner, id);
      if (file?.status !== 'working') return file;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  beforeAll(async () => {
    database = await createLogDatabase();
    ({ pool } = database);
    files = openExportFiles(pool);
  });
  afterAll(() => database.drop());

  test('is kept in parts and given back as it was, by any node', async () => {
    const owner = someone();
    const bytes = randomBytes(1_300_000);
    const begun = await files.begin(owner, job);
    const id = begun?.id ?? '';
    expect(await files.progress(id, 0.5)).toBe(true);
    expect(await files.find(owner, id)).toMatchObject({ status: 'working', share: 0.5, size: null });
    await files.keep(id, made(bytes));
    const other = openPool({ url: database.url, log: silentLog });
    const parts: Buffer[] = [];
    for await (const part of openExportFiles(other).parts(id, bytes.length)) parts.push(part);
    await other.end();
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  });

  test('of an account comes one at a time, and only the newest are kept', async () => {
    const owner = someone();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const atOnce = await Promise.all(Array.from({ length: 6 }, () => files.begin(owner, job)));
      const [file, ...more] = atOnce.filter((begun) => begun !== null);
      expect(more).toEqual([]);
      expect(await files.begin(owner, job)).toBeNull();
      await files.keep(file?.id ?? '', made(Buffer.from('x')));
      ids.push(file?.id ?? '');
    }
    expect((await files.list(owner)).map(({ id }) => id)).toEqual(ids.slice(-3).toReversed());
  });

  test('whose node has fallen silent has failed, and one that is old is gone', async () => {
    const owner = someone();
    const file = await files.begin(owner, job);
    await pool.query(`update export_job set touched_at = now() - interval '2 minutes' where id = $1`, [
      file?.id,
    ]);
    expect(await files.find(owner, file?.id ?? '')).toMatchObject({ status: 'failed' });
    expect(await files.begin(owner, job)).not.toBeNull();
    await pool.query(`update export_job set started_at = now() - interval '2 hours' where id = $1`, [
      file?.id,
    ]);
    expect(await files.find(owner, file?.id ?? '')).toBeNull();
  });

  test('is thrown away, also while it is made, when a text of its organisation is erased', async () => {
    const owner = someone();
    const stopped = Promise.withResolvers<void>();
    const jobs = openExportJobs({ files, logger: silentLog });
    const file = await jobs.start(owner, job, async ({ signal }) => {
      await new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('stopped')));
      }).finally(() => stopped.resolve());
      throw new Error('never made');
    });
    await jobs.forget('tyreso');
    await stopped.promise;
    await jobs.close();
    expect(await files.find(owner, file?.id ?? '')).toBeNull();
    const { rows } = await pool.query('select from export_part');
    expect(rows).toEqual([]);
  });

  test('is not there in part when the disk is full while it is kept', async () => {
    const owner = someone();
    const full = {
      query: pool.query.bind(pool),
      connect: async () => {
        const client = await pool.connect();
        let parts = 0;
        const query = async (text: string, values?: unknown[]) => {
          if (text.startsWith('insert into export_part') && (parts += 1) > 1) {
            // As the database answers it: could not extend file, 53100.
            await client.query('select 1 / 0');
          }
          return await client.query(text, values);
        };
        return {
          on: client.on.bind(client),
          off: client.off.bind(client),
          release: (error?: Error) => client.release(error),
          query,
        };
      },
    } as unknown as Pool;
    const jobs = openExportJobs({ files: openExportFiles(full), logger: silentLog });
    const body = randomBytes(2_000_000);
    const file = await jobs.start(owner, job, () =>
      Promise.resolve({ filename: 'a.pdf', contentType: 'application/pdf', body }),
    );
    expect(await settled(owner, file?.id ?? '')).toMatchObject({ status: 'failed', size: null });
    await jobs.close();
    const { rows } = await pool.query('select from export_part where job = $1', [file?.id]);
    expect(rows).toEqual([]);
  });

  test('ends as stopped when its node closes', async () => {
    const owner = someone();
    const jobs = openExportJobs({ files, logger: silentLog });
    const file = await jobs.start(
      owner,
      job,
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('stopped')));
        }),
    );
    await jobs.close();
    expect(await files.find(owner, file?.id ?? '')).toMatchObject({ status: 'stopped' });
  });
});
