import { type Child, startChild } from './child.ts';
import { createDatabase } from './database.ts';

/** The comparison in a process of its own, on a database of its own on the run's PostgreSQL. */
export async function startBare(
  serverUrl: string,
  name: string,
): Promise<{ readonly child: Child; readonly address: URL }> {
  const url = await createDatabase(serverUrl, name);
  const child = await startChild('bare-process.ts', { BENCH_DATABASE_URL: url, NODE_ENV: 'production' });
  return { child, address: new URL(child.ready) };
}
