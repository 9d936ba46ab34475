import { hash, randomUUID } from 'node:crypto';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient } from '../support/console.ts';
import type { Answer } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { announced } from '../support/picture.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);

/** A picture as a telephone takes it: turned, and with the place where it was taken. */
async function fromCamera(): Promise<Buffer> {
  const gps = { GPSLatitude: '59/1 14/1 0/1', GPSLatitudeRef: 'N' };
  return await sharp({ create: { width: 800, height: 600, channels: 3, background: '#557' } })
    .withExif({ IFD0: { Make: 'Kameramärket' }, IFD3: gps })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

describe('a file on an entry', () => {
  let vaka: FreshConsole;
  let tib: ApiClient;
  let entry: string;

  const send = async (
    file: Buffer,
    type: string,
    more: object = {},
  ): Promise<{ id: string; answer: Answer }> => {
    const id = randomUUID();
    let answer: Answer = { status: 0, body: null };
    for (let from = 0; from < file.length; from += 60_000)
      answer = await tib.ask(`/attachments/${id}?offset=${from}`, {
        method: 'PUT',
        headers: { ...announced(file, type), ...more },
        body: new Uint8Array(file.subarray(from, from + 60_000)),
      });
    return { id, answer };
  };
  const attach = async (attachment: string, file: Buffer, more: object): Promise<void> => {
    const data = { attachment, record: entry, sha256: hash('sha256', file), size: file.length, ...more };
    await tib.record('attachment.add', data);
  };
  const get = async (path: string, by = tib): Promise<Response> =>
    await fetch(`${vaka.address}/api/organisations/tyreso/attachments/${path}`, {
      headers: { authorization: `Bearer ${by.token}` },
    });

  /** The records of what has been noted as read. */
  const noted = async (action: string): Promise<readonly string[]> => {
    const client = new pg.Client({ connectionString: vaka.databaseUrl });
    await client.connect();
    const text = 'select record from access_log where action = $1 order by id';
    const { rows } = await client.query<{ record: string }>(text, [action]);
    await client.end();
    return rows.map(({ record }) => record);
  };

  beforeAll(async () => {
    vaka = await freshConsole();
    tib = await ApiClient.signIn(vaka.address, 'tib');
    entry = randomUUID();
    const data = { entry, kind: 'note', direction: 'internal', text: 'Se bilagan' };
    await tib.record('journal.write', data);
  });
  afterAll(async () => await vaka.dispose());

  test('is given out to be saved under its name, and never as a page of the console', async () => {
    const { id } = await send(pdf, 'application/pdf');
    await attach(id, pdf, {
      mediaType: 'application/pdf',
      name: 'lägesbild söder.pdf',
      caption: 'Från länet',
    });
    const answer = await get(id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="l_gesbild s_der.pdf"; filename*=UTF-8\'\'l%C3%A4gesbild%20s%C3%B6der.pdf',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect((await get(`${id}/thumbnail`)).status).toBe(404);
    // An entry that the live state has let go is read with its files too, as they were when it was live.
    const { state } = (await tib.ask('/state')).body as { state: { attachments: { [id: string]: object } } };
    const { attachments } = (await tib.ask('/journal?limit=1')).body as { attachments: readonly object[] };
    expect(attachments).toEqual([state.attachments[id]]);
    const staff = await ApiClient.signIn(vaka.address, 'punkt');
    expect((await get(id, staff)).status).toBe(404);
  });

  test('that lies about its type is refused in plain words', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const cases: readonly (readonly [Buffer, string, string])[] = [
      [pdf, docx, 'attachment-type-differs'],
      [pdf, 'text/plain', 'attachment-type-differs'],
      [page, 'text/plain', 'attachment-not-a-known-file'],
      [page, 'application/pdf', 'attachment-not-a-known-file'],
      [Buffer.from('MZ\u0090\0\u0003\0'), 'text/plain', 'attachment-not-a-known-file'],
      [Buffer.from('inte en bild'), 'image/png', 'attachment-not-an-image'],
    ];
    for (const [file, type, code] of cases) {
      const { answer } = await send(file, type);
      expect([type, answer.status, (answer.body as { type: string }).type]).toEqual([
        type,
        422,
        `/problem/${code}`,
      ]);
    }
    const unknown = await send(page, 'text/html');
    expect(unknown.answer.status).toBe(400);
    const table = Buffer.from('punkt;besökare\nBollmora;40\n', 'latin1');
    expect((await send(table, 'text/csv')).answer.status).toBe(200);
  });

  test('that is a picture loses place and camera and stands right, unless its sender keeps them on purpose', async () => {
    const file = await fromCamera();
    const { id, answer } = await send(file, 'image/jpeg');
    const { complete } = answer.body as { complete: { sha256: string; size: number; width: number } };
    expect(complete).toMatchObject({ width: 600, height: 800 });
    await attach(id, file, { mediaType: 'image/jpeg', name: 'bild.jpg', ...complete });
    const kept = Buffer.from(await (await get(id)).arrayBuffer());
    expect(kept.includes('Kameramärket')).toBe(false);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    const small = await get(`${id}/thumbnail`);
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ height: 320 });

    const whole = await send(file, 'image/jpeg', { 'x-attachment-position': 'keep' });
    const more = { mediaType: 'image/jpeg', name: 'skada.jpg', width: 800, height: 600 };
    const wrong = { attachment: whole.id, record: entry, sha256: hash('sha256', file), size: file.length };
    expect((await tib.command('attachment.add', { ...wrong, ...more })).status).toBe(422);
    await attach(whole.id, file, { ...more, keepsPosition: true });
    const original = Buffer.from(await (await get(whole.id)).arrayBuffer());
    expect(original.equals(file)).toBe(true);
  });

  test('of a confidential entry is for those who may read it, and each reading is noted', async () => {
    const text = Buffer.from('Namnlista\n');
    const { id } = await send(text, 'text/plain');
    await attach(id, text, { mediaType: 'text/plain', name: 'namnlista.txt' });
    await tib.record('record.restrict', {
      record: entry,
      ground: 'OSL 25 kap. 1 §',
      readers: ['duty-officer'],
    });
    const answer = await get(id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="bilaga-${id}.txt"`);
    const chair = await ApiClient.signIn(vaka.address, 'ordforande');
    expect((await get(id, chair)).status).toBe(403);
    const { body } = await chair.ask('/state');
    expect(JSON.stringify(body)).not.toContain('namnlista');
    expect(await noted('attachment-read')).toEqual([entry]);
  });
});
