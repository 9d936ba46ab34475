import { spawnSync } from 'node:child_process';

/** `npm run test:seeds`: the random nights of test/sync, ten thousand of each instead of some hundred; some minutes. */
const { status } = spawnSync('vitest', ['run', '--project', 'rooms', 'test/sync', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { VAKA_SEEDS: '10000', ...process.env },
});
process.exit(status ?? 1);
