import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { message } from '#shared/language/message.ts';
import { OperatorError } from '../../operator-error.ts';
import type { Binaries } from './binaries.ts';
import { type Cluster, databaseEnvironment, identityOf } from './cluster.ts';
import { giveTo } from './database-user.ts';
import type { Endpoint } from './endpoint.ts';
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';

/** A running PostgreSQL, started or adopted. `exited` resolves when its process is gone. */
export interface Postmaster {
  readonly pid: number;
  readonly exited: Promise<void>;
}

/** After a crash PostgreSQL first replays its log, which may take minutes. */
const longestRecovery = 300_000;
const longestFastStop = 15_000;
const largestLog = 10_000_000;

/** Chosen for one console on one machine: safe on power loss, room for some consoles and verbs, nothing personal in the log. */
const settings: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '200',
  shared_buffers: '128MB',
  jit: 'off',
  max_wal_size: '1GB',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_checkpoints: 'off',
  // A statement and an error's detail may quote what people wrote.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal reaches the console first, and waits until it
 * takes connections. Its log goes to `<dataDir>/postgres.log`.
 * @throws with the log's last lines when it stops or does not get ready.
 */
export async function startPostmaster(
  cluster: Cluster,
  binaries: Binaries,
  endpoint: Endpoint,
): Promise<Postmaster> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const started = await tryStart(cluster, binaries, endpoint);
    if (started.ok) return started.postmaster;
    // The backends of a killed postmaster hold the shared memory for the moment it takes them to notice.
    if (!/shared memory block .* (in use|still)/.test(started.output) || Date.now() > deadline) {
      throw new OperatorError(
        message('operation.embedded.not-started', { folder: cluster.directory, output: started.output }),
      );
    }
    await wait(100);
  }
}

type Started = { ok: true; postmaster: Postmaster } | { ok: false; output: string };

async function tryStart(cluster: Cluster, binaries: Binaries, endpoint: Endpoint): Promise<Started> {
  const logFile = join(cluster.dataDir, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > largestLog) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  giveTo(cluster.user, logFile);
  const logStart = statSync(logFile).size;
  const listen =
    endpoint.socketDirectory === null
      ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: `"${endpoint.socketDirectory}"` };
  const options = Object.entries({ ...settings, ...listen, port: String(endpoint.port) });
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      cluster.dataArgument(cluster.directory),
      ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      cwd: cluster.directory,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
      env: databaseEnvironment(),
      ...identityOf(cluster.user),
    },
  );
  closeSync(log);
  let failure: Error | null = null;
  let gone = false;
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = error;
      gone = true;
      resolve();
    });
    child.once('exit', () => {
      gone = true;
      resolve();
    });
  });
  const ready = await untilReady(
    cluster.directory,
    (pid) => pid === child.pid,
    () => gone,
  );
  child.unref(); // the console's own work keeps it running, not its database
  if (ready && child.pid !== undefined) return { ok: true, postmaster: { pid: child.pid, exited } };
  if (child.pid !== undefined && !gone) child.kill('SIGQUIT');
  return { ok: false, output: (failure as Error | null)?.message ?? readFrom(logFile, logStart) };
}

/** Takes over a PostgreSQL that an earlier console left running; null when it is gone or does not get ready. */
export async function adoptPostmaster(cluster: Cluster, pid: number): Promise<Postmaster | null> {
  const gone = () => !isPostmasterOf(cluster.directory, pid);
  if (!(await untilReady(cluster.directory, (found) => found === pid, gone))) return null;
  const exited = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (!gone()) return;
      clearInterval(timer);
      resolve();
    }, 200);
    timer.unref();
  });
  return { pid, exited };
}

async function untilReady(
  directory: string,
  isIt: (pid: number) => boolean,
  gone: () => boolean,
): Promise<boolean> {
  const deadline = Date.now() + longestRecovery;
  while (Date.now() < deadline && !gone()) {
    const file = readPostmasterFile(directory);
    if (file !== null && isIt(file.pid) && file.status === 'ready') return true;
    await wait(10);
  }
  return false;
}

/**
 * Stops PostgreSQL: open transactions are rolled back, connections ended, everything written, and only then it exits. If
 * that takes a quarter of a minute, be it that its processes stand still, it is stopped at once and replays its log at the next start.
 */
export async function stopPostmaster(
  postmaster: Postmaster,
  cluster: Cluster,
  binaries: Binaries,
): Promise<void> {
  if (!isPostmasterOf(cluster.directory, postmaster.pid)) return;
  if (process.platform === 'win32') {
    execFileSync(binaries.pgCtl, ['stop', '-D', cluster.directory, '-m', 'fast', '-w'], { stdio: 'ignore' });
  } else {
    signal(postmaster.pid, 'SIGINT');
    // One that somebody has halted takes no other signal; its children it kills itself.
    signal(postmaster.pid, 'SIGCONT');
  }
  if (await goneWithin(postmaster, longestFastStop)) return;
  signal(postmaster.pid, 'SIGQUIT');
  if (!(await goneWithin(postmaster, 10_000))) {
    throw new OperatorError(message('operation.embedded.does-not-stop', { pid: String(postmaster.pid) }));
  }
}

async function goneWithin(postmaster: Postmaster, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  let gone = false;
  void postmaster.exited.then(() => (gone = true));
  while (!gone && Date.now() < deadline) {
    await wait(10); // also keeps the process running until the end
  }
  return gone;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function readFrom(path: string, start: number): string {
  const length = Math.min(Math.max(statSync(path).size - start, 0), 4_000);
  const buffer = Buffer.alloc(length);
  const file = openSync(path, 'r');
  readSync(file, buffer, 0, length, start);
  closeSync(file);
  return buffer.toString().trim();
}

/** Takes away the pid file of a postmaster known to be dead, whose number another process may have by now. */
export function removePostmasterFile(cluster: string): void {
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}
