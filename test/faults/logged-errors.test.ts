import { expect, test } from 'vitest';
import { createLogger } from '../../server/logger.ts';
import { loggedErrors } from '../support/logged-errors.ts';

test('what a console logs of its own failures is found, and nothing else', () => {
  let output = '';
  const logger = createLogger('trace', { write: (line) => (output += line) });
  logger.trace('as always');
  logger.info({ says: 'level: error' }, 'started');
  logger.warn('slow');
  logger.error({ err: new Error('lost') }, 'failed');
  logger.fatal('ends');
  expect(loggedErrors(output).map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    'failed',
    'ends',
  ]);
});
