import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { message } from '#shared/language/message.ts';
import { OperatorError } from '../../operator-error.ts';
import type { Binaries } from './binaries.ts';
import { type DatabaseUser, giveTo, makeEnterable, mayEnter } from './database-user.ts';

/** One database cluster in a data folder, and how PostgreSQL is to be told of it. */
export interface Cluster {
  readonly dataDir: string;
  /** The cluster's folder as this process sees it. */
  readonly directory: string;
  /** PostgreSQL's `-D`, given to a process whose working folder is `directory`. */
  readonly dataArgument: (directory: string) => string;
  /** Whether the database's user may enter the data folder by its path. */
  readonly enterable: boolean;
  readonly user: DatabaseUser | null;
}

/** The database superuser's name; the console is its only client. */
export const databaseRole = 'vaka';

/**
 * Decides how the cluster in a data folder is reached, and lets the database's user pass through the data folder if this
 * process owns it. Folders above are not touched. Where they bar the way (a 0700 home), Linux lets the process that was
 * started inside the cluster call it `/proc/self/cwd`, which needs no way in; so the data stays in the data folder.
 * @throws where there is no such way.
 */
export function locateCluster(dataDir: string, user: DatabaseUser | null): Cluster {
  if (user !== null && !mayEnter(dataDir, user)) makeEnterable(dataDir);
  const enterable = mayEnter(dataDir, user);
  if (!enterable && process.platform !== 'linux') {
    throw new OperatorError(
      message('operation.embedded.may-not-enter', { user: user?.name ?? '', folder: dataDir }),
    );
  }
  const dataArgument = enterable ? (directory: string) => directory : () => '/proc/self/cwd';
  return { dataDir, directory: join(dataDir, 'postgres'), dataArgument, enterable, user };
}

/**
 * Makes the cluster unless it exists, and returns the database's password. The cluster is made beside its place and moved
 * there when whole, so that a start that was cut off leaves nothing half made.
 * @throws when the cluster was made by another major version of PostgreSQL, its password is lost, or initdb fails.
 */
export async function provideCluster(cluster: Cluster, binaries: Binaries): Promise<string> {
  const passwordFile = passwordFileOf(cluster);
  if (existsSync(join(cluster.directory, 'PG_VERSION'))) {
    const found = readFileSync(join(cluster.directory, 'PG_VERSION'), 'utf8').trim();
    if (found !== String(binaries.majorVersion)) {
      throw new OperatorError(
        message('operation.embedded.other-version', {
          folder: cluster.directory,
          found,
          own: String(binaries.majorVersion),
        }),
      );
    }
    const kept = existsSync(passwordFile) ? readFileSync(passwordFile, 'utf8').trim() : '';
    if (kept === '') throw wrongPassword(cluster);
    return kept;
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flush: true });
  giveTo(cluster.user, passwordFile);
  await removeDrafts(cluster.dataDir);
  const draft = await mkdtemp(join(cluster.dataDir, 'postgres.new-'));
  giveTo(cluster.user, draft);
  await initialise(cluster, draft, binaries, password);
  await rename(draft, cluster.directory);
  syncFolder(cluster.dataDir);
  return password;
}

function passwordFileOf(cluster: Cluster): string {
  return join(cluster.dataDir, 'postgres.password');
}

/** What to do where the password is not the database's, or is lost. */
export function wrongPassword(cluster: Cluster): OperatorError {
  return new OperatorError(message('operation.embedded.password', { file: passwordFileOf(cluster) }));
}

async function initialise(
  cluster: Cluster,
  draft: string,
  binaries: Binaries,
  password: string,
): Promise<void> {
  const { user } = cluster;
  const secret = await privateFolder(user, 'vaka-initdb-');
  const secretFile = join(secret, 'password');
  try {
    writeFileSync(secretFile, `${password}\n`, { mode: 0o600 });
    giveTo(user, secretFile);
    const options = [
      ['-D', cluster.dataArgument(draft)],
      ['--username', databaseRole, '--pwfile', secretFile, '--auth', 'scram-sha-256'],
      ['--encoding', 'UTF8', ...localeFor(binaries.majorVersion)],
    ].flat();
    await run(binaries.initdb, options, draft, user);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
}

/** The builtin provider sorts alike on every machine and after every upgrade of the system's libraries; before 17 there is none. */
function localeFor(majorVersion: number): string[] {
  if (majorVersion < 17) return ['--locale', 'C.UTF-8'];
  return ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
}

async function run(
  program: string,
  options: string[],
  cwd: string,
  user: DatabaseUser | null,
): Promise<void> {
  const child = spawn(program, options, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    env: databaseEnvironment(),
    ...identityOf(user),
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new OperatorError(message('operation.embedded.initdb', { folder: cwd, output: output.trim() }));
}

/** Spawn options that make a child run as the database's user. */
export function identityOf(user: DatabaseUser | null): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

/** The console's environment without what steers PostgreSQL's tools or belongs to the console alone. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PG|VAKA_|DATABASE_URL$|LC_|LANG)/.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/**
 * A new folder that only the database's user (and root) may enter, at a place with a short path that it may pass through.
 * @throws naming the places tried.
 */
export async function privateFolder(
  user: DatabaseUser | null,
  prefix: string,
  maxLength = Infinity,
): Promise<string> {
  const parents = process.platform === 'win32' ? [tmpdir()] : [tmpdir(), '/tmp', '/var/tmp'];
  for (const parent of parents) {
    if (parent.length + 1 + prefix.length + 6 > maxLength || !existsSync(parent) || !mayEnter(parent, user))
      continue;
    const folder = await mkdtemp(join(parent, prefix));
    giveTo(user, folder);
    return folder;
  }
  throw new OperatorError(message('operation.embedded.no-folder', { folders: parents.join(', ') }));
}

async function removeDrafts(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith('postgres.new-'));
  await Promise.all(
    names.map(async (name) => await rm(join(dataDir, name), { recursive: true, force: true })),
  );
}

function syncFolder(directory: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(directory, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Makes the data folder, for this process's user alone, unless it exists. */
export async function provideDataDir(dataDir: string): Promise<void> {
  await mkdir(dirname(dataDir), { recursive: true });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
}
