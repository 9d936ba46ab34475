import { hash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiClient, type Answer } from '../support/console.ts';
import { freshConsole, type FreshConsole } from '../support/fresh-console.ts';
import { announced, picture } from '../support/picture.ts';

type PartAnswer = {
  readonly received: number;
  readonly complete: null | { readonly sha256: string; readonly size: number; readonly width: number };
};

describe('a photograph that is sent over a network that breaks', () => {
  let vaka: FreshConsole;
  let staff: ApiClient;
  let tib: ApiClient;
  let safetyPoint: string;

  const pointOf = async (client: ApiClient): Promise<string[]> => {
    const { body } = await client.ask('/state');
    return Object.keys((body as { state: { safetyPoints: object } }).state.safetyPoints);
  };
  const put = async (
    id: string,
    file: Buffer,
    from: number,
    to: number,
    type?: string,
    by = staff,
  ): Promise<Answer> =>
    await by.ask(`/attachments/${id}?offset=${from}`, {
      method: 'PUT',
      headers: announced(file, type),
      body: new Uint8Array(file.subarray(from, to)),
    });
  const send = async (file: Buffer, by = staff, type?: string): Promise<{ id: string; answer: Answer }> => {
    const id = randomUUID();
    let answer: Answer = { status: 0, body: null };
    for (let from = 0; from < file.length; from += 50_000)
      answer = await put(id, file, from, from + 50_000, type, by);
    return { id, answer };
  };
  const command = (attachment: string, file: Buffer, more: object = {}) => ({
    photograph: randomUUID(),
    safetyPoint,
    attachment,
    sha256: hash('sha256', file),
    size: file.length,
    mediaType: 'image/jpeg',
    width: 1_600,
    height: 1_200,
    ...more,
  });

  beforeAll(async () => {
    vaka = await freshConsole();
    staff = await ApiClient.signIn(vaka.address, 'punkt');
    tib = await ApiClient.signIn(vaka.address, 'tib');
    [safetyPoint = ''] = await pointOf(staff);
  });
  afterAll(async () => await vaka.dispose());

  test('goes on from where it was cut, takes a part twice, and is there for those who may see the point', async () => {
    const file = picture(120_000);
    const id = randomUUID();
    expect((await put(id, file, 0, 40_000)).body).toEqual({ received: 40_000, complete: null });
    expect((await put(id, file, 0, 40_000)).body).toEqual({ received: 40_000, complete: null });
    expect((await put(id, file, 80_000, 100_000)).body).toEqual({ received: 40_000, complete: null });
    expect((await put(id, file, 0, 0)).body).toEqual({ received: 40_000, complete: null });
    const early = await staff.command('safety-point.add-photograph', command(id, file));
    expect(early.status).toBe(422);
    expect(early.body).toMatchObject({ type: '/problem/attachment-not-complete' });
    await Promise.all([put(id, file, 40_000, 90_000), put(id, file, 40_000, 90_000)]);
    const last = (await put(id, file, 90_000, file.length)).body as PartAnswer;
    expect(last).toMatchObject({
      received: file.length,
      complete: { sha256: hash('sha256', file), width: 1_600 },
    });
    expect((await put(id, file, 0, 10)).body).toEqual(last);

    expect((await tib.ask(`/attachments/${id}`)).status).toBe(404);
    const { events } = await staff.record(
      'safety-point.add-photograph',
      command(id, file, { caption: 'Köket' }),
    );
    expect(events[0]).toMatchObject({
      type: 'safety-point.photograph-added',
      payload: { attachment: id, sha256: hash('sha256', file) },
      sealed: { caption: 'Köket' },
    });
    const shown = await fetch(`${vaka.address}/api/organisations/tyreso/attachments/${id}`, {
      headers: { authorization: `Bearer ${tib.token}` },
    });
    expect(Buffer.from(await shown.arrayBuffer()).equals(file)).toBe(true);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'content-disposition': expect.stringMatching(/^inline; filename="bild-[-0-9a-f]+\.jpg"$/) as string,
    });
  });

  test('is asked for each time: not sent again to who has it, and to nobody who has signed out', async () => {
    const file = picture(800);
    const { id } = await send(file);
    await staff.record('safety-point.add-photograph', command(id, file));
    const reader = await ApiClient.signIn(vaka.address, 'punkt');
    const look = async (headers: object = {}, path = id): Promise<Response> =>
      await fetch(`${vaka.address}/api/organisations/tyreso/attachments/${path}`, {
        headers: { authorization: `Bearer ${reader.token}`, ...headers },
      });
    const etag = `"${hash('sha256', file)}"`;
    const first = await look();
    expect([first.status, first.headers.get('etag')]).toEqual([200, etag]);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    await first.arrayBuffer();
    const again = await look({ 'if-none-match': etag });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    expect((await look({ 'if-none-match': '"other"' })).status).toBe(200);
    expect((await look({ 'if-none-match': etag }, randomUUID())).status).toBe(404);
    await fetch(`${vaka.address}/api/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${reader.token}` },
    });
    expect((await look({ 'if-none-match': etag })).status).toBe(401);
  });

  test('is kept without where and by whom it was taken, and its hash is of what is kept', async () => {
    const plain = picture(3_000);
    const file = picture(3_000, 'GPS 59.2243 N 18.1964 E');
    const { id, answer } = await send(file);
    const { complete } = answer.body as PartAnswer;
    expect(complete).toMatchObject({ sha256: hash('sha256', plain), size: plain.length });
    expect((await staff.command('safety-point.add-photograph', command(id, file))).status).toBe(422);
    await staff.record('safety-point.add-photograph', command(id, plain));
    const kept = await staff.ask(`/attachments/${id}`);
    expect(kept.body).not.toContain('GPS');
  });

  test('is refused where it is no picture, is of another sort than it says, or another than announced', async () => {
    const page = await send(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    );
    expect(page.answer).toMatchObject({ status: 422, body: { type: '/problem/attachment-not-an-image' } });
    const lying = await send(picture(500), staff, 'image/png');
    expect(lying.answer).toMatchObject({ status: 422, body: { type: '/problem/attachment-type-differs' } });
    const file = picture(500);
    const changed = Buffer.from(file);
    changed[100] = 1;
    const id = randomUUID();
    const answer = await staff.ask(`/attachments/${id}?offset=0`, {
      method: 'PUT',
      headers: announced(file),
      body: new Uint8Array(changed),
    });
    expect(answer).toMatchObject({ status: 422, body: { type: '/problem/attachment-differs' } });
    // What was wrong is gone, and the right one may come under the same id.
    expect((await put(id, file, 0, file.length)).status).toBe(200);
    expect((await put(id, picture(400), 0, 400)).status).toBe(409);
    expect((await put(id, file, 0, file.length, undefined, tib)).status).toBe(200);
  });

  test('is no larger than may be, whole and in part, and is sent by those who may report', async () => {
    const file = picture(70_000);
    expect((await put(randomUUID(), file, 0, file.length)).status).toBe(413);
    const headers = { ...announced(file), 'x-attachment-size': String(3 * 1024 * 1024 + 1) };
    const large = await staff.ask(`/attachments/${randomUUID()}?offset=0`, { method: 'PUT', headers });
    expect(large.status).toBe(413);
    const observer = await ApiClient.signIn(vaka.address, 'lasare');
    expect((await put(randomUUID(), picture(10), 0, 10, undefined, observer)).status).toBe(403);
  });

  test('of another point is not for the staff of this one, and one that was removed is for nobody', async () => {
    const other = (await pointOf(tib)).find((id) => id !== safetyPoint) ?? '';
    const file = picture(900);
    const { id } = await send(file, tib);
    const data = command(id, file, { safetyPoint: other });
    await tib.record('safety-point.add-photograph', data);
    expect((await staff.ask(`/attachments/${id}`)).status).toBe(404);
    expect((await tib.ask(`/attachments/${id}`)).status).toBe(200);
    await tib.record('safety-point.remove-photograph', { photograph: data.photograph });
    expect((await tib.ask(`/attachments/${id}`)).status).toBe(404);
  });

  test('an account that begins many and ends none is stopped', async () => {
    const statuses = [];
    for (let begun = 0; begun < 21; begun += 1)
      statuses.push((await put(randomUUID(), picture(1_000), 0, 10, undefined, tib)).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses[0]).toBe(200);
  });
});
