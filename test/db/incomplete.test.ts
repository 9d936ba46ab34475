import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { openConfiguredDatabase } from '../../server/database.ts';
import { createLogger } from '../../server/logger.ts';
import { Undo } from '../../server/undo.ts';
import { whyNot } from '../../server/why-not.ts';
import { administer } from '../support/administer.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

describe('a start on a database that somebody has taken something from', () => {
  let folder: string;
  let database: TestDatabase;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-incomplete-'));
    database = await createDatabase();
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /** Answers what is said where it does not start. */
  async function start(): Promise<string | null> {
    const config = readConfig('start', { VAKA_DATA_DIR: folder, DATABASE_URL: database.url });
    const undo = new Undo();
    try {
      await openConfiguredDatabase(config, createLogger('silent'), undo);
      return 'started';
    } catch (error) {
      return whyNot(error, config);
    } finally {
      await undo.all();
    }
  }

  test('says which table and column, and what to do', async () => {
    await administer(database.url, 'drop table receipt; alter table head drop column hash');
    expect(await start()).toMatch(
      /någon: kolumnen head\.hash, tabellen receipt\. Konsolen startar inte.* läs tillbaka .* restore --replace/,
    );
  });

  test('starts without an index', async () => {
    await administer(database.url, 'drop index event_journal_number');
    expect(await start()).toBe('started');
  });
});
