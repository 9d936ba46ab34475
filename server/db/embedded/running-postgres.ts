import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { databaseRole } from './cluster.ts';
import { connectionUrl, endpointOf } from './endpoint.ts';
import { isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';

/**
 * The connection URL of the embedded PostgreSQL that runs on a data folder now, for a command that works beside a running
 * console; null when none runs. Neither starts nor stops anything.
 */
export function runningPostgresUrl(dataDir: string): string | null {
  try {
    const folder = realpathSync(dataDir);
    const cluster = join(folder, 'postgres');
    const file = readPostmasterFile(cluster);
    if (file?.status !== 'ready' || !isPostmasterOf(cluster, file.pid)) return null;
    const password = readFileSync(join(folder, 'postgres.password'), 'utf8').trim();
    return connectionUrl(endpointOf(file), password, databaseRole);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
