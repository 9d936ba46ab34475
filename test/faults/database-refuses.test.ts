import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { administer } from '../support/administer.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';
import { expectRefusedNow, note, readiness } from './refused-now.ts';

const role = `role_${randomBytes(6).toString('hex')}`;

/** What an operator does to the database that the console runs on; `says`: PostgreSQL's words for it. */
const doings = [
  {
    what: 'rotates the password',
    away: () => `alter role ${role} password 'annat'`,
    back: () => `alter role ${role} password 'ett'`,
    says: 'password authentication failed',
  },
  {
    what: 'forbids the role to sign in',
    away: () => `alter role ${role} nologin`,
    back: () => `alter role ${role} login`,
    says: 'is not permitted to log in',
  },
  {
    what: 'renames the database',
    away: (name: string) => `alter database ${name} rename to ${name}_away`,
    back: (name: string) => `alter database ${name}_away rename to ${name}`,
    says: 'does not exist',
  },
  {
    what: 'lets nobody connect',
    away: (name: string) => `alter database ${name} allow_connections false`,
    back: (name: string) => `alter database ${name} allow_connections true`,
    says: 'is not currently accepting connections',
  },
];

describe('a database that does not let the console in', () => {
  const server = inject('databaseUrl');
  let database: TestDatabase;
  let folder: string;
  let vaka: RunningConsole;
  let api: ApiClient;

  beforeAll(async () => {
    database = await createDatabase('examples');
    folder = await mkdtemp(join(tmpdir(), 'vaka-refused-'));
    await administer(server, `create role ${role} login password 'ett'`);
    await administer(
      database.url,
      `grant all on schema public to ${role}; grant all on all tables in schema public to ${role};
       grant all on all sequences in schema public to ${role}`,
    );
    const url = database.url.replace(/^(\w+:\/\/)[^@]*@/, `$1${role}:ett@`);
    vaka = await startConsole({ DATABASE_URL: url, VAKA_DATA_DIR: folder });
    api = await ApiClient.signIn(vaka.address, 'tib');
  });

  afterAll(async () => {
    await vaka.stop();
    await administer(database.url, `drop owned by ${role}`);
    await database.drop();
    await administer(server, `drop role ${role}`);
    await rm(folder, { recursive: true, force: true });
  });

  const cutOff = () =>
    administer(server, `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`);

  /** Whatever is asked, and by whom: the status, the kind of problem and when to come again. */
  async function asked() {
    const bearer = { headers: { authorization: `Bearer ${api.token}` } };
    const organisation = `${api.address}/api/organisations/${api.organisation}`;
    const credentials = { organisation: 'tyreso', username: 'tib', password: 'vaka-exempel' };
    const answers = await Promise.all([
      fetch(`${api.address}/api/organisations`),
      fetch(`${organisation}/events?after=0&limit=5`, bearer),
      fetch(`${organisation}/search?q=kyla`, bearer),
      fetch(`${api.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(credentials),
      }),
    ]);
    return await Promise.all(
      answers.map(async (answer) => {
        const { type } = (await answer.json()) as { type: string };
        return [answer.status, type, Number(answer.headers.get('retry-after')) > 0];
      }),
    );
  }

  it.each(doings)(
    'since somebody $what: 503 whatever is asked, the log says why, and it goes on by itself',
    async (one) => {
      // The database cannot be renamed while anybody is connected to it.
      await until(async () => {
        await cutOff();
        return await administer(server, one.away(database.name)).then(
          () => 'done',
          (error: unknown) => String(error),
        );
      }).toBe('done');
      await cutOff();
      await until(async () => await readiness(vaka.address)).toEqual({
        ready: false,
        problems: ['database'],
      });
      expect(await asked()).toEqual(Array.from({ length: 4 }, () => [503, '/problem/unavailable', true]));
      await expectRefusedNow(api, 5_000);
      expect(vaka.output()).toContain(one.says);
      await administer(server, one.back(database.name));
      await until(async () => await readiness(vaka.address)).toMatchObject({ ready: true });
      await until(async () => (await api.command('journal.write', note())).status).toBe(201);
    },
  );

  it('since somebody took a right away: 503 of what needs it, and the log says why', async () => {
    await administer(
      database.url,
      `revoke insert on receipt from ${role}; revoke select on event from ${role}`,
    );
    const events = await fetch(`${api.address}/api/organisations/tyreso/events?after=0&limit=5`, {
      headers: { authorization: `Bearer ${api.token}` },
    });
    expect([events.status, events.headers.get('retry-after')]).toEqual([503, '2']);
    await expectRefusedNow(api, 5_000);
    expect(vaka.output()).toContain('permission denied for table');
    await administer(database.url, `grant insert on receipt to ${role}; grant select on event to ${role}`);
    expect((await api.command('journal.write', note())).status).toBe(201);
  });
});
