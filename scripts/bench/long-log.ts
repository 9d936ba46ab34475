import { join } from 'node:path';
import pg from 'pg';
import { runningPostgresUrl } from '../../server/db/embedded/running-postgres.ts';
import { evolve } from '../../shared/fold.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { applyChanges, emptyState } from '../../shared/state.ts';
import { startChild } from './child.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { organisation, signIn, startConsoleProcess } from './console.ts';
import { figure, type Figure } from './figure.ts';
import { fillLog } from './fill-log.ts';
import { timeOfBody } from './first-byte.ts';

const length = 100_000;

/** What a long log costs: folding it, starting on it, and coming to it as a newcomer. */
export const longLog: Benchmark = {
  name: 'long-log',
  about: `folding, starting on and reading a log of ${length} events`,
  async run(options) {
    const dataDir = join(options.folder, 'long-log');
    const events = await fillLog(dataDir, length, options.say);
    const folded = foldFigure(events, options);
    events.length = 0;
    return [folded, ...(await startFigures(dataDir, options))];
  },
};

function foldFigure(events: readonly LoggedEvent[], { rounds, say }: BenchmarkOptions): Figure {
  const texts = events.map((event) => JSON.stringify(event));
  const fold = () => {
    const state = emptyState();
    for (const event of events) applyChanges(state, evolve(state, event));
  };
  const parse = () => {
    for (const text of texts) JSON.parse(text);
  };
  const folds: number[] = [];
  const parses: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    folds.push(secondsOf(fold));
    parses.push(secondsOf(parse));
  }
  say(`folded in ${folds.map((seconds) => seconds.toFixed(2)).join(', ')} s`);
  return figure({
    name: `fold of ${events.length} events`,
    unit: 's',
    better: 'less',
    vaka: folds,
    comparison: { name: 'JSON.parse of the same', rounds: parses },
    goal: { most: 0.5 },
  });
}

async function startFigures(dataDir: string, options: BenchmarkOptions): Promise<Figure[]> {
  const { rounds, say } = options;
  // The first start fills in the example accounts and the rest of what `npm start` makes.
  const first = await startConsoleProcess(dataDir);
  const token = await signIn(new URL(first.ready));
  await forgetSnapshots(dataDir);
  await first.stop();
  const starts = { withSnapshot: [] as number[], without: [] as number[] };
  const reads = { state: [] as number[], events: [] as number[], bare: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    for (const kind of ['without', 'withSnapshot'] as const) {
      const started = performance.now();
      const console = await startConsoleProcess(dataDir);
      const address = new URL(console.ready);
      await timeOfBody(stateOf(address), authorized(token));
      starts[kind].push((performance.now() - started) / 1_000);
      if (kind === 'withSnapshot') {
        await timeReads(address, token, dataDir, reads);
        await forgetSnapshots(dataDir);
      }
      await console.stop();
    }
    say(
      `round ${round}: ${starts.withSnapshot.at(-1)?.toFixed(2)} s with snapshot, ${starts.without.at(-1)?.toFixed(2)} s without`,
    );
  }
  const bare = { name: 'bare route, all rows as one JSON', rounds: reads.bare };
  return [
    figure({
      name: 'start → state served, with snapshot',
      unit: 's',
      better: 'less',
      vaka: starts.withSnapshot,
      comparison: { name: 'without snapshot', rounds: starts.without },
      goal: { most: 2 },
    }),
    figure({ name: '  without', unit: 's', better: 'less', vaka: starts.without, goal: { most: 3 } }),
    figure({
      name: 'first byte of state',
      unit: 'ms',
      better: 'less',
      vaka: reads.state,
      comparison: bare,
      goal: { most: 300 },
    }),
    figure({
      name: 'first byte of the log (NDJSON)',
      unit: 'ms',
      better: 'less',
      vaka: reads.events,
      comparison: bare,
      goal: { most: 300 },
    }),
  ];
}

async function timeReads(
  address: URL,
  token: string,
  dataDir: string,
  reads: { readonly state: number[]; readonly events: number[]; readonly bare: number[] },
): Promise<void> {
  const bare = await startChild('bare-process.ts', {
    BENCH_DATABASE_URL: urlOf(dataDir),
    NODE_ENV: 'production',
  });
  const events = new URL(`/api/organisations/${organisation}/events`, address);
  reads.state.push((await timeOfBody(stateOf(address), authorized(token))).first);
  reads.events.push(
    (await timeOfBody(events, { ...authorized(token), accept: 'application/x-ndjson' })).first,
  );
  reads.bare.push((await timeOfBody(new URL('/events', bare.ready), {})).first);
  await bare.stop();
}

async function forgetSnapshots(dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(dataDir) });
  await client.connect();
  await client.query('delete from snapshot');
  await client.end();
}

function urlOf(dataDir: string): string {
  const url = runningPostgresUrl(dataDir);
  if (url === null) throw new Error('the console runs without its PostgreSQL');
  return url;
}

function stateOf(address: URL): URL {
  return new URL(`/api/organisations/${organisation}/state`, address);
}

function authorized(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` };
}

function secondsOf(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1_000;
}
