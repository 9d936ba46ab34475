import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWebIfNeeded } from './build-web.ts';

/** What `npm run test:faults` does, as `--help` says it. */
const help = `npm run test:faults -- [--rounds 100] [FILE]…

Breaks on purpose what test/faults (or the files named) breaks, so many times instead of the few of npm test. Ends by itself with a
summary, and with 1 where a console lost, doubled or left something undone. 100 rounds take about twenty minutes.
`;
const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, help: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (values.help) {
  process.stdout.write(help);
  process.exit();
}
if (!/^[1-9]\d*$/.test(values.rounds)) {
  process.stderr.write('--rounds is a whole number from 1\n');
  process.exit(2);
}
await buildWebIfNeeded();
const folder = mkdtempSync(join(tmpdir(), 'vaka-faults-'));
const summary = join(folder, 'summary.txt');
writeFileSync(summary, '');
const started = performance.now();
const files = positionals.length > 0 ? positionals : ['test/faults'];
// One file after the other: what is judged by how long somebody waits is not judged while something else is broken beside it.
const options = ['--project', 'rooms', '--reporter', 'verbose', '--no-file-parallelism'];
const { status } = spawnSync('vitest', ['run', ...options, ...files], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled'),
    ...process.env,
    TEST_FAULT_ROUNDS: values.rounds,
    TEST_FAULT_SUMMARY: summary,
  },
});
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
process.stdout.write(`\n${readFileSync(summary, 'utf8')}`);
process.stdout.write(
  `${values.rounds} rounds in ${minutes} minutes: ${status === 0 ? 'every rule was kept' : 'a rule was broken (above)'}\n`,
);
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);
