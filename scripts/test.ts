import { spawnSync } from 'node:child_process';
import { buildWebIfNeeded } from './build-web.ts';
import { provideBrowser } from './browser/provide-browser.ts';

/**
 * The last part of `npm test`: builds the web, sees to it that there is a browser, and runs every test. Its closing line is
 * vitest's own. Arguments go to vitest.
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
  env: { ...process.env, TEST_BROWSER: browser.path },
});
process.exit(status ?? 1);
