import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../../server/db/connection.ts';
import { ownMigrations } from '../../server/db/migrate.ts';
import { ApiClient } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { readWholeLog } from '../support/read-log.ts';
import { openReverseProxy } from '../support/reverse-proxy.ts';
import type { ReverseProxy } from '../support/reverse-proxy.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';
import { recordFromNewerVersion } from '../support/newer-version.ts';
import { startNodes } from './nodes.ts';
import type { Nodes } from './nodes.ts';
import { entry, WritingPhones } from './writing-phones.ts';

const phoneCount = 6;

/** What a later version may do to the schema while this one runs: everything that only adds. */
const nextStep = `
  alter table event add column weight integer;
  alter table outbox add column urgency integer not null default 0;
  create table journal_weight (organisation text primary key, events bigint not null);
  create index event_by_weight on event (organisation, weight);
  create function weigh() returns trigger language plpgsql as $$ begin
    insert into journal_weight values (new.organisation, 1)
    on conflict (organisation) do update set events = journal_weight.events + 1;
    return new;
  end $$;
  create trigger weighed after insert on event for each row execute function weigh();
`;

/** The story of an upgrade, in order: each test goes on where the one before ended. */
describe('two nodes behind a reverse proxy, upgraded one after the other while phones write', () => {
  let nodes: Nodes;
  let proxy: ReverseProxy;
  let direct: ApiClient;
  let phones: WritingPhones;
  let migrations: string;
  let newer: RunningConsole;

  beforeAll(async () => {
    nodes = await startNodes(2);
    proxy = await openReverseProxy(nodes.all.map(({ address }) => address));
    direct = await ApiClient.signIn(proxy.address, 'tib');
    phones = new WritingPhones(direct, phoneCount);
    migrations = await mkdtemp(join(tmpdir(), 'vaka-newer-'));
    await cp(ownMigrations, migrations, { recursive: true });
    const count = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).length;
    await writeFile(join(migrations, `${String(count + 1).padStart(4, '0')}_later_version.sql`), nextStep);
  });

  afterAll(async () => {
    phones.close();
    await proxy.close();
    await nodes.dispose();
    await rm(migrations, { recursive: true, force: true });
  });

  const connectedTo = (node: RunningConsole | undefined) => proxy.connections(node?.address ?? '');

  it('both serve', async () => {
    await phones.allWriteOn();
    for (const node of nodes.all) expect(connectedTo(node)).toBeGreaterThan(0);
  });

  it('a node that is killed leaves its clients to the other', async () => {
    await nodes.all[0]?.kill();
    await phones.allWriteOn();
    expect(connectedTo(nodes.all[0])).toBe(0);
  });

  it('a node of the next version brings the schema forward, and both write to it', async () => {
    newer = await nodes.start({ TEST_MIGRATIONS: migrations }, 'run-newer-console.ts');
    proxy.add(newer.address);
    const [, older] = nodes.all;
    const before = await weighed();
    for (const node of [older, newer]) {
      const answer = await direct.at(node?.address ?? '').command('journal.write', entry('Båda').data);
      expect(answer.status).toBe(201);
    }
    await phones.allWriteOn();
    expect(await weighed()).toBeGreaterThan(before + 2);
  });

  it('a node of the version before does not start on it, and says why', async () => {
    await expect(nodes.start()).rejects.toThrow(/Databasen har \d{4}_later_version\.sql, .*nyare version/);
  });

  it('the last node of the version before is stopped, and nobody misses anything', async () => {
    expect(await nodes.all[1]?.stop()).toBe(0);
    await phones.allWriteOn();
    expect(connectedTo(newer)).toBeGreaterThanOrEqual(phoneCount);
    await phones.missNothing();
  });

  it('a node that meets an event of a newer version serves nobody, and has taken in all before it', async () => {
    const entries = (await readWholeLog(direct)).numbers.length;
    await recordFromNewerVersion(nodes.database.url, 'tyreso');
    const ready = async () => (await fetch(`${newer.address}/readyz`)).json();
    await until(ready).toEqual({ ready: false, problems: ['newer-version'] });
    await until(() => phones.all.filter(({ connected }) => connected)).toEqual([]);
    const at = direct.at(newer.address);
    expect((await at.command('journal.write', entry('För sent').data)).status).toBe(503);
    expect((await readWholeLog(at)).numbers).toHaveLength(entries + 1);
  });

  async function weighed(): Promise<number> {
    const pool = openPool({ url: nodes.database.url, log: silentLog });
    const { rows } = await pool.query<{ events: number }>('select events from journal_weight');
    await pool.end();
    return rows[0]?.events ?? 0;
  }
});
