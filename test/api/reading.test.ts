import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { commandSchemas } from '#shared/commands.ts';
import type { JournalEntry } from '#shared/journal/state.ts';
import { message } from '#shared/language/message.ts';
import type { LoggedEvent } from '#shared/kernel/event.ts';
import { ApiClient } from '../support/console.ts';
import { watchedConsole } from '../support/watched-console.ts';

const { vaka, tib, observer } = await watchedConsole();

const secret = 'Uppgift om en enskilds hälsa';
const write = (more: object = {}) => ({
  entry: randomUUID(),
  kind: 'event',
  direction: 'in',
  text: 'Träd över vägen',
  ...more,
});

describe('reading', () => {
  test('a restricted text travels nowhere, is read record by record, and each reading is noted', async () => {
    const data = write({ text: secret, restrict: { ground: 'OSL 25 kap. 1 §' } });
    const receipt = await tib.record('journal.write', data);
    expect(JSON.stringify(receipt)).not.toContain(secret);
    const everywhere = [
      await tib.ask('/state'),
      await tib.ask('/events'),
      await tib.ask(`/state?at=${receipt.seq}`),
      await tib.ask('/events', { headers: { accept: 'application/x-ndjson' } }),
      await tib.ask('/journal'),
    ];
    expect(JSON.stringify(everywhere)).not.toContain(secret);
    const path = `/records/${data.entry}/sealed`;
    expect((await observer.ask(path)).status).toBe(403);
    expect(await tib.ask(path)).toMatchObject({ status: 200, body: { texts: { text: secret } } });
    const noted = await query(vaka.databaseUrl, 'select action, record from access_log');
    expect(noted).toEqual([{ action: 'restricted-text-read', record: data.entry }]);
  });

  test('what is restricted later is withheld from the past as well', async () => {
    const data = write({ text: `${secret}, senare` });
    const { seq } = await tib.record('journal.write', data);
    expect(JSON.stringify(await observer.ask(`/state?at=${seq}`))).toContain(`${secret}, senare`);
    await tib.record('record.restrict', { record: data.entry, ground: 'OSL 25 kap. 1 §' });
    expect(JSON.stringify(await observer.ask(`/state?at=${seq}`))).not.toContain(`${secret}, senare`);
    expect(JSON.stringify(await observer.ask(`/events?after=${seq - 1}`))).not.toContain(`${secret}, senare`);
  });

  test('the journal is paged without gaps, and entries are as the state has them', async () => {
    const data = write();
    await tib.record('journal.write', data);
    const correction = { entry: randomUUID(), corrects: data.entry, kind: 'measure', reason: 'Fel slag' };
    await tib.record('journal.correct', correction);
    const { state } = (await tib.ask('/state')).body as { state: { journal: Record<string, JournalEntry> } };
    const paged: JournalEntry[] = [];
    let before = '';
    for (;;) {
      const { entries, next } = (await tib.ask(`/journal?limit=4${before}`)).body as {
        entries: JournalEntry[];
        next: number | null;
      };
      paged.push(...entries);
      if (next === null) break;
      before = `&before=${next}`;
    }
    const numbers = paged.map((entry) => entry.number);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => numbers.length - index));
    for (const entry of paged) if (entry.id in state.journal) expect(entry).toEqual(state.journal[entry.id]);
  });

  test('staff of a safety point see their own point and nothing else', async () => {
    const staff = await ApiClient.signIn(vaka.address, 'punkt');
    const { state } = (await staff.ask('/state')).body as { state: Record<string, object> };
    expect(Object.keys(state['safetyPoints'] ?? {})).toHaveLength(1);
    expect(Object.keys({ ...state['incidents'], ...state['journal'], ...state['tasks'] })).toEqual([]);
    const { events } = (await staff.ask('/events')).body as { events: LoggedEvent[] };
    expect(events.every(({ type }) => type.startsWith('safety-point.'))).toBe(true);
    expect((await staff.ask('/journal')).status).toBe(403);
    expect((await staff.ask('/export?format=csv')).status).toBe(403);
  });

  test('residents see an open point without signing in, in words, and only changed pages are sent again', async () => {
    const { state } = (await tib.ask('/state')).body as {
      state: { safetyPoints: Record<string, { name: string }> };
    };
    const [safetyPoint = ''] = Object.keys(state.safetyPoints);
    await tib.record('safety-point.set-status', { safetyPoint, status: 'open', reason: 'Elavbrott' });
    await tib.record('safety-point.report', { safetyPoint, occupancy: 12, note: 'Intern anteckning' });
    const url = `${vaka.address}/public/tyreso`;
    const first = await fetch(url);
    const page = await first.text();
    expect(page).toContain(state.safetyPoints[safetyPoint]?.name);
    expect(page).toMatch(/Öppen\. <span>Gott om plats\./);
    expect(page).not.toMatch(/Intern anteckning|Elavbrott/);
    const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    const points = await (await fetch(`${url}/safety-points.geojson`)).text();
    expect(points).toMatch(/"status":"open"/);
    expect(points).not.toMatch(/Intern|occupancy|backupPower|needs/);
  });

  test('the OpenAPI document names every command and every address', async () => {
    const document = await (await fetch(`${vaka.address}/api/openapi.json`)).text();
    for (const type of Object.keys(commandSchemas)) expect(document).toContain(`"${type}"`);
    const { paths } = JSON.parse(document) as { paths: object };
    const own = '/api/organisations/{organisation}';
    const rest = ['/api/session', '/public/{organisation}', '/healthz', '/readyz', '/metrics'];
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([`${own}/commands`, `${own}/state`, `${own}/export`, ...rest]),
    );
  });

  test('goes on of a log that is broken in the database; its commands are refused in plain words', async () => {
    const other = await ApiClient.signIn(vaka.address, 'tib', 'alingsas');
    const { body: before } = await other.ask('/state');
    await query(
      vaka.databaseUrl,
      `update head set seq = head.seq - 1, hash = event.previous_hash from event
       where head.organisation = 'alingsas' and event.organisation = head.organisation and event.seq = head.seq`,
    );
    const refused = await fetch(`${vaka.address}/api/organisations/alingsas/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${other.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), type: 'journal.write', data: write() }),
    });
    expect(refused.headers.get('retry-after')).toBe('60');
    const title = message('http-problems.log-broken');
    expect(await refused.json()).toEqual({ type: '/problem/log-broken', title, status: 503 });
    expect((await other.ask('/state')).body).toEqual(before);
    const ready = await fetch(`${vaka.address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, problems: [], brokenLogs: ['alingsas'] },
    ]);
    expect(await (await fetch(`${vaka.address}/metrics`)).text()).toContain('\nvaka_broken_logs 1\n');
    await tib.record('journal.write', write());
  });
});

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as unknown[];
  } finally {
    await client.end();
  }
}
