import pg from 'pg';
import { migrate } from '../../server/db/migrate.ts';
import { createLogger } from '../../server/logger.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { commandTimes } from './command-times.ts';
import { type BenchConsole, organisation, startConsoleOn } from './console.ts';
import { createDatabase } from './database.ts';
import { type Figure, figure } from './figure.ts';
import { fillDatabase } from './fill-log.ts';
import { follow, measure, openWay } from './live-latency.ts';
import { recordOne } from './record.ts';
import { quantile } from './statistics.ts';

const short = 1_000;
const long = 1_000_000;

/** A command must not take longer because much has happened before it: the same console on a short log and on a long one. */
export const growth: Benchmark = {
  name: 'growth',
  about: `a command and its way to a second client on a log of ${long} events, beside ${short}`,
  async run(options) {
    const sides = { long: await openSide(long, options), short: await openSide(short, options) };
    const times = { long: [] as Times[], short: [] as Times[] };
    for (let round = 0; round <= options.rounds; round += 1) {
      for (const name of ['long', 'short'] as const) {
        const measured = await timesOf(sides[name], options);
        // The first round warms both up.
        if (round > 0) times[name].push(measured);
      }
      const [here, there] = [times.long.at(-1), times.short.at(-1)];
      if (round > 0)
        options.say(
          `round ${round}: command ${here?.command.toFixed(2)} beside ${there?.command.toFixed(2)} ms, seen ${here?.seen.toFixed(2)} beside ${there?.seen.toFixed(2)} ms`,
        );
    }
    for (const side of [sides.long, sides.short]) {
      side.way.close();
      await side.console.child.stop();
    }
    return figuresOf(times);
  },
};

type Side = { readonly console: BenchConsole; readonly way: Awaited<ReturnType<typeof openWay>> };
/** Medians in milliseconds: a command's answer while four people work, and until a second client has an event that comes alone. */
type Times = { readonly command: number; readonly seen: number };

async function openSide(length: number, options: BenchmarkOptions): Promise<Side> {
  const name = `growth_${length}`;
  const url = await createDatabase(options.serverUrl, name);
  await fill(url, length);
  options.say(`a log of ${length} events made`);
  const console = await startConsoleOn(url, options, name);
  const path = `/api/organisations/${organisation}/commands`;
  const way = await openWay({ address: console.address, path, token: console.token }, '/live', 'events');
  await follow(way.socket, await recordOne(console));
  return { console, way };
}

async function fill(url: string, length: number): Promise<void> {
  const logger = createLogger('warn');
  await migrate(url, logger);
  await fillDatabase(url, length);
  // Its statements may take as long as they do.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await withoutSearching(client, length);
  // As the database would be a night later, and not while it still tidies up.
  await client.query('analyze');
  await client.query('checkpoint');
  await client.end();
}

/** The words of so long a log are taken in over many minutes, gently; here it is as if that were done. */
async function withoutSearching(client: pg.Client, length: number): Promise<void> {
  await client.query(
    'insert into search_position (organisation, seq, rules) select organisation, seq, 1 from head where seq >= $1',
    [length],
  );
}

async function timesOf({ console, way }: Side, { seconds }: BenchmarkOptions): Promise<Times> {
  const command = await commandTimes(console, seconds);
  const seen = await measure(way);
  return { command: quantile(command, 0.5), seen: quantile(seen, 0.5) };
}

function figuresOf({
  long: ours,
  short: theirs,
}: {
  readonly long: readonly Times[];
  readonly short: readonly Times[];
}): Figure[] {
  const named = { command: 'a command at', seen: 'sent → second client at' } as const;
  return (['command', 'seen'] as const).map((what) =>
    figure({
      name: `${named[what]} ${long} events, median`,
      unit: 'ms',
      better: 'less',
      vaka: ours.map((times) => times[what]),
      comparison: { name: `at ${short} events`, rounds: theirs.map((times) => times[what]) },
      // At most 1.2 times as long.
      goal: { ratio: 0.83 },
    }),
  );
}
