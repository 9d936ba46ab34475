import { readFileSync } from 'node:fs';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandSchemas } from '#shared/commands.ts';
import { openOrganisations } from '../../server/commands/organisations.ts';
import type { Organisations } from '../../server/commands/organisations.ts';
import type { OrganisationNode } from '../../server/commands/organisation-node.ts';
import { openPool } from '../../server/db/connection.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { newId } from '../../server/event-log/random.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { silentLog } from '../support/silent-log.ts';

const writers = 12;
const entriesEach = 40;
const cuts = 25;

const dutyOfficer = {
  account: newId(),
  name: 'TiB 1',
  roles: ['duty-officer'],
  department: null,
  safetyPoint: null,
};
const administrator = { ...dutyOfficer, account: newId(), roles: ['administrator'] };

describe('a node whose database connections are cut under load', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let organisations: Organisations;
  let node: OrganisationNode;

  beforeAll(async () => {
    database = await createDatabase();
    pool = openPool({ url: database.url, log: silentLog });
    const log = openEventLog(pool);
    await log.create('tyreso');
    const logger = pino({ level: 'silent' });
    organisations = await openOrganisations({ pool, databaseUrl: database.url, log, logger });
    const opened = await organisations.get('tyreso');
    if (opened === null) throw new Error('the organisation was not made');
    node = opened;
    const file = new URL('../../server/organisations/examples/tyreso.json', import.meta.url);
    const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const data = commandSchemas['organisation.configure'].parse({ document });
    await node.submit({ id: newId(), type: 'organisation.configure', data }, administrator);
  });

  afterAll(async () => {
    await organisations.close();
    await pool.end();
    await database.drop();
  });

  it('records every command once, settling what it got no answer to from the receipts', async () => {
    let writing = true;
    const cutting = cutConnections(database, () => writing);
    const entries = await Promise.all(Array.from({ length: writers }, () => writeEntries(node)));
    writing = false;
    expect(await cutting).toBe(cuts);

    const { rows } = await pool.query<{ record: string; journal_number: number }>(
      'select record, journal_number from event where journal_number is not null order by seq',
    );
    expect(rows.map((row) => row.journal_number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.map((row) => row.record).toSorted()).toEqual(entries.flat().toSorted());
    expect(node.state.journalWindow.last).toBe(writers * entriesEach);
  }, 120_000);
});

/** Ends every connection of the node's pool, again and again while it writes; answers how often. */
async function cutConnections(database: TestDatabase, writing: () => boolean): Promise<number> {
  const knife = new pg.Client({ connectionString: database.url, application_name: 'knife' });
  await knife.connect();
  let made = 0;
  while (made < cuts) {
    await knife.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'vaka'`,
    );
    made += 1;
    if (writing()) await pause(15);
  }
  await knife.end();
  return made;
}

/** Each entry is sent with the same id until it is answered as recorded; answers the entries' ids. */
async function writeEntries(node: OrganisationNode): Promise<string[]> {
  const ids: string[] = [];
  for (let turn = 0; turn < entriesEach; turn += 1) {
    const entry = newId();
    const data = { entry, kind: 'event', direction: 'in', text: 'Under avbrott' } as const;
    const id = newId();
    for (;;) {
      const answer = await node.submit({ id, type: 'journal.write', data }, dutyOfficer);
      if (answer.kind === 'recorded' || answer.kind === 'repeated') break;
      expect(answer.kind).toBe('unavailable');
      await pause(10);
    }
    ids.push(entry);
  }
  return ids;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
