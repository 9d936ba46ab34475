import { type Child, startChild } from './child.ts';
import { createDatabase } from './database.ts';

type Bare = { readonly child: Child; readonly address: URL };

/** The comparison in a process of its own, on a database of its own on the run's PostgreSQL. */
export async function startBare(serverUrl: string, name: string): Promise<Bare> {
  return await startBareOn(await createDatabase(serverUrl, name));
}

/** The same on a database that is there. */
export async function startBareOn(
  databaseUrl: string,
  environment: { readonly [name: string]: string } = {},
): Promise<Bare> {
  const child = await startChild('bare-process.ts', {
    BENCH_DATABASE_URL: databaseUrl,
    NODE_ENV: 'production',
    ...environment,
  });
  return { child, address: new URL(child.ready) };
}
