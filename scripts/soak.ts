import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect, parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../server/db/embedded/embedded-postgres.ts';
import { ApiClient } from '../test/support/console.ts';
import { heapEnvironment, openHeap } from '../test/support/heap.ts';
import { metricsOf } from '../test/support/metrics.ts';
import { startConsoleProcess } from './bench/console.ts';
import { createDatabase } from './bench/database.ts';
import { quantile } from './bench/statistics.ts';
import { fillBoundedLists, openScreens, passNight } from './soak/night.ts';
import type { People } from './soak/night.ts';
import { PatientClient } from './soak/patient-client.ts';
import { growthInTenMinutes } from './soak/slope.ts';

/** What `npm run soak` does, as `--help` says it. */
const help = `npm run soak -- [--minutes 30] [--pace 10] [--screens 200]

A console of its own lives a night of storm so many times as fast, and says how its memory, open files and event loop have been.
Ends with 1 where memory or files grow by more than 1 % in ten minutes after the warm-up (the process as the machine sees it by 2 %),
where the event loop is held up longer than a median of 50 ms, or where anything was answered with an error; what is told to come
again does so. Run it on a machine that does nothing else.
`;
const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '30' },
    pace: { type: 'string', default: '10' },
    screens: { type: 'string', default: '200' },
  },
});
if (values.help) {
  process.stdout.write(help);
  process.exit();
}
const minutes = Number(values.minutes);
/** The first part of the night, in which caches and compiled code find their size: a sixth, at most five minutes. */
const warmUp = Math.min(5, minutes / 6);
/** Between two looks, in milliseconds. */
const every = 15_000;
/**
 * What may grow in ten minutes, as a share of itself. The resident memory also holds what no collection touches (native code, buffers, what
 * the allocator keeps), and moves by pages that are given back late.
 */
const mostGrowth = { heap: 0.01, files: 0.01, rss: 0.02 } as const;
/**
 * The longest median (ms) of the event loop's p99: half of what an answer may take that people take for immediate (100 ms), so that the
 * worst moments of a usual look are not felt. Of single looks the machine's other work decides, and a slope of such figures says nothing.
 */
const mostDelay = 50;

/** What is looked at. `heap` is what is in use after a collection; `delay` the event loop's p99 since the look before. */
type Look = {
  readonly at: number;
  readonly heap: number;
  readonly rss: number;
  readonly files: number;
  readonly delay: number;
};

const say = (what: string): void => void process.stdout.write(`${what}\n`);
const log = { info: () => undefined, warn: say, error: say };
const folder = await mkdtemp(join(tmpdir(), 'vaka-soak-'));
const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgresql'), log });
try {
  const { looks, failure } = await soak();
  process.exitCode = judge(looks);
  if (failure !== null) {
    process.exitCode = 1;
    say(`the night ended in an error: ${inspect(failure)}`);
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The looks after the warm-up, and what ended the night before its time. */
async function soak(): Promise<{ readonly looks: readonly Look[]; readonly failure: unknown }> {
  const child = await startConsoleProcess(join(folder, 'console'), {
    DATABASE_URL: await createDatabase(postgres.url, 'soak'),
    ...heapEnvironment,
  });
  const heap = await openHeap(child.process);
  const people = await peopleAt(child.ready);
  const closeScreens = await openScreens(people.coordinator, Number(values.screens));
  await fillBoundedLists(people);
  const started = Date.now();
  const until = started + minutes * 60_000;
  const living = passNight(people, Number(values.pace), until);
  const looks: Look[] = [];
  let failure: unknown = null;
  living.catch((error: unknown) => (failure = error));
  for (let next = started + every; next <= until && failure === null; next += every) {
    await wait(next - Date.now());
    const figures = await metricsOf(child.ready);
    const look = {
      at: (Date.now() - started) / 60_000,
      heap: await heap.used(),
      rss: figures('process_resident_memory_bytes'),
      files: figures('process_open_fds'),
      delay: figures('nodejs_eventloop_lag_p99_seconds') * 1_000,
    };
    looks.push(look);
    say(lineOf(look));
    // The collection was ours and is not to be seen in the next look.
    await metricsOf(child.ready);
  }
  const happened = await living.catch(() => new Map<string, number>());
  say([...happened].map(([name, times]) => `${name}: ${times}`).join('; '));
  say(`told to come again: ${PatientClient.toldToWait}`);
  closeScreens();
  heap.close();
  await child.stop();
  return { looks: looks.filter(({ at }) => at >= warmUp), failure };
}

async function peopleAt(address: string): Promise<People> {
  const tib = PatientClient.of(await ApiClient.signIn(address, 'tib'));
  const coordinator = PatientClient.of(await ApiClient.signIn(address, 'forvaltning'));
  const { body } = await tib.ask('/state');
  const { state } = body as { readonly state: { readonly safetyPoints: readonly { readonly id: string }[] } };
  return { tib, coordinator, safetyPoints: Object.keys(state.safetyPoints) };
}

function lineOf({ at, heap, rss, files, delay }: Look): string {
  const mb = (bytes: number) => (bytes / 1024 ** 2).toFixed(1);
  return `${at.toFixed(1)} min: in use ${mb(heap)} MB of ${mb(rss)}, ${files} files, event loop p99 ${delay.toFixed(1)} ms`;
}

/** Says what grew; 1 where it is too much. */
function judge(looks: readonly Look[]): number {
  if (looks.length < 4) throw new Error('too short a night to say anything of');
  const medianOf = (name: keyof Look) =>
    quantile(
      looks.map((look) => look[name]),
      0.5,
    );
  const verdicts = (['heap', 'files', 'rss'] as const).map((name) => {
    const growth = growthInTenMinutes(looks.map((look) => ({ at: look.at, value: look[name] })));
    const most = mostGrowth[name];
    const measured = `median ${medianOf(name).toFixed(1)}, ${(growth * 100).toFixed(2)} % in ten minutes`;
    return { isKept: growth <= most, line: `${name}: ${measured}, at most ${most * 100} %` };
  });
  const delay = medianOf('delay');
  verdicts.push({
    isKept: delay <= mostDelay,
    line: `delay: median of p99 ${delay.toFixed(1)} ms, at most ${mostDelay} ms`,
  });
  for (const { isKept, line } of verdicts) say(`${line}${isKept ? '' : ': MISSED'}`);
  return verdicts.every(({ isKept }) => isKept) ? 0 : 1;
}
