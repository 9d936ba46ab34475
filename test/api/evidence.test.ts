import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptHead } from '#shared/protocol/evidence-answers.ts';
import { runVerb } from '../../server/cli/run.ts';
import { verify } from '../../server/cli/verify.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { startTimeStampAuthority } from '../support/time-stamp-authority.ts';
import type { TimeStampAuthority } from '../support/time-stamp-authority.ts';
import { until } from '../support/until.ts';
import { unzip } from '../support/unzip.ts';

/** What an outsider gets, and what they can prove with it and nothing else. */
let authority: TimeStampAuthority;
let folder: string;
let vaka: FreshConsole;
let archivist: ApiClient;

beforeAll(async () => {
  authority = await startTimeStampAuthority();
  folder = await mkdtemp(join(tmpdir(), 'vaka-evidence-'));
  const roots = await write('roots.pem', authority.root);
  vaka = await freshConsole({ VAKA_TSA_URL: authority.url, VAKA_TSA_CA: roots });
  archivist = await ApiClient.signIn(vaka.address, 'arkiv');
});
afterAll(async () => {
  await vaka.dispose();
  await authority.close();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function bytes(api: ApiClient, path: string): Promise<Buffer> {
  const address = `${vaka.address}/api/organisations/tyreso/${path}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${api.token}` } });
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

type Proof = { key: string; authority: string; heads: KeptHead[]; count: { heads: number; stamps: number } };
const proof = async (): Promise<Proof> => (await archivist.ask('/evidence')).body as Proof;

async function run(...args: string[]) {
  const said: string[] = [];
  const unavailable = (): never => {
    throw new Error('verify needs nothing but files');
  };
  const code = await runVerb(
    ['verify', ...args],
    { verify },
    { configured: unavailable, open: unavailable, reach: unavailable, readSecret: unavailable },
    { print: (line) => void said.push(line), complain: (line) => void said.push(line) },
  );
  return { code, said: said.join('\n') };
}

test('a head is signed and stamped when an hour has passed, and signed at each export', async () => {
  await until(async () => (await proof()).heads[0]?.stamp?.authority).toBe('Exempelstämpel');
  const first = await proof();
  expect(first.heads).toMatchObject([{ reason: 'hourly', stamp: { authority: 'Exempelstämpel' } }]);
  expect(first.authority).toBe(new URL(authority.url).host);
  const tib = await ApiClient.signIn(vaka.address, 'tib');
  const entry = { entry: randomUUID(), kind: 'note', direction: 'internal', text: 'Efter stämpeln' };
  const { seq } = await tib.record('journal.write', entry);
  await bytes(tib, 'export?format=csv');
  await bytes(tib, 'export?format=ndjson');
  const after = await proof();
  expect(after.heads).toMatchObject([{ seq, reason: 'export', stamp: null }, first.heads[0]]);
  expect(after.count).toEqual({ heads: 2, stamps: 1 });
});

test('the package and a log prove each other, in files alone', async () => {
  const files = unzip(await bytes(archivist, 'evidence/package'));
  const published = await (await fetch(`${vaka.address}/.well-known/vaka-key.json`)).text();
  expect(JSON.parse(files.get('vaka-nyckel.json') ?? '')).toEqual(JSON.parse(published));
  const key = await write('key.json', published);
  const heads = await write('huvuden.ndjson', files.get('huvuden.ndjson') ?? '');
  const log = await bytes(archivist, 'export?format=ndjson');
  const file = await write('log.ndjson', log);
  const roots = join(folder, 'roots.pem');

  const { code, said } = await run(file, '--key', key, '--heads', heads, '--ca', roots);
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).toContain('2 tidigare undertecknade huvuden hör till samma logg');
  expect(said).toContain('Underskriften är gjord med den angivna nyckeln');
  expect(said).toMatch(/Händelse \d+ fanns \d{4}-\d\d-\d\d \d\d:\d\d enligt Exempelstämpel/);
  expect(said).toContain('leder till ett av de angivna rotcertifikaten');

  const other = await startTimeStampAuthority();
  const strange = await run(file, '--heads', heads, '--ca', await write('strange.pem', other.root));
  await other.close();
  expect(strange.code).toBe(1);
  expect(strange.said).toContain('1 stämpel håller inte: certifikatet leder inte till en betrodd utfärdare');
  expect((await run(file, '--heads', key)).code).toBe(2);
});

test("another municipality's log is not proven by it", async () => {
  const alingsas = await ApiClient.signIn(vaka.address, 'arkiv', 'alingsas');
  const address = `${vaka.address}/api/organisations/alingsas/export?format=ndjson`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${alingsas.token}` } });
  const file = await write('other.ndjson', Buffer.from(await answer.arrayBuffer()));
  expect((await run(file)).code).toBe(0);
  const { code, said } = await run(file, '--heads', join(folder, 'huvuden.ndjson'));
  expect(code).toBe(0);
  expect(said).not.toContain('hör till samma logg');
});

test('the archive lists every incident with its registry number, and what is due', async () => {
  const { body } = await archivist.ask('/archive');
  const { incidents } = body as {
    incidents: { id: string; number: number; registryNumber: string | null }[];
  };
  expect(incidents.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
  const [{ id } = { id: '' }] = incidents;
  await archivist.record('archive.set-registry-number', { incident: id, registryNumber: 'KS 2026/412' });
  const rule = { action: 'dispose', years: 0, months: 1 };
  await archivist.record('archive.set-retention-plan', {
    recordType: 'journal',
    rule,
    ground: 'KS 2026 § 45',
  });
  const after = (await archivist.ask('/archive')).body as { incidents: typeof incidents; due: unknown[] };
  expect(after.incidents[0]).toMatchObject({ id, registryNumber: 'KS 2026/412' });
  expect(after.due).toEqual([]);
});

test('staff of a safety point get none of it', async () => {
  const point = await ApiClient.signIn(vaka.address, 'punkt');
  expect((await point.ask('/evidence')).status).toBe(403);
  expect((await point.ask('/evidence/package')).status).toBe(403);
  expect((await point.ask('/archive')).status).toBe(403);
  expect((await point.ask('/export?format=archive')).status).toBe(403);
});
