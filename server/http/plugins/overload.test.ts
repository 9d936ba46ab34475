import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRaw } from '../../../test/support/raw-http.ts';
import type { HttpDependencies } from '../dependencies.ts';
import { refuseOverload } from './overload.ts';
import { takeTurns } from './turns.ts';

let app: FastifyInstance;
/** What the organisation says: so many seconds, of one that has waited so long. */
let secondsToWait: (type: string | null, waited: number) => number;
/** The commands that went on to be looked at, and the outcomes that were counted. */
let went: unknown[];
let outcomes: string[];

beforeEach(async () => {
  went = [];
  outcomes = [];
  secondsToWait = () => 3;
  app = Fastify();
  takeTurns(app);
  refuseOverload(app, {
    organisations: {
      openedHere: (id: string) =>
        id === 'tyreso'
          ? { secondsToWait: (type: string | null, waited: number) => secondsToWait(type, waited) }
          : undefined,
    } as unknown as HttpDependencies['organisations'],
    metrics: { command: (outcome: string) => void outcomes.push(outcome) } as HttpDependencies['metrics'],
  });
  app.post('/:organisation/commands', { config: { refusesEarly: true } }, ({ body }) => went.push(body));
  app.post('/:organisation/others', ({ body }) => went.push(body));
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => await app.close());

const address = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
const post = (body: unknown, path = '/tyreso/commands') =>
  fetch(`${address()}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('what may wait is refused before anything else is looked at, and counted', async () => {
  for (const type of ['journal.write', 'incident.report', 'no.such-command']) {
    const answer = await post({ id: '1', type });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('3');
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ type: '/problem/overloaded', status: 503 });
  }
  expect(went).toEqual([]);
  expect(outcomes).toEqual(['overloaded', 'overloaded', 'overloaded']);
});

test('what passes first goes on as it came, and so does what cannot be told at once', async () => {
  const commands = [
    { type: 'crisis-leadership.decide-activation', data: { motive: 'Kylan hotar liv' } },
    { type: 'alarm.acknowledge' },
    { type: 'journal.write', data: { text: 'x'.repeat(20_000) } },
    { id: 'of no type' },
    'no command',
    null,
  ];
  for (const command of commands) expect((await post(command)).status).toBe(200);
  expect(went).toEqual(commands);
  expect(outcomes).toEqual([]);
});

test('of a command whose end comes late nothing is told before it is there', async () => {
  const [first, rest] = ['{"type":"task.ack', 'nowledge"}'];
  const socket = await openRaw(address());
  const answered = new Promise<string>((resolve) =>
    socket.once('data', (answer) => resolve(answer.toString())),
  );
  socket.write(
    `POST /tyreso/commands HTTP/1.1\r\nhost: vaka\r\ncontent-type: application/json\r\ncontent-length: ${first.length + rest.length}\r\n\r\n${first}`,
  );
  // The other is answered after this one was looked at.
  expect((await post({ type: 'journal.write' })).status).toBe(503);
  socket.write(rest);
  expect(await answered).toContain(' 200 ');
  socket.destroy();
  expect(went).toEqual([{ type: 'task.acknowledge' }]);
});

test('nothing else is refused: where there is room, of another organisation, on another path', async () => {
  expect((await post({ type: 'journal.write' }, '/alingsas/commands')).status).toBe(200);
  expect((await post({ type: 'journal.write' }, '/tyreso/others')).status).toBe(200);
  secondsToWait = (type, waited) => (type === null && waited === 0 ? 0 : 3);
  expect((await post({ type: 'journal.write' })).status).toBe(200);
});

test('a sender that is refused is read on: the next on its connection is answered too', async () => {
  const socket = await openRaw(address());
  const head = 'POST /tyreso/commands HTTP/1.1\r\nhost: vaka\r\ncontent-type: application/json\r\n';
  const command = (type: string) => {
    const body = JSON.stringify({ type });
    return `${head}content-length: ${body.length}\r\n\r\n${body}`;
  };
  let answers = '';
  const both = new Promise<void>((resolve) =>
    socket.on('data', (answer) => {
      answers += answer.toString();
      if (answers.includes(' 200 ')) resolve();
    }),
  );
  socket.write(command('journal.write') + command('journal.write') + command('alarm.acknowledge'));
  await both;
  socket.destroy();
  expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 503', 'HTTP/1.1 503', 'HTTP/1.1 200']);
});
