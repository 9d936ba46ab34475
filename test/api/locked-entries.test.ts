import { createPrivateKey, randomUUID, webcrypto } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandReceipt } from '#shared/protocol/command-message.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const key = Buffer.alloc(32, 7).toString('base64');

describe('what waits locked on a device', () => {
  let vaka: FreshConsole;
  let officer: ApiClient;
  let author: ApiClient;
  let other: ApiClient;
  let authorId: string;

  beforeAll(async () => {
    vaka = await freshConsole();
    [officer, author, other] = await Promise.all([
      ApiClient.signIn(vaka.address, 'tib'),
      ApiClient.signIn(vaka.address, 'krisledning'),
      ApiClient.signIn(vaka.address, 'stabschef'),
    ]);
    authorId = await idOf(author);
  });
  afterAll(() => vaka.dispose());

  async function idOf({ token }: ApiClient): Promise<string> {
    const answer = await fetch(`${vaka.address}/api/session`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { account } = (await answer.json()) as { account: { id: string } };
    return account.id;
  }

  /** As a browser does it. */
  async function sealed(content: object): Promise<string> {
    const { body } = await author.ask('/locked-entries/key');
    const spki = Buffer.from((body as { key: string }).key, 'base64');
    const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256' };
    const publicKey = await webcrypto.subtle.importKey('spki', spki, algorithm, false, ['encrypt']);
    const text = new TextEncoder().encode(JSON.stringify(content));
    return Buffer.from(await webcrypto.subtle.encrypt(algorithm, publicKey, text)).toString('base64');
  }

  const own = (kind: 'entries' | 'drafts') => ({ kind, account: authorId, organisation: 'tyreso', key });
  const open = (client: ApiClient, wrapped: string) => client.post('/locked-entries/open', { wrapped });

  it('is opened by its author, without a note', async () => {
    for (const kind of ['entries', 'drafts'] as const)
      expect(await open(author, await sealed(own(kind)))).toEqual({
        status: 200,
        body: { key, author: authorId },
      });
    expect(await notes()).toEqual([]);
  });

  it('is opened by a duty officer where it is entries, and that is noted', async () => {
    const entries = await sealed(own('entries'));
    expect(await open(officer, entries)).toEqual({ status: 200, body: { key, author: authorId } });
    expect(await notes()).toEqual([{ account: await idOf(officer), detail: authorId }]);
    expect(await open(officer, await sealed(own('drafts')))).toMatchObject({ status: 403 });
  });

  it('is opened by nobody else', async () => {
    const entries = await sealed(own('entries'));
    expect(await open(other, entries)).toMatchObject({ status: 403 });
    const elsewhere = await ApiClient.signIn(vaka.address, 'tib', 'alingsas');
    expect(await open(elsewhere, entries)).toMatchObject({ status: 403 });
    const foreign = await sealed({ ...own('entries'), organisation: 'alingsas' });
    expect(await open(author, foreign)).toMatchObject({ status: 403 });
  });

  it('is refused where it was not sealed to this console', async () => {
    const nothing = Buffer.alloc(384, 1).toString('base64');
    expect(await open(officer, nothing)).toMatchObject({
      status: 422,
      body: { type: '/problem/not-sealed-here' },
    });
    expect(await open(officer, await sealed({ account: authorId }))).toMatchObject({ status: 422 });
    expect(await open(officer, 'short')).toMatchObject({ status: 400 });
  });

  it('is recorded by the duty officer for its author, once, and both are named', async () => {
    const id = randomUUID();
    const data = { entry: randomUUID(), kind: 'event', direction: 'in', text: 'Värmen är på.' };
    const body = { id, type: 'journal.write', data, onBehalfOf: authorId };
    const first = await officer.post('/commands', body);
    expect(first.status).toBe(201);
    const [event] = (first.body as CommandReceipt).events;
    expect(event?.actor).toEqual({
      account: await idOf(officer),
      role: 'duty-officer',
      onBehalfOf: authorId,
    });
    expect(event?.sealed?.['recordedBy']).toBe('TiB 1, för Krisledning 1');
    expect((await officer.post('/commands', body)).status).toBe(200);
    // The author's own sending comes late: the id is known, and nothing is recorded again.
    expect((await author.command('journal.write', data, { id })).status).toBe(409);
  });

  it('is sent for somebody else by a duty officer alone, and only for an account of the organisation', async () => {
    const command = (onBehalfOf: string) => ({
      id: randomUUID(),
      type: 'journal.write',
      data: { entry: randomUUID(), kind: 'event', direction: 'in', text: 'Värmen är på.' },
      onBehalfOf,
    });
    expect(await other.post('/commands', command(authorId))).toMatchObject({ status: 403 });
    expect((await author.post('/commands', command(authorId))).status).toBe(201);
    const elsewhere = await idOf(await ApiClient.signIn(vaka.address, 'tib', 'alingsas'));
    for (const unknown of [randomUUID(), elsewhere])
      expect(await officer.post('/commands', command(unknown))).toMatchObject({
        status: 422,
        body: { type: '/problem/author-unknown' },
      });
  });

  async function notes(): Promise<unknown> {
    const client = new pg.Client({ connectionString: vaka.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ account: string; detail: string }>(
      `select account, detail from access_log where action = 'locked-entries-opened'`,
    );
    await client.end();
    return rows;
  }
});

it('is sealed by a key that a console makes before it serves, so that every copy of the database has it', async () => {
  const database = await createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'vaka-lock-key-'));
  const running = await startConsole({ DATABASE_URL: database.url, VAKA_DATA_DIR: folder });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ value: string }>(
    `select value from server_secret where name = 'locked-entries'`,
  );
  await client.end();
  await running.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
  expect(rows.map(({ value }) => createPrivateKey(value).asymmetricKeyDetails)).toMatchObject([
    { modulusLength: 3_072 },
  ]);
});
