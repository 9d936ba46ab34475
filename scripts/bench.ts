import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../server/db/embedded/embedded-postgres.ts';
import { alarmHandOver } from './bench/alarm-hand-over.ts';
import { appendThroughput } from './bench/append-throughput.ts';
import { backupOfALongLog } from './bench/backup.ts';
import { commandThroughput } from './bench/command-throughput.ts';
import { exportOfALongLog } from './bench/export.ts';
import { fanOut } from './bench/fan-out.ts';
import type { Figure } from './bench/figure.ts';
import { followerMemory } from './bench/follower-memory.ts';
import { followersReturn } from './bench/followers-return.ts';
import { growth } from './bench/growth.ts';
import { liveLatency } from './bench/live-latency.ts';
import { loneEvent } from './bench/lone-event.ts';
import { longLog } from './bench/long-log.ts';
import { wearIn } from './bench/database.ts';
import { currentLoad, describeMachine } from './bench/machine.ts';
import { manyOrganisations } from './bench/many-organisations.ts';
import { mapFrames } from './bench/map-frames.ts';
import { pendingTimers } from './bench/pending-timers.ts';
import { replayOfALongLog } from './bench/replay.ts';
import { residentsPage } from './bench/residents.ts';
import { searchOfALongLog } from './bench/search.ts';
import { tableOf } from './bench/table.ts';
import { webSpeed } from './bench/web.ts';

/** `npm run bench`: every figure beside its comparison, both measured in turns in the same run. */
const benchmarks = [
  commandThroughput,
  manyOrganisations,
  liveLatency,
  fanOut,
  loneEvent,
  followersReturn,
  followerMemory,
  longLog,
  appendThroughput,
  growth,
  alarmHandOver,
  pendingTimers,
  residentsPage,
  mapFrames,
  webSpeed,
  replayOfALongLog,
  exportOfALongLog,
  searchOfALongLog,
  backupOfALongLog,
];
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(help());
else await main();

async function main(): Promise<void> {
  const chosen = benchmarks.filter(({ name }) => values.only?.includes(name) ?? true);
  if (chosen.length === 0)
    throw new Error(`no such benchmark; there are ${benchmarks.map(({ name }) => name).join(', ')}`);
  const loadBefore = currentLoad();
  const folder = await mkdtemp(join(tmpdir(), 'vaka-bench-'));
  const say = (what: string) => process.stderr.write(`${what}\n`);
  const log = { info: () => undefined, warn: say, error: say };
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgresql'), log });
  const figures: Figure[] = [];
  try {
    await wearIn(postgres.url);
    for (const benchmark of chosen) {
      say(`${benchmark.name}: ${benchmark.about}`);
      const options = {
        folder,
        say,
        serverUrl: postgres.url,
        rounds: Number(values.rounds),
        seconds: Number(values.seconds),
      };
      figures.push(...(await benchmark.run(options)));
    }
    const machine = await describeMachine(postgres.url, loadBefore);
    process.stdout.write(
      values.json ? `${JSON.stringify({ machine, figures }, null, 2)}\n` : `${tableOf(machine, figures)}\n`,
    );
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
  process.exitCode = figures.some(({ goal }) => goal?.met === false) ? 1 : 0;
}

function help(): string {
  return [
    'npm run bench -- [--only NAME]… [--rounds 5] [--seconds 5] [--json]',
    '',
    'Measures Vaka beside its comparisons, in turns, on one machine; the middle of the rounds counts, and the ratio is of',
    'neighbouring rounds. Ends with 1 when a goal is missed. Run it on a machine that does nothing else.',
    '',
    ...benchmarks.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`),
    '',
  ].join('\n');
}
