import { copyFile, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Makes the links between shared libraries that the package could not carry (npm packs no links). The package has an
 * install script for it, but npm may block install scripts. Links that stand are left alone.
 */
export async function linkLibraries(packageDirectory: string): Promise<void> {
  let text: string;
  try {
    text = await readFile(join(packageDirectory, 'native/pg-symlinks.json'), 'utf8');
  } catch {
    return; // Windows has none
  }
  const links = JSON.parse(text) as { source: string; target: string }[];
  await Promise.all(
    links.map(async ({ source, target }) => {
      // Source and target lie in the same folder, so the link is a bare file name and survives a move.
      try {
        await symlink(basename(source), join(packageDirectory, target));
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === 'EEXIST') return;
        if (code !== 'EPERM' && code !== 'ENOTSUP') throw error;
        await copyFile(join(packageDirectory, source), join(packageDirectory, target));
      }
    }),
  );
}
