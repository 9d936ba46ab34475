import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

test('an error is told with its code and its cause, and without what a driver adds; a code that lets somebody in is not', () => {
  let line = '';
  const logger = createLogger('info', { write: (text) => void (line = text) });
  const cause = Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN', hostname: 'db' });
  const err = Object.assign(new Error('not let in', { cause }), { code: '28P01', detail: 'a value' });
  logger.warn({ err, code: '123456', device: { code: '654321' } }, 'it failed');
  const told = JSON.parse(line) as { readonly err: object };
  expect(told).toMatchObject({ level: 'warn', msg: 'it failed', device: {} });
  expect(told.err).toMatchObject({ errorCode: '28P01', cause: { errorCode: 'EAI_AGAIN' } });
  expect(line).not.toMatch(/123456|654321|a value|hostname/);
});
