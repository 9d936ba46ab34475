import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platformPackage, runningLibc } from '../server/db/embedded/platform-package.ts';

/**
 * `npm run test:postgres -- 15 16 17`: the tests of the log, the database, the nodes, the outbox, backups and (in their short
 * form) faults against other majors of PostgreSQL than the one that comes along. npm installs each into a folder that is thrown
 * away; some ten minutes each.
 */
const majors = process.argv.slice(2);
if (majors.length === 0 || majors.some((major) => !/^\d\d$/.test(major))) {
  process.stderr.write('Name the majors: npm run test:postgres -- 15 16 17\n');
  process.exit(2);
}

/** These start what comes along themselves. */
const ownBinaries = [
  'test/db/embedded-postgres.test.ts',
  'test/faults/disk-full.test.ts',
  'test/faults/kills.test.ts',
  'test/faults/standby.test.ts',
];
const rooms = ['test/db', 'test/log', 'test/live', 'test/reactions', 'test/backup', 'test/faults'];
const name = platformPackage(process.platform, process.arch, runningLibc());
const shell = process.platform === 'win32';

const failed = majors.filter((major) => !passes(major));
if (failed.length > 0) process.stderr.write(`did not pass on PostgreSQL ${failed.join(', ')}\n`);
process.exit(failed.length === 0 ? 0 : 1);

function passes(major: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), `vaka-postgres-${major}-`));
  try {
    const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', newestOf(major)];
    if (spawnSync('npm', install, { stdio: 'inherit', shell }).status !== 0) return false;
    const exclude = ownBinaries.flatMap((file) => ['--exclude', file]);
    const { status } = spawnSync('vitest', ['run', '--project', 'rooms', ...rooms, ...exclude], {
      stdio: 'inherit',
      shell,
      env: { ...process.env, TEST_POSTGRES: join(folder, 'node_modules', name) },
    });
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The package's versions are all pre-releases, which no range takes in. */
function newestOf(major: string): string {
  const { stdout } = spawnSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8', shell });
  const newest = (JSON.parse(stdout) as string[]).findLast((version) => version.startsWith(`${major}.`));
  if (newest === undefined) throw new Error(`there is no PostgreSQL ${major} of ${name}`);
  return `${name}@${newest}`;
}
