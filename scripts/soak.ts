import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../server/db/embedded/embedded-postgres.ts';
import { ApiClient } from '../test/support/console.ts';
import { heapEnvironment, openHeap } from '../test/support/heap.ts';
import { startConsoleProcess } from './bench/console.ts';
import { createDatabase } from './bench/database.ts';
import { quantile } from './bench/statistics.ts';
import { fillBoundedLists, openScreens, passNight } from './soak/night.ts';
import type { People } from './soak/night.ts';
import { growthInTenMinutes } from './soak/slope.ts';

/**
 * `npm run soak -- [--minutes 30] [--pace 10] [--screens 200]`: a console of its own lives a night of storm so many times as fast, and
 * says how its memory, open files and event loop have been. Ends with 1 where memory or files grow by more than 1 % in ten
 * minutes after the warm-up, where the event loop's delay grows, or where anything was answered with an error.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    pace: { type: 'string', default: '10' },
    screens: { type: 'string', default: '200' },
  },
});
const minutes = Number(values.minutes);
/** The first part of the night, in which caches and compiled code find their size: a sixth, at most five minutes. */
const warmUp = Math.min(5, minutes / 6);
/** Between two looks, in milliseconds. */
const every = 15_000;
const mostGrowth = 0.01;
/** Of the event loop's delay: p99 of 15 s is moved by whatever else the machine does. */
const mostDelayGrowth = 0.25;

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
    say(`the night ended in an error: ${String(failure)}`);
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
  closeScreens();
  heap.close();
  await child.stop();
  return { looks: looks.filter(({ at }) => at >= warmUp), failure };
}

async function peopleAt(address: string): Promise<People> {
  const tib = await ApiClient.signIn(address, 'tib');
  const coordinator = await ApiClient.signIn(address, 'forvaltning');
  const { body } = await tib.ask('/state');
  const { state } = body as { readonly state: { readonly safetyPoints: readonly { readonly id: string }[] } };
  return { tib, coordinator, safetyPoints: Object.keys(state.safetyPoints) };
}

/** The console's own figures, by name. */
async function metricsOf(address: string): Promise<(name: string) => number> {
  const text = await (await fetch(new URL('/metrics', address))).text();
  return (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
}

function lineOf({ at, heap, rss, files, delay }: Look): string {
  const mb = (bytes: number) => (bytes / 1024 ** 2).toFixed(1);
  return `${at.toFixed(1)} min: in use ${mb(heap)} MB of ${mb(rss)}, ${files} files, event loop p99 ${delay.toFixed(1)} ms`;
}

/** Says what grew; 1 where it is too much. */
function judge(looks: readonly Look[]): number {
  if (looks.length < 4) throw new Error('too short a night to say anything of');
  const growthOf = (name: 'heap' | 'files' | 'delay') =>
    growthInTenMinutes(looks.map((look) => ({ at: look.at, value: look[name] })));
  const limits = { heap: mostGrowth, files: mostGrowth, delay: mostDelayGrowth } as const;
  const missed = (['heap', 'files', 'delay'] as const).filter((name) => {
    const growth = growthOf(name);
    const middle = quantile(
      looks.map((look) => look[name]),
      0.5,
    );
    const isMissed = !(growth <= limits[name]);
    say(
      `${name}: median ${middle.toFixed(1)}, ${(growth * 100).toFixed(2)} % in ten minutes, at most ${limits[name] * 100} %${isMissed ? ': MISSED' : ''}`,
    );
    return isMissed;
  });
  return missed.length === 0 ? 0 : 1;
}
