import { expect, test } from 'vitest';
import { isRefused, isUnavailable, neverSent } from './database-error.ts';

const failure = (more: object, text = 'failed') => Object.assign(new Error(text), more);

test.each([
  ['the name cannot be looked up now', { code: 'EAI_AGAIN', syscall: 'getaddrinfo' }],
  ['the name is unknown', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
  ['every address of the name refuses', { code: 'ECONNREFUSED' }],
  ['its socket is not there', { code: 'ENOENT', syscall: 'connect' }],
  ['the password is another', { code: '28P01' }],
  ['the role may not sign in', { code: '28000' }],
  ['the database has another name', { code: '3D000' }],
  ['the database takes no connections', { code: '55000' }],
  ['a right was taken away', { code: '42501' }],
  ['it is a standby', { code: '25006' }],
  ['its disk is full', { code: '53100' }],
  ['it has too many connections', { code: '53300' }],
  ['it is being stopped', { code: '57P01' }],
  ['its files cannot be read', { code: '58030' }],
])('where %s it is the database that is not to be had', (_what, more) => {
  expect(isUnavailable(failure(more))).toBe(true);
});

test.each([
  ['a statement is wrong', { code: '42601' }],
  ['a value is wrong', { code: '22021' }],
  ['a row is there already', { code: '23505' }],
  ['a file of this machine is not there', { code: 'ENOENT', syscall: 'open' }],
  ['something was not thought of', {}],
])('where %s the program is at fault', (_what, more) => {
  expect(isUnavailable(failure(more))).toBe(false);
});

test('a server that says no is known from one that is gone, and what needed a name was never sent', () => {
  expect(['28P01', '28000', '3D000', '42501'].map((code) => isRefused(failure({ code })))).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect(isRefused(failure({ code: '57P03' }))).toBe(false);
  expect(neverSent(failure({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }))).toBe(true);
});
