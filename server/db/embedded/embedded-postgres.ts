import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, provideBinaries } from './binaries.ts';
import {
  type Cluster,
  databaseRole,
  locateCluster,
  provideCluster,
  provideDataDir,
  wrongPassword,
} from './cluster.ts';
import { databaseUser } from './database-user.ts';
import {
  chooseEndpoint,
  clearEndpoint,
  connectionUrl,
  type Endpoint,
  endpointOf,
  hasSocket,
  provideSocketFolder,
} from './endpoint.ts';
import type { OperatorLog } from './operator-log.ts';
import type { PostgresPackage } from './platform-package.ts';
import {
  adoptPostmaster,
  type Postmaster,
  removePostmasterFile,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { isPostmasterOf, type PostmasterFile, readPostmasterFile } from './postmaster-file.ts';

const invalidPassword = '28P01';
/** How often (ms) it is looked whether PostgreSQL can still be found. */
const socketCheck = 2_000;

/** A PostgreSQL of the console's own. */
export interface EmbeddedPostgres {
  /** A connection URL as in DATABASE_URL, with the password; it stays the same while this console runs. */
  readonly url: string;
  /** The postmaster's process number now. */
  pid(): number;
  /** Whether it was left running by an earlier console. */
  readonly adopted: boolean;
  /** Stops PostgreSQL cleanly; close the pools first. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts, or adopts, PostgreSQL with its data in `<dataDir>/postgres`. Hold the data folder's lock (acquireConsoleLock)
 * first. If PostgreSQL dies, or its socket is taken away, while the console runs it is started again at the same place; clients reconnect.
 * @throws EmbeddedPostgresUnavailable where no binaries exist; Error that says what to do where it cannot run.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: OperatorLog;
  /** Other programs than those that come along, for tests of other versions. */
  programs?: PostgresPackage;
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  await provideDataDir(options.dataDir);
  const dataDir = realpathSync(options.dataDir);
  const user = databaseUser(dataDir, `${dataDir}/postgres`);
  const binaries = await provideBinaries(user, log, options.programs);
  const cluster = locateCluster(dataDir, user);
  const password = await provideCluster(cluster, binaries);

  const found = await findRunning(cluster, binaries);
  const endpoint = found?.endpoint ?? (await chooseEndpoint(cluster));
  if (found !== null)
    log.info(`adopted the PostgreSQL that was running already (process ${found.postmaster.pid})`);
  let current = found?.postmaster ?? (await startPostmaster(cluster, binaries, endpoint));
  let stopping: Promise<void> | null = null;
  /** The one that was stopped since its socket was gone. */
  let stoppedFor: Postmaster | null = null;
  try {
    await provideDatabase(endpoint, password);
  } catch (error) {
    await stopPostmaster(current, cluster, binaries);
    throw (error as { code?: string }).code === invalidPassword ? wrongPassword(cluster) : error;
  }

  const supervise = async (): Promise<void> => {
    for (;;) {
      await current.exited;
      if (stopping !== null) return;
      log.error(
        `PostgreSQL (process ${current.pid}) stopped; starting it again. See ${dataDir}/postgres.log`,
      );
      const next = await restart(cluster, binaries, endpoint, log, () => stopping !== null);
      if (next === null) return;
      current = next;
      // A stop that was asked for meanwhile met only the dead one.
      if (stopping !== null) await stopPostmaster(current, cluster, binaries);
    }
  };
  const supervision = supervise();
  const watching = setInterval(() => {
    if (stopping !== null || stoppedFor === current || hasSocket(endpoint)) return;
    stoppedFor = current;
    log.error(`the socket in ${endpoint.socketDirectory} is gone; PostgreSQL makes it again when it starts`);
    stopPostmaster(current, cluster, binaries).catch((error: Error) => log.error(error.message));
  }, socketCheck);
  watching.unref();

  return {
    url: connectionUrl(endpoint, password, databaseRole),
    pid: () => current.pid,
    adopted: found !== null,
    stop() {
      clearInterval(watching);
      stopping ??= (async () => {
        await stopPostmaster(current, cluster, binaries);
        await supervision;
        await clearEndpoint(endpoint, true);
      })();
      return stopping;
    },
  };
}

/** Starts PostgreSQL again until it runs, with growing pauses; null when the console stops meanwhile. */
async function restart(
  cluster: Cluster,
  binaries: Binaries,
  endpoint: Endpoint,
  log: OperatorLog,
  stopping: () => boolean,
): Promise<Postmaster | null> {
  for (let pause = 100; !stopping(); pause = Math.min(pause * 2, 5_000)) {
    try {
      removePostmasterFile(cluster.directory);
      await clearEndpoint(endpoint, false);
      provideSocketFolder(endpoint, cluster);
      return await startPostmaster(cluster, binaries, endpoint);
    } catch (error) {
      log.error((error as Error).message);
    }
    await wait(pause);
  }
  return null;
}

/** The PostgreSQL that an earlier console left running on this cluster; the traces of a dead one are taken away. */
async function findRunning(
  cluster: Cluster,
  binaries: Binaries,
): Promise<{ postmaster: Postmaster; endpoint: Endpoint } | null> {
  const file = readPostmasterFile(cluster.directory) ?? (await readAgain(cluster));
  if (file === null) return null;
  while (file.status === 'stopping' && isPostmasterOf(cluster.directory, file.pid)) {
    await wait(20);
  }
  const endpoint = endpointOf(file);
  const postmaster = await adoptPostmaster(cluster, file.pid);
  if (postmaster !== null && hasSocket(endpoint)) return { postmaster, endpoint };
  if (postmaster !== null) await stopPostmaster(postmaster, cluster, binaries);
  removePostmasterFile(cluster.directory);
  await clearEndpoint(endpoint, true);
  return null;
}

/**
 * What a postmaster that is just starting has written a moment later. A file that still says nothing, as where the machine lost its
 * power, is taken away: PostgreSQL would not start beside it, and knows by its shared memory if another one runs.
 */
async function readAgain({ directory }: Cluster): Promise<PostmasterFile | null> {
  if (!existsSync(join(directory, 'postmaster.pid'))) return null;
  await wait(500);
  const file = readPostmasterFile(directory);
  if (file === null) removePostmasterFile(directory);
  return file;
}

/** Makes the console's database at the first start; proves at every other that the server answers. */
async function provideDatabase(endpoint: Endpoint, password: string): Promise<void> {
  const connect = async (database: string) => {
    const client = new pg.Client({
      connectionString: connectionUrl(endpoint, password, database),
      connectionTimeoutMillis: 10_000,
    });
    await client.connect();
    return client;
  };
  try {
    const client = await connect(databaseRole);
    await client.end();
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error; // invalid_catalog_name
    const client = await connect('postgres');
    await client.query(`create database ${databaseRole}`);
    await client.end();
  }
}
