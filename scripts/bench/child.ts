import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process of the run: a console, a comparison, followers. */
export type Child = {
  readonly process: ChildProcess;
  /** What it said on its line `… ready <what>`. */
  readonly ready: string;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>;
};

/**
 * Lets one process run and holds the others meanwhile, as if each had a machine of its own. A console that has recorded much takes up its
 * words for search as soon as nothing comes, and would take a fifth from what is measured beside it. (Windows cannot hold a process.)
 */
export function letRun(child: Child, others: readonly Child[]): void {
  if (process.platform === 'win32') return;
  for (const other of others) if (other !== child) other.process.kill('SIGSTOP');
  child.process.kill('SIGCONT');
}

/**
 * Starts a script of this folder, with flags of Node, and waits for its line that ends in `ready <what>`; its messages (IPC) are
 * the caller's.
 * Throws with what it wrote on standard error when it ends before.
 */
export async function startChild(
  script: string,
  environment: { readonly [name: string]: string } = {},
  flags: readonly string[] = [],
): Promise<Child> {
  const asked = { ...process.env, ...environment }['BENCH_NODE_FLAGS']?.split(' ').filter(Boolean) ?? [];
  const child = spawn(process.execPath, [...flags, ...asked, join(import.meta.dirname, script)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...environment },
  });
  let errors = '';
  // One that is held could not end by itself.
  const letGo = (): void => void child.kill('SIGCONT');
  process.once('exit', letGo);
  child.stderr?.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-10_000)));
  const ended = once(child, 'close');
  if (child.stdout === null) throw new Error('the child has no output');
  const lines = createInterface(child.stdout);
  const ready = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const said = /ready (\S+)$/.exec(line)?.[1];
      if (said !== undefined) resolve(said);
    });
    ended.then(() => reject(new Error(`${script} ended before it was ready:\n${errors}`)), reject);
  });
  return {
    process: child,
    ready,
    async stop() {
      child.kill('SIGTERM');
      letGo();
      await ended;
      process.off('exit', letGo);
    },
  };
}
