import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, readFileSync, statSync } from 'node:fs';
import { message } from '#shared/language/message.ts';
import { OperatorError } from '../../operator-error.ts';

/** Whom PostgreSQL runs as when the console is root, which PostgreSQL itself refuses to be. */
export interface DatabaseUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const preferred = ['vaka', 'postgres', 'nobody', 'daemon'];

/**
 * The user PostgreSQL has to run as; null means as the console itself.
 * As root: whoever owns an earlier cluster, else the data folder, else the first of `vaka`, `postgres`, `nobody`, `daemon`.
 * @throws when the cluster belongs to somebody whom this process cannot become.
 */
export function databaseUser(dataDir: string, cluster: string): DatabaseUser | null {
  const self = process.geteuid?.();
  if (self === undefined) return null;
  const owner = ownerOf(cluster);
  if (self !== 0) {
    if (owner !== undefined && owner !== self) {
      throw new OperatorError(
        message('operation.embedded.other-owner', {
          folder: cluster,
          owner: String(owner),
          self: String(self),
        }),
      );
    }
    return null;
  }
  const users = readUsers();
  const found =
    users.find((user) => user.uid === owner && user.uid !== 0) ??
    users.find((user) => user.uid === ownerOf(dataDir) && user.uid !== 0) ??
    preferred.map((name) => users.find((user) => user.name === name)).find((user) => user !== undefined);
  if (found === undefined) {
    throw new OperatorError(message('operation.embedded.no-user', { names: preferred.join(', ') }));
  }
  return found;
}

function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid;
}

function readUsers(): DatabaseUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map((fields) => ({ name: fields[0] ?? '', uid: Number(fields[2]), gid: Number(fields[3]) }));
}

/** Whether the user may enter a folder; tried for real, so that access lists and mounts count as well. */
export function mayEnter(directory: string, user: DatabaseUser | null): boolean {
  if (user === null) {
    try {
      accessSync(directory, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return tried.status === 0;
}

/** Lets the user pass through a folder, but not list it, if this process owns the folder. */
export function makeEnterable(directory: string): void {
  const { uid, mode } = statSync(directory);
  if (uid === process.geteuid?.()) chmodSync(directory, (mode & 0o7777) | 0o011);
}

/** Makes the database's user the owner, so that the same user may run the console later without root. */
export function giveTo(user: DatabaseUser | null, path: string): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}
