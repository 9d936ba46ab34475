import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigurationError } from './config/configuration-error.ts';
import { type Mode, readConfig } from './config.ts';

const directory = mkdtempSync(join(tmpdir(), 'vaka-config-'));
const keyFile = join(directory, 'key.pem');
writeFileSync(keyFile, 'key', { mode: 0o600 });
afterAll(() => rmSync(directory, { recursive: true }));

function problemsOf(mode: Mode, env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(mode, env);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

test('an empty environment gives the contract’s defaults, and empty variables count as not set', () => {
  const expected = {
    host: '127.0.0.1',
    port: 8080,
    databaseUrl: null,
    commandsPerMinute: 600,
    logLevel: 'info',
    https: false,
  };
  expect(readConfig('start', {})).toMatchObject(expected);
  expect(readConfig('start', { PORT: '', HOST: '', DATABASE_URL: '' })).toMatchObject(expected);
  expect(readConfig('start', { VAKA_DATA_DIR: '/var/lib/vaka' }).signingKey).toEqual({
    file: '/var/lib/vaka/signing-key.pem',
    createIfMissing: true,
  });
});

test.each([
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '80 80'],
  ['HOST', 'a b'],
  ['DATABASE_URL', 'mysql://x/y'],
  ['DATABASE_URL', 'postgres://user:secret@host'],
  ['VAKA_PUBLIC_URL', 'vaka.example.se'],
  ['VAKA_PUBLIC_URL', 'https://vaka.example.se/console'],
  ['VAKA_TRUST_PROXY', 'a;b'],
  ['LOG_LEVEL', 'loud'],
  ['VAKA_COMMANDS_PER_MINUTE', 'many'],
  ['VAKA_SIGNING_KEY', '/nowhere/key.pem'],
  ['VAKA_SMTP_URL', 'http://vaka:secret@mejl.example.se'],
  ['VAKA_MAIL_FROM', 'vaka'],
  ['VAKA_SMS_URL', 'ftp://vaka:secret@sms.example.se'],
  ['VAKA_SMS_FROM', 'Tyresö kommun'],
  ['VAKA_PUSH_SUBJECT', 'drift@example.se'],
])('%s=%s is refused by name, without quoting a password', (variable, value) => {
  const problems = problemsOf('cli', { [variable]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${variable}[:=]`));
  expect(problems[0]).not.toContain('secret');
});

test.each([
  ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ['loopback', ['loopback']],
  ['2', 2],
  ['true', 1],
])('VAKA_TRUST_PROXY=%s', (value, expected) => {
  expect(readConfig('cli', { VAKA_TRUST_PROXY: value }).trustProxy).toEqual(expected);
});

test('a misspelt variable is warned of', () => {
  expect(readConfig('start', { VAKA_PUBLC_URL: 'x' }).warnings).toEqual([
    expect.stringContaining('VAKA_PUBLC_URL'),
  ]);
});

test.each(['0.0.0.0', '::', '192.168.1.2', 'vaka.example.se', '127.0.0.1.example.se'])(
  'start refuses HOST=%s even with TLS; the command line does not listen and does not mind',
  (HOST) => {
    const env = { HOST, VAKA_TLS_CERT: keyFile, VAKA_TLS_KEY: keyFile };
    expect(problemsOf('start', env)).toEqual([expect.stringContaining('HOST=')]);
    expect(problemsOf('cli', env)).toEqual([]);
  },
);

test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('start takes HOST=%s', (HOST) => {
  expect(problemsOf('start', { HOST })).toEqual([]);
});

describe('serve', () => {
  const safe = {
    HOST: '0.0.0.0',
    VAKA_PUBLIC_URL: 'https://vaka.example.se',
    VAKA_TRUST_PROXY: '10.0.0.1',
    DATABASE_URL: 'postgres://vaka:secret@db/vaka?sslmode=verify-full',
    VAKA_SIGNING_KEY: keyFile,
    VAKA_SMTP_URL: 'smtp://vaka:secret@mejl.example.se:587',
    VAKA_MAIL_FROM: 'Vaka <vaka@example.se>',
    VAKA_SMS_USER: 'u',
    VAKA_SMS_PASSWORD: 'secret',
    VAKA_SMS_FROM: 'Kommunen',
    VAKA_PUSH_SUBJECT: 'mailto:drift@example.se',
  };

  test('takes a whole configuration, without warnings', () => {
    expect(readConfig('serve', safe)).toMatchObject({ https: true, warnings: [] });
  });

  test('takes loopback alone, and says what it lacks', () => {
    expect(readConfig('serve', {}).warnings).toEqual(
      ['DATABASE_URL', 'VAKA_SMTP_URL', 'VAKA_SMS_USER', 'VAKA_PUSH_SUBJECT', 'VAKA_PUBLIC_URL'].map(
        (name) => expect.stringContaining(name) as string,
      ),
    );
  });

  test('has a way to reach people where all that it needs is named, and 46elks unless another is', () => {
    const { reactions } = readConfig('serve', safe);
    expect(reactions.email).toEqual({ url: safe.VAKA_SMTP_URL, from: safe.VAKA_MAIL_FROM });
    expect(reactions.sms?.url).toBe('https://api.46elks.com/a1/sms');
    expect(readConfig('serve', { ...safe, VAKA_SMS_FROM: '' }).reactions.sms).toBeNull();
    expect(readConfig('serve', { ...safe, VAKA_MAIL_FROM: '' }).reactions.email).toBeNull();
  });

  test.each([
    ['HOST', { VAKA_TRUST_PROXY: '' }],
    ['VAKA_PUBLIC_URL', { VAKA_PUBLIC_URL: '' }],
    ['VAKA_PUBLIC_URL', { VAKA_PUBLIC_URL: 'http://vaka.example.se' }],
    ['VAKA_COMMANDS_PER_MINUTE', { VAKA_COMMANDS_PER_MINUTE: '0' }],
    ['VAKA_SIGNING_KEY', { VAKA_SIGNING_KEY: '' }],
    ['VAKA_TLS_KEY', { VAKA_TLS_CERT: keyFile }],
  ])('refuses for %s with %j', (variable, change) => {
    expect(problemsOf('serve', { ...safe, ...change })).toEqual([
      expect.stringMatching(new RegExp(`^${variable}[:=]`)),
    ]);
  });

  test('refuses a key that every user of the machine can read', () => {
    const open = join(directory, 'open.pem');
    writeFileSync(open, 'key');
    chmodSync(open, 0o644);
    expect(problemsOf('serve', { ...safe, VAKA_SIGNING_KEY: open })).toEqual([
      expect.stringContaining('chmod'),
    ]);
  });
});
