import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { ConfigurationError } from './config/configuration-error.ts';
import { whyNot } from './why-not.ts';

const config = readConfig('cli', {
  DATABASE_URL: 'postgres://vaka:hemligt@db.example.se:5432/vaka',
  VAKA_DATA_DIR: '/var/lib/vaka',
  PORT: '8080',
});
const failure = (more: object, text = 'gone') => Object.assign(new Error(text), more);

describe('why the console cannot do its work', () => {
  test.each([
    [
      failure({ code: 'ECONNREFUSED', syscall: 'connect' }),
      /db\.example\.se:5432 svarar inte \(ECONNREFUSED\)/,
    ],
    [failure({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), /svarar inte/],
    [failure({}, 'timeout expired'), /svarar inte \(timeout expired\)/],
    [failure({ code: '28P01' }), /släpper inte in/],
    [failure({ code: '3D000' }), /släpper inte in/],
    [failure({ code: 'EADDRINUSE', syscall: 'listen' }), /Porten 8080 på 127\.0\.0\.1 är upptagen/],
    [failure({ code: 'EACCES', syscall: 'listen' }), /kan inte lyssna på 127\.0\.0\.1/],
    [failure({ code: 'EACCES', syscall: 'mkdir', path: '/var/lib/vaka/x' }), /Mappen \/var\/lib\/vaka/],
    [new ConfigurationError(['PORT: ska vara ett heltal.']), /^Inställningarna .*\n {2}PORT/],
  ])('%s', (error, expected) => {
    expect(whyNot(error, config)).toMatch(expected);
    expect(whyNot(error, config)).not.toContain('hemligt');
  });

  test('a mistake of the program keeps its stack', () => {
    expect(whyNot(new TypeError('undefined is not a function'), config)).toBeNull();
    expect(whyNot('text', config)).toBeNull();
  });
});
