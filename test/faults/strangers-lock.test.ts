import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../../server/db/connection.ts';
import { ownMigrations } from '../../server/db/migrate.ts';
import { databaseFindings } from '../../server/doctor/database-findings.ts';
import type { Finding } from '../../server/doctor/finding.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { silentLog } from '../support/silent-log.ts';
import { until } from '../support/until.ts';
import { expectRefusedNow, note, readiness } from './refused-now.ts';

/** More than the console has connections. */
const readers = 45;
/** Milliseconds: that of every request as a whole (server/http/plugins/deadline.ts), and what a busy machine adds. */
const longestAnswer = 12_500;

describe('a database in which a stranger holds a lock', () => {
  let vaka: FreshConsole;
  let api: ApiClient;
  let stranger: pg.Client;
  let pid: number;

  beforeAll(async () => {
    vaka = await freshConsole({ LOG_LEVEL: 'fatal' });
    api = await ApiClient.signIn(vaka.address, 'tib');
    stranger = new pg.Client({ connectionString: vaka.databaseUrl, application_name: 'stranger' });
    await stranger.connect();
    const { rows } = await stranger.query<{ pid: number }>('select pg_backend_pid() as pid');
    pid = rows[0]?.pid ?? 0;
  });

  afterAll(async () => {
    await stranger.end();
    await vaka.dispose();
  });

  /** What doctor says of this database, by level. */
  async function doctorFinds() {
    const pool = openPool({ url: vaka.databaseUrl, log: silentLog, max: 1 });
    try {
      const findings = await databaseFindings(pool, ownMigrations);
      const of = (level: Finding['level']) =>
        findings.flatMap((one) => (one.level === level ? [one.says] : [])).join('\n');
      return { good: of('good'), wrong: of('wrong') };
    } finally {
      await pool.end();
    }
  }

  it('on the head of the log: commands are refused for now, nothing is written, and it goes on once the lock is gone', async () => {
    const { seq } = await api.record('journal.write', note());
    await stranger.query(`begin; select 1 from head where organisation = 'tyreso' for update`);
    await expectRefusedNow(api, longestAnswer);
    // Every node would be out of service because of one organisation.
    expect(await readiness(vaka.address)).toEqual({ ready: true, problems: [], stalledLogs: ['tyreso'] });
    expect(await (await fetch(`${vaka.address}/metrics`)).text()).toContain('\nvaka_stalled_logs 1\n');
    const found = await doctorFinds();
    expect(found.wrong).toContain(`Process ${pid} i databasen (stranger, `);
    expect(found.wrong).toMatch(
      /; idle in transaction\) håller rader eller tabeller låsta \(head\) sedan \d+ s/,
    );
    expect(found.wrong).toContain(`select pg_terminate_backend(${pid})`);
    expect(found.good).toContain('sitter ihop');
    await stranger.query('rollback');
    await until(async () => (await api.command('journal.write', note())).status).toBe(201);
    expect(await readiness(vaka.address)).toEqual({ ready: true, problems: [] });
    expect((await doctorFinds()).wrong).not.toContain('låsta');
    const { body } = await api.ask('/head');
    expect(body).toMatchObject({ seq: seq + 1 });
  }, 60_000);

  it('on the log itself, with every connection waiting for it: all are answered 503 in bounded time, then served', async () => {
    await stranger.query('begin; lock table event in access exclusive mode');
    const began = performance.now();
    const reads = Array.from({ length: readers }, () => api.ask('/events?after=0&limit=5'));
    const file = api.ask('/export?format=csv');
    // Each waits for a connection, several times over; one that comes free may still serve them.
    const others = [session(vaka.address), fetch(`${vaka.address}/api/organisations`)];
    await until(async () => await readiness(vaka.address)).toEqual({ ready: false, problems: ['database'] });
    const answers = await Promise.all([...reads, file]);
    for (const { status, headers } of await Promise.all(others))
      expect([status, headers.has('retry-after')]).toEqual(status === 503 ? [503, true] : [200, false]);
    expect(performance.now() - began).toBeLessThan(longestAnswer);
    // It does not wait for what it would look at.
    const found = await doctorFinds();
    expect(found.wrong).toMatch(new RegExp(`Process ${pid} .* låsta \\(event\\)`));
    expect(found.good).not.toContain('sitter ihop');
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    await stranger.query('rollback');
    await until(async () => await readiness(vaka.address)).toEqual({ ready: true, problems: [] });
    expect((await api.ask('/events?after=0&limit=5')).status).toBe(200);
    expect((await api.command('journal.write', note())).status).toBe(201);
  }, 60_000);
});

/** Signs in, as one who has no session yet. */
function session(address: string): Promise<Response> {
  return fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organisation: 'tyreso', username: 'tib', password: 'vaka-exempel' }),
  });
}
