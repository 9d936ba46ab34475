import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWebIfNeeded } from './build-web.ts';
import { provideBrowser } from './browser/provide-browser.ts';

/**
 * The last part of `npm test`: builds the web, sees to it that there is a browser, and runs every test. Its closing line is
 * vitest's own. Arguments go to vitest. What Node compiles is kept, since some hundred consoles are started: a second of
 * processor each.
 */
await buildWebIfNeeded();
const browser = await provideBrowser();
if (!browser.ok) {
  process.stderr.write(`${browser.message}\n`);
  process.exit(1);
}
const { status } = spawnSync('vitest', ['run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled'),
    ...process.env,
    TEST_BROWSER: browser.path,
  },
});
process.exit(status ?? 1);
