import { hash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAttachments } from '../../server/event-log/attachments.ts';
import { createLogDatabase } from '../support/log-database.ts';
import type { LogDatabase } from '../support/log-database.ts';
import { picture } from '../support/picture.ts';

describe('a file that is asked for again while it is being looked at', () => {
  let database: LogDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createLogDatabase();
    ({ pool } = database);
  });
  afterAll(() => database.drop());

  /** The same database, where the parts are read when `until` has come. */
  const slowly = (until: Promise<void>): Pool =>
    ({
      query: async (text: string, values?: unknown[]) => {
        if (text.startsWith('select bytes from attachment_part')) await until;
        return await pool.query(text, values);
      },
    }) as unknown as Pool;

  test('is whole to both who asked', async () => {
    const file = picture(2_000);
    const announced = {
      organisation: 'tyreso',
      id: randomUUID(),
      account: randomUUID(),
      size: file.length,
      mediaType: 'image/jpeg',
      sha256: hash('sha256', file),
      keepsPosition: false,
    } as const;
    const released = Promise.withResolvers<void>();
    const first = openAttachments(slowly(released.promise)).put(announced, 0, file);
    const second = openAttachments(pool);
    // Without bytes it only asks how far the file has come, and finishes what has come whole.
    const asked = async () => await second.put(announced, 0, Buffer.alloc(0));
    await expect.poll(asked).toMatchObject({ complete: { id: announced.id } });
    released.resolve();
    expect(await first).toMatchObject({ kind: 'received', complete: { sha256: announced.sha256 } });
  });
});
