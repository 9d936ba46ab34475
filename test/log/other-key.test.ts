import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { administer } from '../support/administer.ts';
import { startConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';

test('a start says that the logs were last signed by a key that the console no longer has', async () => {
  const database = await createDatabase('examples');
  const folder = await mkdtemp(join(tmpdir(), 'vaka-other-key-'));
  const env = { DATABASE_URL: database.url, VAKA_DATA_DIR: folder };
  try {
    const first = await startConsole(env);
    expect(first.output()).not.toContain('undertecknats');
    await first.stop();
    await administer(
      database.url,
      `insert into signed_head select organisation, greatest(seq, 1), hash, now() - interval '30 days', 's', 'lost', 'hourly' from head;
       delete from signed_head where key <> 'lost'`,
    );
    const second = await startConsole(env);
    expect(second.output()).toMatch(
      /nyss undertecknats med lost och inte med konsolens nyckel .*signing-key\.pem/,
    );
    await second.stop();
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
});
