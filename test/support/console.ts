import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CommandType } from '#shared/commands.ts';
import type { CommandReceipt } from '#shared/protocol/command-message.ts';
import { nothingConfigured } from './nothing-configured.ts';

const root = join(import.meta.dirname, '../..');

export type RunningConsole = {
  readonly address: string;
  readonly process: ChildProcess;
  /** What it has written, for a failing test's message. */
  readonly output: () => string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it cleanly; answers its exit code. */
  stop(): Promise<number | null>;
};

/**
 * Starts a console as `npm start` does, as a process of its own. `DATABASE_URL` in `env` makes it a node of that database;
 * without it, it has an embedded one in VAKA_DATA_DIR.
 */
export async function startConsole(
  env: { readonly [name: string]: string },
  script = 'run-console.ts',
): Promise<RunningConsole> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...nothingConfigured,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      VAKA_COMMANDS_PER_MINUTE: '0',
      ...env,
    },
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const ready = /^vaka ready (\S+)$/.exec(line);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    });
    ended.then(
      () => reject(new Error(`the console ended before it was ready:\n${output}`)),
      () => undefined,
    );
  });
  return {
    address,
    process: child,
    output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

/** What is asked, as fetch takes it; headers by name. */
type Asking = Omit<RequestInit, 'headers'> & { readonly headers?: { readonly [name: string]: string } };

export type Answer = { readonly status: number; readonly body: unknown };

/** An API client with a bearer token. */
export class ApiClient {
  readonly address: string;
  readonly organisation: string;
  readonly token: string;

  constructor(address: string, organisation: string, token: string) {
    this.address = address;
    this.organisation = organisation;
    this.token = token;
  }

  static async signIn(address: string, username: string, organisation = 'tyreso'): Promise<ApiClient> {
    const response = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organisation, username, password: 'vaka-exempel' }),
    });
    const { token } = (await response.json()) as { token: string };
    return new ApiClient(address, organisation, token);
  }

  /** The same client at another node of the same database. */
  at(address: string): ApiClient {
    return new ApiClient(address, this.organisation, this.token);
  }

  async ask(path: string, init: Asking = {}): Promise<Answer> {
    const response = await this.reach(path, init);
    const text = await response.text();
    const json = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: json && text !== '' ? (JSON.parse(text) as unknown) : text };
  }

  protected reach(path: string, init: Asking): Promise<Response> {
    return fetch(`${this.address}/api/organisations/${this.organisation}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.token}`, ...init.headers },
    });
  }

  post(path: string, body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    return this.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  command(type: CommandType, data: object, more: { id?: string; occurredAt?: string } = {}): Promise<Answer> {
    return this.post('/commands', { id: randomUUID(), type, data, ...more });
  }

  /** As `command`, for one that must be recorded; throws with the answer when it is not. */
  async record(type: CommandType, data: object): Promise<CommandReceipt> {
    const { status, body } = await this.command(type, data);
    if (status !== 201) throw new Error(`${type} was answered ${status}: ${JSON.stringify(body)}`);
    return body as CommandReceipt;
  }
}
