import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { message } from '#shared/language/message.ts';
import { OperatorError } from '../../operator-error.ts';
import type { DatabaseUser } from './database-user.ts';
import { linkLibraries } from './library-links.ts';
import type { OperatorLog } from './operator-log.ts';
import { installedPackage } from './platform-package.ts';
import type { PostgresPackage } from './platform-package.ts';

/** PostgreSQL's programs at a place where the database's user may run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly majorVersion: number;
}

/**
 * Finds PostgreSQL's programs. Where the database's user may not enter their folder (a clone under a home that only root
 * may enter), they are copied to a folder that all may read and only this process may write.
 * @throws EmbeddedPostgresUnavailable without the package; Error naming the places tried when none can be used.
 */
export async function provideBinaries(
  user: DatabaseUser | null,
  log: OperatorLog,
  { directory, version }: PostgresPackage = installedPackage(),
): Promise<Binaries> {
  await linkLibraries(directory);
  const native = join(directory, 'native');
  const direct = tryRun(native, user);
  if (direct.ok) return direct.binaries;
  if (user === null)
    throw new OperatorError(
      message('operation.embedded.does-not-run', { folder: native, reason: direct.reason }),
    );

  const name = `vaka-postgres-${version}-${createHash('sha256').update(native).digest('hex').slice(0, 8)}`;
  const tried = [`${native}: ${direct.reason}`];
  for (const parent of new Set(['/var/cache', '/var/tmp', tmpdir()])) {
    const copy = join(parent, name);
    try {
      await copyOnce(native, copy);
    } catch (error) {
      tried.push(`${copy}: ${(error as Error).message}`);
      continue;
    }
    const copied = tryRun(copy, user);
    if (copied.ok) {
      log.info(
        `PostgreSQL runs as ${user.name}, who may not enter ${native}; its programs are copied to ${copy}`,
      );
      return copied.binaries;
    }
    tried.push(`${copy}: ${copied.reason}`);
  }
  throw new OperatorError(
    message('operation.embedded.runs-nowhere', { user: user.name, tried: `  ${tried.join('\n  ')}` }),
  );
}

function tryRun(
  native: string,
  user: DatabaseUser | null,
): { ok: true; binaries: Binaries } | { ok: false; reason: string } {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + suffix);
  const run = spawnSync(program('postgres'), ['--version'], {
    encoding: 'utf8',
    windowsHide: true,
    ...(user === null ? {} : { uid: user.uid, gid: user.gid, cwd: '/' }),
  });
  // No other place would be better.
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'EAGAIN') {
    const name = user?.name ?? userInfo().username;
    throw new OperatorError(message('operation.embedded.too-many-processes', { user: name }));
  }
  const major = /\(PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1];
  if (major === undefined) {
    return { ok: false, reason: run.error?.message ?? (run.stderr.trim() || `exit code ${run.status}`) };
  }
  return {
    ok: true,
    binaries: {
      initdb: program('initdb'),
      postgres: program('postgres'),
      pgCtl: program('pg_ctl'),
      majorVersion: Number(major),
    },
  };
}

/** Makes `copy` a whole copy of `native`, by rename, so that nobody meets half of one; a trusted whole copy is kept. */
async function copyOnce(native: string, copy: string): Promise<void> {
  const found = await stat(copy).catch(() => null);
  if (found !== null) {
    // The parents are open to all: a folder that somebody else made or may write is never run from.
    if (found.uid !== process.geteuid?.() || (found.mode & 0o022) !== 0)
      throw new Error('made by somebody else');
    if (await isWhole(native, copy)) return;
    await rm(copy, { recursive: true, force: true });
  }
  const draft = await mkdtemp(`${copy}-`);
  try {
    await cp(native, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    });
    await chmod(draft, 0o755);
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await isWhole(native, copy).catch(() => false))) throw error;
  }
}

/** Cleaners of temporary folders take single old files; every file is there with its size, or the copy is made anew. */
async function isWhole(native: string, copy: string): Promise<boolean> {
  const entries = await readdir(native, { recursive: true, withFileTypes: true });
  const checks = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.a'))
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const [original, copied] = await Promise.all([
        stat(path),
        stat(copy + path.slice(native.length)).catch(() => null),
      ]);
      return copied?.size === original.size;
    });
  return (await Promise.all(checks)).every(Boolean);
}
