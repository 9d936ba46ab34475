import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the process in embedded-console.ts said first. */
export interface Said {
  readonly url?: string;
  readonly postmaster?: number;
  readonly adopted?: boolean;
  readonly running?: { readonly pid: number; readonly address: string | null; readonly message: string };
}

export interface ConsoleProcess {
  readonly child: ChildProcess;
  readonly said: Said;
  /** Everything on standard error so far. */
  errors: () => string;
  /** Sends the signal and resolves with the exit code (null when killed). */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts embedded-console.ts on a data folder and waits for its first words. @throws with its errors when it has none. */
export async function startConsoleProcess(
  dataDir: string,
  script = join(import.meta.dirname, 'embedded-console.ts'),
): Promise<ConsoleProcess> {
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exited = once(child, 'close') as Promise<[number | null]>;
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    exited.then(
      ([code]) => reject(new Error(`exited with ${code}:\n${errors}`)),
      (error: Error) => reject(error),
    );
  });
  return {
    child,
    said: JSON.parse(line) as Said,
    errors: () => errors,
    async end(signal) {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}
