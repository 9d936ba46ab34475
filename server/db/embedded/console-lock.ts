import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { message } from '#shared/language/message.ts';
import { OperatorError } from '../../operator-error.ts';
import { processStart } from './process-identity.ts';

/** Held by the one console of a data folder. `setAddress` tells later ones where it is; `release` at a clean stop. */
export interface ConsoleLock {
  setAddress(url: string): void;
  release(): void;
}

/** A console that already runs on the folder. `address` is null while it has not opened its port. */
export interface RunningConsole {
  readonly pid: number;
  readonly address: string | null;
  readonly message: string;
}

export type ConsoleLockAnswer =
  | { readonly ok: true; readonly lock: ConsoleLock }
  | { readonly ok: false; readonly running: RunningConsole };

interface Holder {
  pid: number;
  startedAt: string | null;
  address: string | null;
}

/**
 * Takes the data folder for this console with `<dataDir>/console.json`. The file of a dead process is taken over; the
 * process's start time tells it from a later one with the same number. Waits up to `patience` ms for a console that is
 * just starting to say its address. @throws OperatorError where the file cannot be read.
 */
export async function acquireConsoleLock(dataDir: string, patience = 30_000): Promise<ConsoleLockAnswer> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'console.json');
  const own: Holder = { pid: process.pid, startedAt: processStart(process.pid), address: null };
  const deadline = Date.now() + patience;
  for (;;) {
    if (create(path, own)) return { ok: true, lock: lockOn(path, own) };
    const text = read(path);
    if (text === null) continue;
    const holder = parse(text);
    if (holder === null || !isRunning(holder)) {
      removeStale(path, text);
      continue;
    }
    if (holder.address !== null || Date.now() >= deadline)
      return { ok: false, running: describe(holder, dataDir) };
    await wait(100);
  }
}

function isRunning(holder: Holder): boolean {
  const start = processStart(holder.pid);
  return start !== null && (holder.startedAt === null || holder.startedAt === start);
}

function describe(holder: Holder, dataDir: string): RunningConsole {
  const { pid, address } = holder;
  const where = { folder: dataDir, pid: String(pid) };
  return {
    pid,
    address,
    message:
      address === null
        ? message('operation.running.opening', where)
        : message('operation.running', { ...where, address }),
  };
}

function lockOn(path: string, own: Holder): ConsoleLock {
  const isOurs = () => {
    const holder = parse(read(path) ?? '');
    return holder?.pid === own.pid && holder.startedAt === own.startedAt;
  };
  return {
    setAddress(url) {
      const draft = `${path}.${randomUUID()}`;
      writeFileSync(draft, JSON.stringify({ ...own, address: url }), { mode: 0o644 });
      renameSync(draft, path);
    },
    release() {
      if (isOurs()) rmSync(path, { force: true });
    },
  };
}

/** Puts the whole file there at once, only if there is none (a link, since a rename would replace). */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes a dead console's file away; if another console was quicker and its fresh file was caught, that is put back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Null where it is not there. @throws OperatorError where it is, and cannot be read. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new OperatorError(message('operation.running.unreadable', { file: path, reason: code }));
  }
}

function parse(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder>;
    if (typeof value.pid !== 'number') return null;
    return { pid: value.pid, startedAt: value.startedAt ?? null, address: value.address ?? null };
  } catch {
    return null;
  }
}
