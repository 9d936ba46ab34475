import { expect, test } from 'vitest';
import { failureKind } from './failure-kind.ts';

const failure = (more: object, text = 'failed') => Object.assign(new Error(text), more);

test.each([
  ['its receipt is there', failure({ code: '23505', constraint: 'receipt_pkey' }), 'repeated'],
  ['the disk is full', failure({ code: '53100' }), 'failed'],
  ['the server is a standby', failure({ code: '25006' }), 'failed'],
  ['somebody holds the head', failure({ code: '55P03' }), 'failed'],
  ['the server is starting', failure({ code: '57P03' }), 'failed'],
  ['nobody listens', failure({ code: 'ECONNREFUSED', syscall: 'connect' }), 'failed'],
  ['no connection came free', failure({}, 'timeout exceeded when trying to connect'), 'failed'],
  ['no connection was made', failure({}, 'Connection terminated due to connection timeout'), 'failed'],
  ['the connection was cut', failure({}, 'Connection terminated unexpectedly'), 'unknown'],
  ['it was cut by the server', failure({ code: '57P01' }), 'unknown'],
  ['it was reset', failure({ code: 'ECONNRESET', syscall: 'read' }), 'unknown'],
  ['no answer came', failure({}, 'Query read timeout'), 'unknown'],
])('%s', (_what, error, kind) => {
  expect(failureKind(error)).toBe(kind);
});
