import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { serverCertificate } from '../../test/support/certificate.ts';
import { openRaw, sendRaw } from '../../test/support/raw-http.ts';
import { createServer } from './create-server.ts';
import { answerErrors } from './plugins/errors.ts';
import { refuseTwoHosts } from './plugins/one-host.ts';

const patience = { head: 1_500, request: 5_000, check: 50 };
/** What a full machine may be late by (ms). */
const late = 10_000;
const timeout = 4 * late;

let server: FastifyInstance;
let address: string;

async function listen(
  tls: { cert: Buffer; key: Buffer } | null,
  plugin: (app: FastifyInstance) => void = () => undefined,
): Promise<void> {
  const config = { tls, trustProxy: null };
  server = createServer({ config, logger: pino({ enabled: false }) }, patience);
  answerErrors(server);
  plugin(server);
  server.get('/', async () => await Promise.resolve('served'));
  await server.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

afterEach(async () => await server.close());

test(
  'who sends its head a byte at a time is cut when its time is out, and others are served',
  { timeout },
  async () => {
    await listen(null);
    const socket = await openRaw(address);
    const began = performance.now();
    let answer = '';
    socket.on('data', (part: Buffer) => (answer += part.toString()));
    socket.write('GET / HTTP/1.1\r\nhost: vaka\r\nx: ');
    const writing = setInterval(() => socket.writable && socket.write('x'), 20);
    expect(await (await fetch(address)).text()).toBe('served');
    await closed(socket);
    clearInterval(writing);
    expectProblem(answer, 408);
    expect(performance.now() - began).toBeGreaterThan(patience.head - 20);
    expect(performance.now() - began).toBeLessThan(patience.head + patience.check + late);
  },
);

test(
  'over HTTPS a handshake that never ends and one that is none are cut, and others are served',
  { timeout },
  async () => {
    const { cert, key, root } = await serverCertificate();
    await listen({ cert, key });
    const silent = await openRaw(address);
    const began = performance.now();
    // A record that says it is of 512 bytes, and of them the first.
    silent.resume().write(new Uint8Array([22, 3, 1, 2, 0, 1]));
    expect(await sendRaw(address, 'GET / HTTP/1.1\r\nhost: vaka\r\n\r\n', late)).not.toContain('served');
    expect(await served(root)).toBe('served');
    await closed(silent);
    expect(performance.now() - began).toBeGreaterThan(patience.head - 20);
    expect(performance.now() - began).toBeLessThan(patience.head + patience.check + late);
    expect(await served(root)).toBe('served');
  },
);

test.each([
  ['no HTTP', 'hej\r\n\r\n', 400],
  ['a head without end', `GET / HTTP/1.1\r\nhost: vaka\r\nx: ${'x'.repeat(20_000)}`, 431],
])('%s is answered by a problem document', async (_what, bytes, status) => {
  await listen(null);
  expectProblem(await sendRaw(address, bytes, late), status);
});

test.each([
  ['h2c', '/'],
  ['websocket', '/'],
  ['websocket, h2c', '/live/'],
])('a request that offers %s at %s is answered as one that offers nothing', async (offered, path) => {
  await listen(null, (app) => app.post('/', async ({ body }) => await Promise.resolve(body)));
  server.server.on('upgrade', (_request, socket) => socket.end('upgraded'));
  const offer = `host: vaka\r\nconnection: Upgrade, HTTP2-Settings, close\r\nupgrade: ${offered}\r\nhttp2-settings: AAEAAEAA\r\n`;
  const got = await sendRaw(address, `GET ${path} HTTP/1.1\r\n${offer}\r\n`, late);
  expect(got).toMatch(path === '/' ? /^HTTP\/1\.1 200 .*served$/s : /^HTTP\/1\.1 404 /);
  const posted = `POST / HTTP/1.1\r\n${offer}content-type: application/json\r\ncontent-length: 9\r\n\r\n{"a":"b"}`;
  expect(await sendRaw(address, posted, late)).toMatch(/^HTTP\/1\.1 200 .*\{"a":"b"\}$/s);
});

test('a request that names two hosts is refused', async () => {
  await listen(null, refuseTwoHosts);
  const head = 'GET / HTTP/1.1\r\nhost: vaka\r\n';
  expectProblem(await sendRaw(address, `${head}Host: another\r\nconnection: close\r\n\r\n`, late), 400);
  expect(await sendRaw(address, `${head}connection: close\r\n\r\n`, late)).toContain('served');
});

/** A whole answer as it was sent. */
function expectProblem(answer: string, status: number): void {
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/content-type: application\/problem\+json/);
  const [, body = ''] = answer.split('\r\n\r\n');
  expect(JSON.parse(body)).toMatchObject({ type: '/problem/malformed-request', status });
}

/** Ended or reset: either way it is cut. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => void socket.once('close', () => resolve()));
}

/** What is answered to one who trusts the root. */
async function served(ca: string): Promise<string> {
  const { port } = new URL(address);
  const asked = get({ host: '127.0.0.1', port, ca, agent: false });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return (await answer.setEncoding('utf8').toArray()).join('');
}
