import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { examplePassword } from '../../server/identity/example-accounts.ts';
import { nothingConfigured } from '../../test/support/nothing-configured.ts';
import { type Child, startChild } from './child.ts';
import { createDatabase } from './database.ts';

export const organisation = 'tyreso';

/** A console in a process of its own, with the example organisations. */
export type BenchConsole = {
  readonly child: Child;
  readonly address: URL;
  readonly databaseUrl: string;
  /** The bearer token of the example account `tib`. */
  readonly token: string;
};

/** Starts a console on a new database of the run's PostgreSQL, with no account limited, and signs `tib` in. */
export async function startConsole(
  options: { readonly folder: string; readonly serverUrl: string },
  name: string,
): Promise<BenchConsole> {
  return await startConsoleOn(await createDatabase(options.serverUrl, name), options, name);
}

/** The same on a database that is there. */
export async function startConsoleOn(
  databaseUrl: string,
  { folder }: { readonly folder: string },
  name: string,
): Promise<BenchConsole> {
  const child = await startConsoleProcess(join(folder, name), { DATABASE_URL: databaseUrl });
  const address = new URL(child.ready);
  return { child, address, databaseUrl, token: await signIn(address) };
}

export function startConsoleProcess(
  dataDir: string,
  environment: { readonly [name: string]: string } = {},
): Promise<Child> {
  const settings = {
    ...nothingConfigured,
    VAKA_DATA_DIR: dataDir,
    VAKA_COMMANDS_PER_MINUTE: '0',
    PORT: '0',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
  return startChild('console-process.ts', { ...settings, ...environment }, flagsOfStart);
}

/** Node's, as in `npm start`: room for the young, of which a busy console makes much that is soon gone, saves a twentieth of its work. */
const flagsOfStart = packageFile.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** The token of the example account `tib`. */
export async function signIn(address: URL): Promise<string> {
  const answer = await fetch(new URL('/api/session', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organisation, username: 'tib', password: examplePassword }),
  });
  const { token } = (await answer.json()) as { token?: string };
  if (token === undefined) throw new Error(`signing in was answered ${answer.status}`);
  return token;
}
