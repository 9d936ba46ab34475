import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { nothingConfigured } from '../support/nothing-configured.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaka-terminal-'));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs a script to its end; `readsAll` false closes its standard output at once, as `| head` may. */
async function run(
  script: string,
  args: readonly string[],
  env: { readonly [name: string]: string } = {},
  readsAll = true,
): Promise<Ended> {
  return await ended(process.execPath, [join(root, script), ...args], env, readsAll);
}

async function ended(
  program: string,
  args: readonly string[],
  env: { readonly [name: string]: string },
  readsAll = true,
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...nothingConfigured, VAKA_DATA_DIR: folder, PORT: '0', ...env },
  });
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  if (readsAll) child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  else child.stdout.destroy();
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

const nowhere = { DATABASE_URL: 'postgres://vaka:hemligt@127.0.0.1:1/vaka' };

test.each([
  ['the console', 'test/support/run-console.ts', []],
  ['a command', 'scripts/cli.ts', ['account', 'list', 'tyreso']],
])('%s says in one line that the database does not answer', async (_what, script, args) => {
  const { code, err } = await run(script, args, nowhere);
  expect(code).toBe(1);
  expect(err).toMatch(/^Databasen på 127\.0\.0\.1:1 svarar inte \(ECONNREFUSED\)\. .*\n$/);
});

test('the console says that its port is taken', async () => {
  const database = await createDatabase('examples');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    const env = { DATABASE_URL: database.url, PORT: String(port), LOG_LEVEL: 'warn' };
    const { code, err } = await run('test/support/run-console.ts', [], env);
    expect({ code, err }).toEqual({
      code: 1,
      err: `Porten ${port} på 127.0.0.1 är upptagen. Ange en annan med PORT, eller 0 för en ledig.\n`,
    });
  } finally {
    server.close();
    await database.drop();
  }
});

test('wrong use is told in Swedish, with the help', async () => {
  const { code, err } = await run('scripts/cli.ts', ['export', '--fromat', 'csv']);
  expect(code).toBe(2);
  expect(err).toMatch(/^Valet --fromat finns inte\.\n\nexport --organisation/);
});

test('a reader that has had enough is no failure', async () => {
  expect(await run('scripts/cli.ts', ['--help'], {}, false)).toEqual({ code: 0, out: '', err: '' });
});

test.runIf(existsSync('/dev/full'))(
  'a backup that nobody takes is said to be none, and the database is not blamed',
  async () => {
    const database = await createDatabase('examples');
    const command = `${process.execPath} scripts/cli.ts backup --out -`;
    const env = { DATABASE_URL: database.url };
    const written = (end: string) => ended('bash', ['-o', 'pipefail', '-c', `${command} ${end}`], env);
    const none = (reason: string) => ({
      code: 1,
      err: `Standard ut går inte att skriva (${reason}). Ingen ny kopia är gjord.\n`,
    });
    try {
      expect(await written('| true')).toMatchObject(none('EPIPE'));
      expect(await written('> /dev/full')).toMatchObject(none('ENOSPC'));
    } finally {
      await database.drop();
    }
  },
);
