import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRaw } from '../../../test/support/raw-http.ts';
import type { Caller } from '../caller.ts';
import { answerInTime, letLongOnesRun, timeLeft } from './deadline.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { answerErrors } from './errors.ts';

const patience = 500;

let app: FastifyInstance;
/** What the server wrote in its log. */
let lines: string[];

beforeEach(() => {
  lines = [];
  app = Fastify({
    logger: { level: 'warn', stream: { write: (line: string) => void lines.push(line) } },
  });
  answerErrors(app);
  answerInTime(app, patience);
});

afterEach(async () => await app.close());

test('a request whose waits together last too long is answered 503, and nothing is said of what it does then', async () => {
  const late = Promise.withResolvers<void>();
  const part = (): Promise<void> => wait(0.7 * patience);
  app.addHook('onRequest', part);
  app.get('/lasts/:secret', async () => {
    await part();
    late.resolve();
    return 'too late';
  });
  app.get('/fails/:secret', async () => {
    await part();
    throw new Error('too late');
  });
  const answers = await Promise.all([app.inject('/lasts/a1b2'), app.inject('/fails/a1b2')]);
  for (const { statusCode, headers, json } of answers) {
    expect(statusCode).toBe(503);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(json()).toMatchObject({ type: '/problem/unavailable', status: 503 });
  }
  await late.promise;
  await wait(patience);
  expect(lines.filter((line) => !line.includes('could not be served now'))).toEqual([]);
  expect(lines.join('')).not.toContain('a1b2');
});

test('of many at once each has its own time, whoever ends before or after it', async () => {
  app.get('/:waits', async (request) => {
    const { waits } = request.params as { readonly waits: string };
    await wait(Number(waits) * patience);
    return 'in time';
  });
  const waits = [0, 3, 0.1, 3, 0.4, 0.2, 3, 0, 0.3];
  const answers = await Promise.all(waits.map((share) => app.inject(`/${share}`)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(waits.map((share) => (share < 1 ? 200 : 503)));
});

test('the time that a sender needs for its body is not counted; what is left is told', async () => {
  app.post('/', async (request) => {
    await wait(0);
    return { left: timeLeft(request) };
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const socket = await openRaw(`http://127.0.0.1:${port}`);
  const answered = new Promise<string>((resolve) => {
    socket.once('data', (answer: Buffer) => resolve(answer.toString()));
  });
  socket.write(
    'POST / HTTP/1.1\r\nhost: vaka\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
  );
  await wait(2 * patience);
  socket.write('}');
  const answer = await answered;
  socket.destroy();
  expect(answer).toContain(' 200 ');
  expect(Number(/"left":([\d.]+)/.exec(answer)?.[1])).toBeGreaterThan(0);
});

test.each([
  ['can be read, it takes its time', () => Promise.resolve([]), 200],
  ['cannot be read, it is answered in time', () => wait(3 * patience, []), 503],
])('what takes long waits for the log: where that %s', async (_what, read, status) => {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', (request, _reply, done) => {
    request.caller = { node: { id: 'tyreso' } } as unknown as Caller;
    done();
  });
  letLongOnesRun(app, { log: { read } as unknown as HttpDependencies['log'] });
  app.get('/', { config: { takesLong: true } }, async () => await wait(1.5 * patience, 'made'));
  expect((await app.inject('/')).statusCode).toBe(status);
});

test('an answer that is on its way may take its time', async () => {
  async function* slowly(): AsyncGenerator<string> {
    yield 'begun ';
    await wait(1.5 * patience);
    yield 'ended';
  }
  app.get('/', (_request, reply) => reply.send(Readable.from(slowly())));
  const { statusCode, body } = await app.inject('/');
  expect([statusCode, body]).toEqual([200, 'begun ended']);
});

test('an answer that is still being made ready when the time is over is the only one', async () => {
  app.addHook('onSend', async (_request, _reply, payload) => await wait(1.5 * patience, payload));
  app.get('/', () => 'compressed');
  const { statusCode, body } = await app.inject('/');
  expect([statusCode, body]).toEqual([200, 'compressed']);
  expect(lines).toEqual([]);
});
