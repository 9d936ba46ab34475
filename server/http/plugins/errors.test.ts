import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { openRaw } from '../../../test/support/raw-http.ts';
import { answerErrors } from './errors.ts';

const failure = (more: object, text = 'failed') => Object.assign(new Error(text), more);

test.each([
  ['the socket of the database is not there', failure({ code: 'ENOENT', syscall: 'connect' }), 503],
  ['the database refuses connections', failure({ code: 'ECONNREFUSED', syscall: 'connect' }), 503],
  ['the database is shutting down', failure({ code: '57P01' }), 503],
  ['the database has become a standby', failure({ code: '25006' }), 503],
  ['the disk is full', failure({ code: '53100' }), 503],
  ['somebody holds a lock', failure({ code: '55P03' }), 503],
  ['a statement took too long', failure({ code: '57014' }), 503],
  ['the database keeps silent', failure({}, 'Query read timeout'), 503],
  ['no connection comes free', failure({}, 'timeout exceeded when trying to connect'), 503],
  ['a connection was cut', failure({}, 'Connection terminated unexpectedly'), 503],
  ['a file is not there', failure({ code: 'ENOENT', syscall: 'open' }), 500],
  ['a mistake of the program', new TypeError('undefined is not a function'), 500],
])('%s', async (_what, error, status) => {
  const app = Fastify();
  answerErrors(app);
  app.get('/', () => {
    throw error;
  });
  const answer = await app.inject('/');
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.headers['retry-after'] !== undefined).toBe(status === 503);
  expect(answer.body).not.toContain(error.message);
});

test.each([
  ['what was stopped since its reader has gone', [], new DOMException('stopped', 'AbortError')],
  ['what failed while its reader went', ['a request failed'], new TypeError('undefined is not a function')],
])('%s is told as %j', async (_what, told, error) => {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push((JSON.parse(line) as { msg: string }).msg);
  const app = Fastify({ logger: { level: 'error', stream: { write } } });
  answerErrors(app);
  const steps = new EventEmitter();
  app.get('/', async ({ raw }) => {
    const gone = once(raw.socket, 'close');
    steps.emit('asked');
    await gone;
    setImmediate(() => steps.emit('over'));
    throw error;
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const [asked, over] = [once(steps, 'asked'), once(steps, 'over')];
  const socket = await openRaw(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
  socket.write('GET / HTTP/1.1\r\nhost: vaka\r\n\r\n');
  await asked;
  socket.destroy();
  await over;
  expect(lines).toEqual(told);
  await app.close();
});
