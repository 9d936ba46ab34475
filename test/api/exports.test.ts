import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../server/export/lines.ts';
import { verifyExport } from '../../server/export/verify.ts';
import type { ExportJob } from '#shared/protocol/export-job.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { loggedErrors } from '../support/logged-errors.ts';
import { unzip } from '../support/unzip.ts';

const secret = 'hemligt kodord';

describe('exports', () => {
  let vaka: FreshConsole;
  let tib: ApiClient;
  let observer: ApiClient;
  const [entry, incident, later] = [randomUUID(), randomUUID(), randomUUID()];

  beforeAll(async () => {
    vaka = await freshConsole();
    tib = await ApiClient.signIn(vaka.address, 'tib');
    observer = await ApiClient.signIn(vaka.address, 'lasare');
    const place = { label: 'Bollmora', lat: 59.24, lon: 18.23 };
    await tib.record('incident.report', { incident, title: 'Kyla', incidentType: 'power-outage', place });
    const restrict = { ground: 'OSL 26 kap. 1 §' };
    await tib.record('journal.write', { entry, kind: 'note', direction: 'internal', text: secret, restrict });
    await write(1_200);
  });
  afterAll(async () => await vaka.dispose());

  const write = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= 100)
      await Promise.all(
        Array.from({ length: Math.min(100, left) }, (_, index) =>
          tib.record('journal.write', {
            entry: randomUUID(),
            kind: 'note',
            direction: 'internal',
            text: `Läget ${left} ${index}`,
          }),
        ),
      );
  };

  const get = (api: ApiClient, path: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${vaka.address}/api/organisations/tyreso${path}`, {
      headers: { authorization: `Bearer ${api.token}` },
      ...(signal === undefined ? {} : { signal }),
    });
  const bytesOf = async (api: ApiClient, path: string): Promise<Buffer> =>
    Buffer.from(await (await get(api, path)).arrayBuffer());
  const verified = async (bytes: Buffer) => {
    const { body } = await tib.ask('/head');
    return await verifyExport(linesOf(Readable.from([bytes])), (body as { key: string }).key);
  };
  const order = async (api: ApiClient, body: object = {}): Promise<ExportJob> => {
    const answer = await api.post('/exports', { format: 'pdf', ...body });
    expect(answer.status, JSON.stringify(answer.body)).toBe(202);
    return answer.body as ExportJob;
  };
  const ended = async (api: ApiClient, { id }: ExportJob): Promise<ExportJob> => {
    for (;;) {
      const { body } = await api.ask(`/exports/${id}`);
      if ((body as ExportJob).status !== 'working') return body as ExportJob;
      await pause(50);
    }
  };

  test('that take long are ordered, followed and fetched by the one who ordered them, and by nobody else', async () => {
    const job = await order(tib);
    expect(job).toMatchObject({ status: 'working', format: 'pdf', filename: null });
    expect(await tib.post('/exports', { format: 'xlsx' })).toMatchObject({ status: 429 });
    expect((await tib.ask(`/exports/${job.id}/file`)).status).toBe(404);
    const ready = await ended(tib, job);
    expect(ready).toMatchObject({ status: 'ready', share: 1 });
    const file = await get(tib, `/exports/${job.id}/file`);
    expect(file.headers.get('content-disposition')).toContain(`"${ready.filename}"`);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.length).toBe(ready.size);
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    for (const path of ['', '/file'])
      expect((await observer.ask(`/exports/${job.id}${path}`)).status).toBe(404);
    expect((await tib.ask('/exports')).body).toMatchObject({ exports: [{ id: job.id }] });
    expect((await tib.ask(`/exports/${job.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await tib.ask(`/exports/${job.id}/file`)).status).toBe(404);
  });

  test('that nobody wants any more are stopped, and leave room for the next', async () => {
    const first = await order(tib);
    expect((await tib.ask(`/exports/${first.id}`, { method: 'DELETE' })).status).toBe(204);
    const second = await order(tib, { format: 'xlsx' });
    expect((await ended(tib, second)).status).toBe('ready');
    expect((await bytesOf(tib, `/exports/${second.id}/file`)).subarray(0, 2).toString()).toBe('PK');
  });

  test('made before a text became confidential are given to nobody', async () => {
    await tib.record('journal.write', { entry: later, kind: 'note', direction: 'internal', text: 'Namnet' });
    const job = await order(tib);
    expect((await ended(tib, job)).status).toBe('ready');
    await tib.record('record.restrict', { record: later, ground: 'OSL 26 kap. 1 §' });
    expect(await tib.ask(`/exports/${job.id}/file`)).toMatchObject({ status: 410 });
  });

  test('hold what is confidential only for one who may read it and asks', async () => {
    const point = await ApiClient.signIn(vaka.address, 'punkt');
    for (const api of [observer, point]) {
      const asked = { format: 'pdf', readers: 'restricted' };
      expect((await api.post('/exports', asked)).status).toBe(403);
      expect((await api.ask('/export?format=zip&readers=restricted')).status).toBe(403);
    }
    for (const format of ['pdf', 'zip', 'geojson', 'ics', 'ndjson'])
      expect((await point.ask(`/export?format=${format}`)).status, format).toBe(403);
    for (const format of ['ndjson', 'csv', 'geojson', 'ics', 'zip'])
      expect((await bytesOf(observer, `/export?format=${format}`)).includes(secret), format).toBe(false);
    expect((await bytesOf(tib, '/export?format=csv&readers=restricted')).includes(secret)).toBe(true);
  });

  test('of one incident hold nothing that somebody wrote of another', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    for (const [incident, title] of [
      [one, 'Takras Ettnäs'],
      [other, 'Oljespill Tvånäs'],
    ])
      await tib.record('incident.report', { incident, title, incidentType: 'other' });
    const zip = unzip(await bytesOf(tib, `/export?format=zip&incident=${one}`));
    expect(zip.get('logg.ndjson')).toContain('Ettnäs');
    expect(['aterspelning.html', 'kalender.ics'].filter((name) => zip.has(name))).toEqual([]);
    const viewer = await tib.ask(`/export?format=html&incident=${one}`);
    expect(viewer).toMatchObject({ status: 400, body: { errors: [{ field: 'incident' }] } });
    for (const [name, text] of zip) expect(text, name).not.toContain('Tvånäs');
  });

  test('taken while a hundred entries a second arrive are whole, at one position of the log', async () => {
    let going = true;
    const writing = (async () => {
      while (going) await Promise.all([write(10), pause(100)]);
    })();
    const [ndjson, zip, job] = await Promise.all([
      bytesOf(tib, '/export?format=ndjson'),
      bytesOf(tib, '/export?format=zip'),
      order(tib).then((ordered) => ended(tib, ordered)),
    ]);
    going = false;
    await writing;
    expect(job.status).toBe('ready');
    const outcome = await verified(ndjson);
    expect(outcome).toMatchObject({ kind: 'whole', signer: 'proven' });
    const files = unzip(zip);
    // The viewer is there where it has been built with the rest of the web.
    const names = [...files.keys()].filter((name) => name !== 'aterspelning.html');
    expect(names).toEqual([
      'LÄS-MIG.txt',
      'logg.ndjson',
      'dagbok.pdf',
      'dagbok.xlsx',
      'dagbok.csv',
      'karta.geojson',
      'kalender.ics',
      'bilagor.csv',
      'manifest-sha256.txt',
    ]);
    const manifest = (files.get('manifest-sha256.txt') ?? '').trimEnd().split('\n');
    expect(manifest).toHaveLength(files.size - 1);
    for (const name of ['LÄS-MIG.txt', 'logg.ndjson', 'karta.geojson']) {
      const hash = createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex');
      expect(manifest).toContain(`${hash}  ${name}`);
    }
    const inside = await verified(Buffer.from(files.get('logg.ndjson') ?? ''));
    expect(inside).toMatchObject({ kind: 'whole' });
    const seq = inside.kind === 'whole' ? inside.head.seq : 0;
    expect(JSON.parse(files.get('karta.geojson') ?? '')).toMatchObject({ seq, example: true });
    expect(files.get('LÄS-MIG.txt')).toContain(`Loggens nummer 1 till ${seq}`);
  });

  test('that break off are seen to be broken, and leave the console as it was', async () => {
    for (const format of ['ndjson', 'zip']) {
      const stop = new AbortController();
      const response = await get(tib, `/export?format=${format}`, stop.signal);
      const reader = response.body?.getReader();
      const first = Buffer.from((await reader?.read())?.value ?? []);
      stop.abort();
      if (format === 'zip') expect(() => unzip(first)).toThrow('not a zip archive');
      else expect(await verified(first)).toMatchObject({ kind: 'broken' });
    }
    const stop = new AbortController();
    const unanswered = get(tib, '/export?format=pdf', stop.signal);
    await pause(30);
    stop.abort();
    await expect(unanswered).rejects.toThrow('aborted');
    expect((await tib.ask('/head')).status).toBe(200);
    expect((await bytesOf(tib, '/export?format=ics')).toString()).toMatch(/^BEGIN:VCALENDAR/);
    expect(loggedErrors(vaka.output())).toEqual([]);
  });
});
