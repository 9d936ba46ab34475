import { spawnSync } from 'node:child_process';

/** `npm run types`: every room is checked by its own tsconfig, so that a room sees only what it may use. */
const rooms = ['shared', 'server', 'web', 'test'];
let failed = false;
for (const room of rooms) {
  const { status } = spawnSync('tsc', ['-p', `${room}/tsconfig.json`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
