import { spawnSync } from 'node:child_process';

/** `npm run test:seeds`: the random tests of test/sync and test/simulation, many times oftener than `npm test` has them; some minutes. */
const folders = ['test/sync', 'test/simulation'];
const { status } = spawnSync('vitest', ['run', '--project', 'rooms', ...folders, ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { VAKA_SEEDS: '10000', ...process.env },
});
process.exit(status ?? 1);
