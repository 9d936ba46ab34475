import { setTimeout as wait } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRaw } from '../../../test/support/raw-http.ts';
import { answerErrors } from './errors.ts';
import { acceptOnlyJson } from './json-body.ts';

const largest = 40_000;

let app: FastifyInstance;
let taken: unknown[];
let refusals: unknown[];

beforeEach(async () => {
  [taken, refusals] = [[], []];
  app = Fastify({ bodyLimit: largest });
  answerErrors(app);
  acceptOnlyJson(app);
  app.post('/', async (request) => {
    taken.push(request.body);
    return await Promise.resolve({});
  });
  app.addHook('onError', (_request, _reply, error, done) => {
    refusals.push(error);
    done();
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});

afterEach(async () => await app.close());

/** Sends parts with a pause after each; the status of each answer that comes until nothing more does. */
async function send(...parts: readonly (string | Buffer)[]): Promise<string[]> {
  const socket = await openRaw(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
  let answers = '';
  socket.on('data', (part: Buffer) => (answers += part.toString('latin1')));
  for (const part of parts) {
    socket.write(part);
    await wait(40);
  }
  socket.destroy();
  return [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status ?? '');
}

const head = 'POST / HTTP/1.1\r\nhost: vaka\r\ncontent-type: application/json\r\n';

function withLength(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`${head}content-length: ${bytes.length}\r\n\r\n`), bytes]);
}

function inPieces(...pieces: readonly Buffer[]): Buffer {
  const written = pieces.flatMap((piece) => [
    Buffer.from(`${piece.length.toString(16)}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([Buffer.from(`${head}transfer-encoding: chunked\r\n\r\n`), ...written]);
}

const short = { text: 'Källan i Tyresö är öppen' };
const long = { text: 'å'.repeat(15_000) };

test('a body is taken whole, however it comes', async () => {
  const bytes = Buffer.from(JSON.stringify(short));
  // In the middle of a letter.
  const middle = bytes.indexOf('ä') + 1;
  const [first, second] = [bytes.subarray(0, middle), bytes.subarray(middle)];
  const whole = withLength(JSON.stringify(short));
  const end = '0\r\n\r\n';
  const ways = [
    [whole],
    [whole.subarray(0, whole.length - bytes.length), bytes],
    [whole.subarray(0, whole.length - second.length), second],
    [inPieces(first, second), end],
    [Buffer.concat([inPieces(bytes), Buffer.from(end)])],
  ];
  for (const parts of ways) expect(await send(...parts)).toEqual(['200']);
  expect(taken).toEqual(ways.map(() => short));
});

test('a long body is taken as well as a short one', async () => {
  expect(await send(withLength(JSON.stringify(long)))).toEqual(['200']);
  expect(taken).toEqual([long]);
});

test('requests that come at once on one connection are each given their own', async () => {
  const bodies = [1, 2, 3].map((number) => ({ number }));
  const requests = bodies.map((body) => withLength(JSON.stringify(body)));
  expect(await send(Buffer.concat(requests))).toEqual(['200', '200', '200']);
  expect(taken).toEqual(bodies);
});

test('what is too large is refused: by the length it says before it comes, or as soon as it is', async () => {
  expect(await send(`${head}content-length: ${largest + 1}\r\n\r\n`)).toEqual(['413']);
  const piece = Buffer.from('"'.repeat(largest));
  expect(await send(inPieces(piece, piece), '2\r\n""\r\n')).toEqual(['413']);
  expect(await send(`${head}content-length: ${largest}\r\n\r\n`, '"'.repeat(largest))).toEqual(['400']);
  expect(taken).toEqual([]);
});

test('what is no text, no JSON or no plain object is refused', async () => {
  const refused = [
    Buffer.from('"\xe5"', 'latin1'),
    '',
    '{',
    '{"__proto__":{}}',
    '{"constructor":{"prototype":1}}',
  ];
  for (const body of refused) expect(await send(withLength(body))).toEqual(['400']);
  expect(taken).toEqual([]);
});

test('one whose sender goes before it is whole ends as a bad request', async () => {
  const whole = withLength(JSON.stringify(short));
  await send(whole.subarray(0, -1));
  await vi.waitFor(() => expect(refusals).toMatchObject([{ document: { status: 400 } }]));
  expect(taken).toEqual([]);
});
