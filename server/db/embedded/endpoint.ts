import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { type Cluster, databaseRole, privateFolder } from './cluster.ts';
import { giveTo } from './database-user.ts';
import type { PostmasterFile } from './postmaster-file.ts';

/** Where PostgreSQL listens: a Unix socket in a folder only its user may enter; on Windows a loopback port. */
export interface Endpoint {
  readonly socketDirectory: string | null;
  readonly port: number;
}

/** The system's limit on a socket's path is 107 bytes on Linux and 103 on macOS. */
const longestSocketPath = 103;
const socketPort = 5432; // only part of the socket's file name
const socketName = `.s.PGSQL.${socketPort}`;
const temporaryPrefix = 'vaka-pg-';

/**
 * Chooses where a PostgreSQL that is about to start shall listen: in the data folder, or, where that path is too long for
 * a socket or barred for the database's user, in a new private folder for temporary files.
 */
export async function chooseEndpoint(cluster: Cluster): Promise<Endpoint> {
  if (process.platform === 'win32') return { socketDirectory: null, port: await freePort() };
  const directory = join(cluster.dataDir, 'postgres-socket');
  const fits = Buffer.byteLength(join(directory, socketName)) <= longestSocketPath;
  if (!fits || !cluster.enterable || /[",]/.test(directory)) {
    const limit = longestSocketPath - socketName.length - 1;
    return { socketDirectory: await privateFolder(cluster.user, temporaryPrefix, limit), port: socketPort };
  }
  const endpoint = { socketDirectory: directory, port: socketPort };
  provideSocketFolder(endpoint, cluster);
  return endpoint;
}

/** Makes the socket's folder, for the database's user alone, where it is not there. */
export function provideSocketFolder(
  { socketDirectory: folder }: Endpoint,
  { user }: Pick<Cluster, 'user'>,
): void {
  if (folder === null) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  giveTo(user, folder);
}

/** False where somebody took the socket away: PostgreSQL still listens, and nobody finds it any more. */
export function hasSocket({ socketDirectory: folder }: Endpoint): boolean {
  return folder === null || existsSync(join(folder, socketName));
}

/** Where a PostgreSQL listens, or listened, by its own word. */
export function endpointOf(file: PostmasterFile): Endpoint {
  return { socketDirectory: file.socketDirectory === '' ? null : file.socketDirectory, port: file.port };
}

/** Takes away what a dead PostgreSQL left; the folder itself too if it was a temporary one and `last`. */
export async function clearEndpoint(endpoint: Endpoint, last: boolean): Promise<void> {
  const folder = endpoint.socketDirectory;
  if (folder === null) return;
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names
      .filter((name) => name.startsWith('.s.PGSQL.'))
      .map(async (name) => await rm(join(folder, name), { force: true })),
  );
  if (last && basename(folder).startsWith(temporaryPrefix))
    await rm(folder, { recursive: true, force: true });
}

/** A connection URL that node-postgres understands; a socket folder stands in `?host=`. */
export function connectionUrl(endpoint: Endpoint, password: string, database: string): string {
  const account = `${databaseRole}:${encodeURIComponent(password)}`;
  return endpoint.socketDirectory === null
    ? `postgres://${account}@127.0.0.1:${endpoint.port}/${database}`
    : `postgres://${account}@/${database}?host=${encodeURIComponent(endpoint.socketDirectory)}&port=${endpoint.port}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1');
  return address.port;
}
