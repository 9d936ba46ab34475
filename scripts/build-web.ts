import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { globSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'web/dist/built-from');

/** Builds the web where it has not been built from just these sources; answers whether it built. */
export async function buildWebIfNeeded(): Promise<boolean> {
  const sources = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return false;
  await build({ root: join(root, 'web'), configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, sources);
  return true;
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  const patterns = [
    'web/src/**/*',
    'web/public/**/*',
    'web/build/*',
    'web/*.*',
    'shared/**/*.ts',
    'package-lock.json',
  ];
  for (const path of globSync(patterns, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}
