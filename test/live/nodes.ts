import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

export type Nodes = {
  readonly all: readonly RunningConsole[];
  readonly database: TestDatabase;
  /** Another console on the same database; `script` as startConsole takes it. */
  start(env?: { readonly [name: string]: string }, script?: string): Promise<RunningConsole>;
  /** Stops all of them and takes the database away. */
  dispose(): Promise<void>;
};

/** So many console processes on one database of their own, with the example organisations. */
export async function startNodes(
  count: number,
  env: { readonly [name: string]: string } = {},
): Promise<Nodes> {
  const database = await createDatabase('examples');
  const folder = await mkdtemp(join(tmpdir(), 'vaka-nodes-'));
  const all: RunningConsole[] = [];
  const start: Nodes['start'] = async (more = {}, script = 'run-console.ts') => {
    const settings = { DATABASE_URL: database.url, VAKA_DATA_DIR: folder, ...env, ...more };
    const node = await startConsole(settings, script);
    all.push(node);
    return node;
  };
  // The first makes the signing key and the example; the others find them.
  await start();
  await Promise.all(Array.from({ length: count - 1 }, () => start()));
  return {
    all,
    database,
    start,
    async dispose() {
      await Promise.all(all.map((node) => node.stop()));
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
