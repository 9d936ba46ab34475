import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrganisations } from '../../server/commands/organisations.ts';
import type { Organisations } from '../../server/commands/organisations.ts';
import { openPool } from '../../server/db/connection.ts';
import { openListener } from '../../server/db/listener.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { newId } from '../../server/event-log/random.ts';
import { smallMunicipality } from '#shared/testing/story.ts';
import { commandSchemas } from '#shared/commands.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { linkToDatabase } from '../support/database-link.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';

const administrator = {
  account: newId(),
  name: 'Administratör',
  roles: ['administrator'],
  department: null,
  safetyPoint: null,
};

describe('a listener whose connection dies without a word', () => {
  let database: TestDatabase;
  let pool: ReturnType<typeof openPool>;
  const open: Organisations[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    pool = openPool({ url: database.url, log: silentLog });
    await openEventLog(pool).create('tyreso');
  });

  afterAll(async () => {
    for (const organisations of open) await organisations.close();
    await pool.end();
    await database.drop();
  });

  /** A node whose listener alone goes by another way. */
  async function nodeBy(url: string) {
    const log = openEventLog(pool);
    const organisations = await openOrganisations({
      pool,
      databaseUrl: url,
      log,
      logger: pino({ level: 'silent' }),
    });
    open.push(organisations);
    const node = await organisations.get('tyreso');
    if (node === null) throw new Error('the organisation was not made');
    return node;
  }

  it('hears no more, yet its node is current within moments, and another is made in its place', async () => {
    const { link, url } = await linkToDatabase(database.url);
    let made = 0;
    let lost = 0;
    const listener = openListener({
      url,
      channels: ['vaka_test'],
      log: silentLog,
      onNotification: () => undefined,
      onConnected: () => {
        made += 1;
      },
      onLost: () => {
        lost += 1;
      },
    });
    try {
      const [reader, writer] = [await nodeBy(url), await nodeBy(database.url)];
      await until(() => made).toBe(1);
      link.passage = 'none';
      const died = performance.now();
      const data = commandSchemas['organisation.configure'].parse({ document: smallMunicipality });
      await writer.submit({ id: newId(), type: 'organisation.configure', data }, administrator);
      expect(writer.head.seq).toBeGreaterThan(0);
      await until(() => reader.head).toEqual(writer.head);
      expect(performance.now() - died).toBeLessThan(5_000);

      await until(() => lost).toBe(1);
      expect(performance.now() - died).toBeLessThan(20_000);
      link.passage = 'all';
      await until(() => made).toBe(2);
      expect(listener.connected()).toBe(true);
    } finally {
      await listener.close();
      await link.close();
    }
  });
});
