import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../server/db/embedded/embedded-postgres.ts';
import { packageIn } from '../../server/db/embedded/platform-package.ts';
import { migrate } from '../../server/db/migrate.ts';
import { administer } from './administer.ts';
import { urlOfDatabase } from './database-url.ts';
import { fillWithExamples } from './fill-with-examples.ts';
import { silentLog } from './silent-log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test run's PostgreSQL, as a URL to its first database; tests make their own with createDatabase. */
    databaseUrl: string;
    /** A database with every migration applied, copied for each test file. */
    templateDatabase: string;
    /** As `templateDatabase`, with the example organisations: what a console's first start would take a second for, each time. */
    exampleDatabase: string;
  }
}

/** One PostgreSQL for the whole run, thrown away with its data folder at the end; that of the package folder in TEST_POSTGRES, if named. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vaka-test-'));
  const other = process.env['TEST_POSTGRES'];
  const programs = other === undefined ? {} : { programs: packageIn(other) };
  const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog, ...programs });
  const teardown = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const template = 'vaka_template';
    const examples = 'vaka_examples';
    await administer(postgres.url, `create database ${template}`);
    await migrate(urlOfDatabase(postgres.url, template), silentLog);
    await administer(postgres.url, `create database ${examples} template ${template}`);
    await fillWithExamples(urlOfDatabase(postgres.url, examples), join(dataDir, 'erasures.ndjson'));
    project.provide('databaseUrl', postgres.url);
    project.provide('templateDatabase', template);
    project.provide('exampleDatabase', examples);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
