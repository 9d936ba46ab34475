import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateToJson } from '#shared/state-json.ts';
import { verifyLines } from '#shared/verify/verify-lines.ts';
import { runningPostgresUrl } from '../../server/db/embedded/running-postgres.ts';
import { verifyTools } from '../../server/export/verify.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { Follower } from '../support/follower.ts';

/** A name that stands in nothing else, written where people write. */
const marker = 'Zqvrkxsson';

/** What the marker is looked for in, and where it was found. */
function found(places: { readonly [place: string]: string }): readonly string[] {
  return Object.entries(places).flatMap(([place, text]) => (text.includes(marker) ? [place] : []));
}

describe('a name that is erased', () => {
  let folder: string;
  let older: string;
  let running: RunningConsole;
  const [incident, entry, spilled, attachment, task] = Array.from({ length: 5 }, () => randomUUID());
  const as = (username: string) => ApiClient.signIn(running.address, username);

  async function start(): Promise<void> {
    running = await startConsole({ VAKA_DATA_DIR: folder, DATABASE_URL: '' });
  }

  /** Every row of every table, as text. */
  async function tables(): Promise<{ readonly [place: string]: string }> {
    const client = new pg.Client({ connectionString: runningPostgresUrl(folder) ?? '' });
    await client.connect();
    try {
      // What the database itself notes of the values, it notes now.
      await client.query('analyze');
      const { rows } = await client.query<{ name: string }>(
        `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
      );
      const places: { [place: string]: string } = {};
      for (const { name } of rows) {
        const { rows: all } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
        places[`table ${name}`] = all.map(({ row }) => row).join('\n');
      }
      return places;
    } finally {
      await client.end();
    }
  }

  /** What the console answers to those who may read most, and what it has written to its own log. */
  async function answers(): Promise<{ readonly [place: string]: string }> {
    const api = await as('arkiv');
    const paths = [
      '/state',
      '/state?at=97',
      '/events?after=0',
      '/events?after=0&form=lean',
      '/journal?limit=200',
      `/records/${entry}/sealed`,
      `/records/${incident}/sealed`,
      `/search?q=${marker}`,
      `/attachments/${attachment}`,
      '/export?format=csv&readers=restricted',
      '/export?format=ndjson&readers=restricted',
    ];
    const places: { [place: string]: string } = { 'log output': running.output() };
    for (const path of paths) {
      const { body } = await api.ask(path);
      // A search says again what was asked for.
      const text = JSON.stringify(body).replaceAll(`"q":"${marker}"`, '');
      places[path] = path.startsWith('/search') ? text.replaceAll(/"query":"[^"]*"/g, '') : text;
    }
    const follower = await Follower.follow(api);
    places['a client'] = JSON.stringify(stateToJson(follower.client.state));
    follower.close();
    return places;
  }

  /** Every file of the data folder, the database's own and its write-ahead log among them. */
  function files(): readonly string[] {
    try {
      return execFileSync('grep', ['-rlia', marker, folder], { encoding: 'utf8' }).trim().split('\n');
    } catch (error) {
      // grep ends with 1 where it finds nothing.
      if ((error as { status?: number }).status === 1) return [];
      throw error;
    }
  }

  async function attach(api: ApiClient): Promise<void> {
    const bytes = Buffer.from(`En anteckning om ${marker}.\n`);
    const upload = await fetch(`${api.address}/api/organisations/tyreso/attachments/${attachment}?offset=0`, {
      method: 'PUT',
      body: bytes,
      headers: {
        authorization: `Bearer ${api.token}`,
        'content-type': 'application/octet-stream',
        'x-attachment-size': String(bytes.length),
        'x-attachment-type': 'text/plain',
        'x-attachment-sha256': createHash('sha256').update(bytes).digest('hex'),
      },
    });
    if (upload.status >= 300) throw new Error(`${upload.status} ${await upload.text()}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { sha256, size: bytes.length, mediaType: 'text/plain', name: `${marker}.txt` };
    await api.record('attachment.add', { attachment, record: incident, ...file });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-erasure-'));
    older = `${folder}-older`;
    await start();
  }, 60_000);
  afterAll(async () => {
    await running.stop();
    for (const path of [folder, older]) rmSync(path, { recursive: true, force: true });
  });

  test('is nowhere, and is gone again when an older copy of the database has been put back', async () => {
    const tib = await as('tib');
    const restrict = { ground: 'OSL 25 kap. 1 §' };
    await tib.record('incident.report', {
      incident,
      title: `${marker} saknas`,
      incidentType: 'missing-person',
    });
    const note = { incident, kind: 'note', direction: 'internal' };
    await tib.record('journal.write', { entry, ...note, text: `Anhörig till ${marker}`, restrict });
    const written = await tib.record('journal.write', { entry: spilled, ...note, text: `Hemligt ${marker}` });
    await tib.record('task.add', { task, title: `Ring ${marker}`, owner: 'TiB' });
    await tib.record('incident.classify', { incident, level: 'major', motive: `${marker} är skör` });
    const offered = { id: randomUUID(), entry: randomUUID() };
    await tib.post('/commands', {
      id: offered.id,
      type: 'journal.write',
      data: { entry: offered.entry, ...note, text: `${marker} igen` },
    });
    await attach(tib);
    expect(found(await tables())).toContain('table event');
    const before = found(await answers());
    for (const place of ['/state', '/journal?limit=200', `/attachments/${attachment}`])
      expect(before).toContain(place);

    await running.stop();
    execFileSync('cp', ['-a', join(folder, 'postgres'), older]);
    expect(files()).not.toEqual([]);
    await start();

    const [officer, chief, archivist] = [await as('tib'), await as('stabschef'), await as('arkiv')];
    const watching = await Follower.follow(officer);
    const spill = randomUUID();
    await officer.record('record.report-spill', { spill, records: [spilled] });
    expect(JSON.stringify((await chief.ask('/state')).body).includes('Hemligt')).toBe(false);
    expect((await officer.command('record.confirm-spill', { spill })).status).toBe(422);
    await chief.record('record.confirm-spill', { spill });
    const disposal = randomUUID();
    const { seq } = await archivist.record('record.dispose', {
      disposal,
      records: [incident, entry, task, offered.entry],
      ground: 'Gallringsplan 3.2',
    });
    await watching.reaches(seq);
    expect(found({ watching: JSON.stringify(stateToJson(watching.client.state)) })).toEqual([]);
    watching.close();
    expect(found({ ...(await tables()), ...(await answers()) })).toEqual([]);
    await expectWhole(written.seq);
    await running.stop();
    expect(files()).toEqual([]);

    rmSync(join(folder, 'postgres'), { recursive: true });
    renameSync(older, join(folder, 'postgres'));
    await start();
    expect(found({ ...(await tables()), ...(await answers()) })).toEqual([]);
    await expectWhole(written.seq);
    const again = await (
      await as('tib')
    ).post('/commands', {
      id: offered.id,
      type: 'journal.write',
      data: { entry: offered.entry, ...note, text: `${marker} igen` },
    });
    expect(again.status).toBe(200);
    await running.stop();
    expect(files()).toEqual([]);
    expect(readFileSync(join(folder, 'erasures.ndjson'), 'utf8')).not.toContain(marker);
    expect(readdirSync(folder)).toContain('erasures.ndjson');
  }, 120_000);

  /** The chain verifies, and says that the text at `seq` was erased. */
  async function expectWhole(seq: number): Promise<void> {
    const { body } = await (await as('lasare')).ask('/export?format=ndjson');
    const outcome = await verifyLines(String(body).trimEnd().split('\n'), verifyTools, { key: null });
    expect(outcome).toMatchObject({ kind: 'whole' });
    const line = String(body).split('\n')[seq - 1] ?? '';
    expect(JSON.parse(line)).toMatchObject({
      seq,
      sealed: null,
      sealedSalt: null,
      absent: { sealed: 'erased' },
    });
  }
});
