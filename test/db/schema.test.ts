import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue } from '../../server/db/catalogue.ts';
import { idOf, schemaFile, schemaSteps, schemaText } from '../../server/db/expected-schema.ts';
import type { SchemaStep } from '../../server/db/expected-schema.ts';
import { applyHere, ownMigrations, provideRegister } from '../../server/db/migrate.ts';
import { readMigrations } from '../../server/db/migration-files.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createDatabase('nothing');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const parts = async () => new Map((await readCatalogue(client)).map((part) => [idOf(part), part]));

test('the file of what the migrations make is what they make, one after the other', async () => {
  const steps: SchemaStep[] = [];
  let before: Awaited<ReturnType<typeof parts>> = new Map();
  await provideRegister(client);
  for (const migration of await readMigrations(ownMigrations)) {
    await applyHere(client, migration);
    const after = await parts();
    const only = (these: typeof after, those: typeof after) =>
      [...these].flatMap(([id, part]) => (those.has(id) ? [] : [part])).toSorted(byId);
    steps.push({ name: migration.name, adds: only(after, before), drops: only(before, after) });
    before = after;
  }
  await expect(schemaText(steps)).toMatchFileSnapshot(join(ownMigrations, schemaFile));
  expect(schemaSteps(schemaText(steps))).toEqual(steps);
});

function byId(one: Parameters<typeof idOf>[0], other: Parameters<typeof idOf>[0]): number {
  return idOf(one) < idOf(other) ? -1 : 1;
}
