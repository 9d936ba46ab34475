import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OutboxRow } from '#shared/sync/outbox-row.ts';
import { keepPhotograph } from './photograph-store.ts';
import { takeOver, type TakenOver } from './take-over.ts';

const row = (id: string): OutboxRow => ({
  id,
  account: 'a1',
  organisation: 'tyreso',
  order: 1,
  lane: 'command',
  type: 'journal.write',
  data: { text: id },
  occurredAt: '2026-11-22T05:00:00.000Z',
  madeAt: '2026-11-22T05:00:00.000Z',
  stated: false,
  clockKnown: true,
  basedOn: { seq: 1, hash: 'a' },
  status: 'waiting',
  returned: null,
});

let answers: (Response | null)[];
let sent: unknown[];
const answer = (status: number, body: object = {}): Response =>
  new Response(JSON.stringify(body), { status });

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    sent.push({ path, ...(JSON.parse(body) as object) });
    const next = answers.shift();
    if (!next) throw new TypeError('failed to fetch');
    return next;
  });
});
afterEach(() => vi.unstubAllGlobals());

async function taken(...rows: OutboxRow[]): Promise<{ whole: boolean; outcomes: (TakenOver | string)[] }> {
  const outcomes: (TakenOver | string)[] = [];
  const whole = await takeOver(rows, 'a1', (id, outcome) => void outcomes.push(id, outcome));
  return { whole, outcomes };
}

test('each is sent for its author, in order, as it was given', async () => {
  answers = [answer(201), answer(201)];
  expect(await taken(row('c1'), row('c2'))).toMatchObject({ whole: true });
  expect(sent).toEqual(
    ['c1', 'c2'].map((id) => ({
      path: '/api/organisations/tyreso/commands',
      id,
      type: 'journal.write',
      data: { text: id },
      occurredAt: '2026-11-22T05:00:00.000Z',
      basedOn: { seq: 1, hash: 'a' },
      onBehalfOf: 'a1',
    })),
  );
});

test('a correction keeps the time of what it corrects: when it was written is not sent', async () => {
  answers = [answer(201)];
  const data = { entry: 'e2', corrects: 'e1', text: 'Rättad', reason: 'Fel' };
  await taken({ ...row('c1'), type: 'journal.correct', data });
  expect(sent.map((one) => Object.keys(one as object))).toEqual([
    ['path', 'id', 'type', 'data', 'basedOn', 'onBehalfOf'],
  ]);
});

test('one that its author had sent counts as recorded, and a refusal does not stop the next', async () => {
  answers = [answer(409), answer(422, { title: 'Punkten är stängd.' }), answer(200)];
  expect(await taken(row('c1'), row('c2'), row('c3'))).toEqual({
    whole: true,
    outcomes: [
      'c1',
      { kind: 'recorded' },
      'c2',
      { kind: 'refused', reason: 'Punkten är stängd.' },
      'c3',
      { kind: 'recorded' },
    ],
  });
});

test('where it is not known what became of one, nothing after it is sent', async () => {
  for (const lost of [null, answer(503), answer(401), answer(408), answer(425), answer(429)]) {
    answers = [lost, answer(201)];
    sent = [];
    expect(await taken(row('c1'), row('c2'))).toEqual({
      whole: false,
      outcomes: ['c1', { kind: 'unknown' }],
    });
    expect(sent).toHaveLength(1);
  }
});

test('a photograph goes before the entry that names it, from where it lies on the device', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 251);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  await keepPhotograph('p1', 'a1', bytes, sha256);
  const parts: { path: string; bytes: number }[] = [];
  let received = 0;
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body: Uint8Array }) => {
    if (method !== 'PUT') {
      sent.push(JSON.parse(body.toString()));
      return answer(201);
    }
    parts.push({ path, bytes: body.length });
    received += body.length;
    return answer(200, { received });
  });
  const data = { photograph: 'f1', attachment: 'p1', sha256, size: bytes.length, mediaType: 'image/jpeg' };
  const named = { ...row('c1'), type: 'safety-point.add-photograph' as const, data };
  expect(await taken(named)).toEqual({ whole: true, outcomes: ['c1', { kind: 'recorded' }] });
  const place = '/api/organisations/tyreso/attachments/p1?offset=';
  expect(parts).toEqual([
    { path: `${place}0`, bytes: 0 },
    { path: `${place}0`, bytes: 16_384 },
    { path: `${place}16384`, bytes: 3_616 },
  ]);
  expect(sent).toMatchObject([{ id: 'c1', type: 'safety-point.add-photograph', data, onBehalfOf: 'a1' }]);
});
