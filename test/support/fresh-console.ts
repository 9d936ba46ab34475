import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConsole } from './console.ts';
import type { RunningConsole } from './console.ts';
import { createDatabase } from './database.ts';

export type FreshConsole = RunningConsole & { readonly databaseUrl: string; dispose(): Promise<void> };

/** A console on a database of its own, with the example organisations; `dispose` stops it and takes both away. */
export async function freshConsole(env: { readonly [name: string]: string } = {}): Promise<FreshConsole> {
  const database = await createDatabase('examples');
  const folder = await mkdtemp(join(tmpdir(), 'vaka-api-'));
  const running = await startConsole({ DATABASE_URL: database.url, VAKA_DATA_DIR: folder, ...env });
  return {
    ...running,
    databaseUrl: database.url,
    async dispose() {
      await running.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
