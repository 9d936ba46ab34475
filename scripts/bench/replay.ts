import { join } from 'node:path';
import { runningPostgresUrl } from '../../server/db/embedded/running-postgres.ts';
import { openPool } from '../../server/db/connection.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import type { EventLog } from '../../server/event-log/event-log.ts';
import { evolve } from '../../shared/fold.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { openReplay } from '../../shared/replay/engine.ts';
import { stateToJson } from '../../shared/state-json.ts';
import { applyChanges, emptyState } from '../../shared/state.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { organisation, signIn, startConsoleProcess } from './console.ts';
import { figure, type Figure } from './figure.ts';
import { fillLog } from './fill-log.ts';
import { timeOfBody } from './first-byte.ts';

const length = 100_000;
/** So many moments of the log are looked at in a round, anywhere in it. */
const looks = 40;

/** What it costs to look at any moment of a long log, on the server and in a file's viewer. */
export const replayOfALongLog: Benchmark = {
  name: 'replay',
  about: `any past moment of a log of ${length} events`,
  async run(options) {
    const dataDir = join(options.folder, 'replay');
    const events = await fillLog(dataDir, length, options.say);
    const inFile = fileFigures(events, options);
    events.length = 0;
    return [...(await serverFigures(dataDir, options)), ...inFile];
  },
};

async function serverFigures(dataDir: string, { rounds, say }: BenchmarkOptions): Promise<Figure[]> {
  const console = await startConsoleProcess(dataDir);
  const log = { info: () => undefined, warn: say, error: say };
  const pool = openPool({ url: runningPostgresUrl(dataDir) ?? '', log });
  const address = new URL(console.ready);
  const headers = { authorization: `Bearer ${await signIn(address)}` };
  const ask = async (path: string): Promise<number> =>
    (await timeOfBody(new URL(`/api/organisations/${organisation}${path}`, address), headers)).last;
  const measured = { known: [] as number[], happened: [] as number[], overview: [] as number[] };
  const folded: number[] = [];
  const first = await ask('/replay');
  for (let round = 1; round <= rounds; round += 1) {
    measured.known.push(nineteenOfTwenty(await lookAround((seq) => ask(`/state?at=${seq}`))));
    measured.happened.push(
      nineteenOfTwenty(await lookAround((seq) => ask(`/state?at=${seq}&reading=happened`))),
    );
    measured.overview.push(await ask('/replay'));
    folded.push(await foldFromStart(openEventLog(pool), length / 2));
    say(`round ${round}: 95 % within ${measured.known.at(-1)?.toFixed(0)} ms`);
  }
  await pool.end();
  await console.stop();
  const comparison = { name: 'all events before read and folded (half the log)', rounds: folded };
  const common = { unit: 'ms', better: 'less', goal: { most: 200 } } as const;
  return [
    figure({ name: 'any moment over HTTP, p95', ...common, vaka: measured.known, comparison }),
    figure({ name: '  by event time', ...common, vaka: measured.happened }),
    figure({
      name: `  density and marks (first ${Math.round(first)} ms)`,
      ...common,
      vaka: measured.overview,
    }),
  ];
}

async function lookAround(look: (seq: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < looks; turn += 1) times.push(await look(somewhere()));
  return times;
}

const somewhere = (): number => 1 + Math.floor(Math.random() * length);

async function foldFromStart(log: EventLog, seq: number): Promise<number> {
  const started = performance.now();
  const state = emptyState();
  for await (const page of log.pages(organisation, 0, seq))
    for (const event of page) applyChanges(state, evolve(state, event));
  JSON.stringify(stateToJson(state));
  return performance.now() - started;
}

/** The engine that runs in the viewer, here without a page. */
function fileFigures(events: readonly LoggedEvent[], { rounds, say }: BenchmarkOptions): Figure[] {
  const opened = performance.now();
  const replay = openReplay(events);
  const opening = performance.now() - opened;
  say(`a file's events taken in within ${opening.toFixed(0)} ms`);
  const jumps: number[] = [];
  const folds: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const times = Array.from({ length: looks }, () => timeOf(() => replay.stateAt(somewhere())));
    jumps.push(nineteenOfTwenty(times));
    folds.push(
      timeOf(() => {
        const state = emptyState();
        for (const event of events.slice(0, length / 2)) applyChanges(state, evolve(state, event));
      }),
    );
  }
  const comparison = { name: 'all events before folded (half the log)', rounds: folds };
  const name = `any moment in a file, p95 (taken in within ${Math.round(opening)} ms)`;
  return [figure({ name, unit: 'ms', better: 'less', vaka: jumps, comparison, goal: { most: 200 } })];
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function nineteenOfTwenty(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
