import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicRow } from '#shared/projections/public-export-rows.ts';
import type { CandidateAnswer } from '#shared/protocol/erasure-answers.ts';
import { verifyLines } from '#shared/verify/verify-lines.ts';
import { verifyTools } from '../../server/export/verify.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { Follower } from '../support/follower.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

let vaka: FreshConsole;
let tib: ApiClient;
let archivist: ApiClient;
beforeAll(async () => {
  vaka = await freshConsole();
  tib = await ApiClient.signIn(vaka.address, 'tib');
  archivist = await ApiClient.signIn(vaka.address, 'arkiv');
});
afterAll(async () => await vaka.dispose());

const note = { kind: 'note', direction: 'internal' } as const;

describe('what is given to somebody outside', () => {
  const [incident, open, whole, partly, secret, publicExport] = Array.from({ length: 6 }, () => randomUUID());
  const path = `/public-exports/${publicExport}`;

  test('leaves out what is masked and what is confidential, and still verifies', async () => {
    await tib.record('incident.report', { incident, title: 'Strömmen borta', incidentType: 'power-outage' });
    await tib.record('journal.write', { entry: open, incident, ...note, text: 'Allmän uppgift' });
    await tib.record('journal.write', { entry: whole, incident, ...note, text: 'Enskild Qvarnström' });
    const source = { who: 'Qvarnström', channel: 'phone' };
    await tib.record('journal.write', {
      entry: partly,
      incident,
      ...note,
      text: 'Utan el sedan tre',
      source,
    });
    const restrict = { ground: 'OSL 18 kap. 13 §' };
    await tib.record('journal.write', { entry: secret, incident, ...note, text: 'Reservkraft X', restrict });
    await tib.record('journal.correct', {
      entry: randomUUID(),
      corrects: whole,
      kind: 'event',
      reason: 'Slag',
    });
    const ground = 'OSL 21 kap. 1 §';
    const masked = [
      { record: whole, ground },
      { record: partly, fields: ['source'], ground },
    ];
    await tib.record('public-export.prepare', { publicExport, incident, masked, request: 'Dagboken' });
    const { rows } = (await archivist.ask(`${path}/preview`)).body as { rows: PublicRow[] };
    expect(rows.find(({ record }) => record === partly)).toMatchObject({
      text: 'Utan el sedan tre',
      source: 'Maskat',
      masked: ground,
    });
    expect(rows.find(({ record }) => record === secret)).toMatchObject({ text: 'Maskat', restricted: true });
    expect(JSON.stringify(rows)).not.toMatch(/Qvarnström|Reservkraft/);
    expect((await archivist.ask(`${path}/file?format=ndjson`)).status).toBe(404);
    expect((await (await ApiClient.signIn(vaka.address, 'lasare')).ask(`${path}/preview`)).status).toBe(403);
    const { body } = await archivist.ask(`${path}/preview`);
    const { revision, seenUpTo } = body as { revision: number; seenUpTo: number };
    const approval = { publicExport, revision, seenUpTo };
    expect((await tib.command('public-export.approve', approval)).status).toBe(403);
    // Between the preview and the approval: nobody has looked at the text.
    await tib.record('record.release', { record: secret, ground: 'Röjd' });
    await archivist.record('public-export.approve', { ...approval, note: 'Granskat' });

    const file = String((await tib.ask(`${path}/file?format=ndjson`)).body);
    expect(file).toContain('Allmän uppgift');
    expect(file).not.toMatch(/Qvarnström|Reservkraft|Utan el sedan tre/);
    const outcome = await verifyLines(file.trimEnd().split('\n'), verifyTools, { key: null });
    expect(outcome).toMatchObject({ kind: 'whole' });
    const pdf = String((await tib.ask(`${path}/file?format=pdf`)).body);
    expect(pdf.slice(0, 5)).toBe('%PDF-');
  });

  test('holds nothing that has been made confidential or erased since', async () => {
    await tib.record('record.restrict', { record: open, ground: 'OSL 25 kap. 1 §' });
    expect(String((await tib.ask(`${path}/file?format=ndjson`)).body)).not.toContain('Allmän uppgift');
    await archivist.record('record.dispose', { disposal: randomUUID(), records: [incident], ground: 'Plan' });
    const file = String((await tib.ask(`${path}/file?format=ndjson`)).body);
    expect(file).not.toContain('Strömmen borta');
    const outcome = await verifyLines(file.trimEnd().split('\n'), verifyTools, { key: null });
    expect(outcome).toMatchObject({ kind: 'whole' });
  });
});

describe('disposal', () => {
  test('is found by the archivist alone, by words in any text, and has its protocol', async () => {
    const entry = randomUUID();
    await tib.record('journal.write', { entry, ...note, text: 'Nedskrivet av "Xqvist" i växeln' });
    expect((await tib.ask('/erasure/candidates?words=xqvist')).status).toBe(403);
    const { body } = await archivist.ask(`/erasure/candidates?words=${encodeURIComponent('av "xqvist"')}`);
    const { candidates } = body as CandidateAnswer;
    expect(candidates).toMatchObject([{ type: 'journal.written', recordType: 'journal' }]);
    const disposal = randomUUID();
    const seqs = candidates.map(({ seq }) => seq);
    await archivist.record('record.dispose', { disposal, seqs, ground: 'Plan 3.2', decision: 'KS 2026/118' });
    expect((await archivist.ask('/erasure/candidates?words=xqvist')).body).toMatchObject({ candidates: [] });
    const protocol = await tib.ask(`/disposals/${disposal}/protocol.pdf`);
    expect(String(protocol.body).slice(0, 5)).toBe('%PDF-');
  });
});

describe('texts that are looked through for what must go', () => {
  test('are noted as read where they are confidential', async () => {
    const entry = randomUUID();
    const restrict = { ground: 'OSL 18 kap. 13 §' };
    await tib.record('journal.write', { entry, ...note, text: 'Nyckelskåp Wvist', restrict });
    const { body } = await archivist.ask('/erasure/candidates?words=wvist');
    expect((body as CandidateAnswer).candidates[0]?.excerpt).toContain('Wvist');
    await tib.ask('/erasure/latest');
    const client = new pg.Client({ connectionString: vaka.databaseUrl });
    await client.connect();
    const text = `select roles from access_log where action = 'restricted-text-read' and record = $1 order by id`;
    const { rows } = await client.query<{ roles: string[] }>(text, [entry]);
    await client.end();
    expect(rows.map(({ roles }) => roles)).toEqual([['archivist'], ['duty-officer']]);
  });
});

describe('a text that is taken away while another node holds it', () => {
  let other: RunningConsole;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-other-'));
    other = await startConsole({ DATABASE_URL: vaka.databaseUrl, VAKA_DATA_DIR: folder });
  });
  afterAll(async () => {
    await other.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('leaves that node, and those who follow it, within a second; and comes back when it may stand', async () => {
    const text = 'Hemlig Zzyberg';
    const [entry, spill] = [randomUUID(), randomUUID()];
    const chief = await ApiClient.signIn(vaka.address, 'stabschef');
    const there = chief.at(other.address);
    const { seq } = await tib.record('journal.write', { entry, ...note, text });
    const follower = await Follower.follow(there);
    await follower.reaches(seq);
    const shown = (): boolean => follower.client.state.journal.get(entry)?.text === text;
    expect(shown()).toBe(true);
    const reported = await tib.record('record.report-spill', { spill, records: [entry] });
    const told = await there.ask(`/state?reaches=${reported.seq}`);
    expect([told.status, JSON.stringify(told.body).includes(text)]).toEqual([200, false]);
    await follower.reaches(reported.seq);
    expect(shown()).toBe(false);
    for (const path of ['/state', '/events?after=0', `/state?at=${seq}`])
      expect(JSON.stringify((await there.ask(path)).body).includes(text), path).toBe(false);
    const dismissed = await chief.record('record.dismiss-spill', { spill });
    await follower.reaches(dismissed.seq);
    await until(shown).toBe(true);
    follower.close();
  });
});
