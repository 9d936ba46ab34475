import { startBare } from './bare.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { type Child, letRun } from './child.ts';
import { journalCommand } from './commands.ts';
import { organisation, startConsole } from './console.ts';
import { dropDatabase } from './database.ts';
import { type Figure, figure } from './figure.ts';
import { load, type LoadResult, type LoadSample, openConnections, resultOf, type Target } from './load.ts';

/** How many people at once, and how many times as much as the bare server is aimed at. */
const loads = [
  { connections: 50, goal: 1.5 },
  { connections: 500, goal: 2 },
] as const;

/** Seconds, as servers that have run for a while: meanwhile the engine makes faster code of what runs often. `prepared` has had those of `bare`. */
const warmUp = { vaka: 10, bare: 10, prepared: 3 };
/** Seconds at a stretch, so that what slows the machine down for a moment slows down both sides. */
const stretch = 1;
/** Seconds that do not count, after a process was held. */
const leadIn = 0.3;

const names = ['vaka', 'bare', 'prepared'] as const;
type Name = (typeof names)[number];
type Side = Target & { readonly child: Child };
type Sides = { readonly [name in Name]: Side };
type Round = { readonly [name in Name]: LoadResult };

/**
 * The whole way of a command (session, schema, decision, sealing, chain, fsync) beside one insert without any of that. Each load of each
 * round has processes of its own: of two that run the same code one is a tenth faster, by what the engine has made of it first.
 */
export const commandThroughput: Benchmark = {
  name: 'commands',
  about: `commands over HTTP to one organisation from ${loads.map(({ connections }) => connections).join(' and ')} connections`,
  async run(options) {
    const rounds: Round[][] = loads.map(() => []);
    for (let number = 1; number <= options.rounds; number += 1) {
      for (const [place, { connections }] of loads.entries()) {
        const round = await withSides(options, (sides) => underLoad(sides, connections, options.seconds));
        rounds[place]?.push(round);
        options.say(
          `round ${number}, ${connections} connections: ${round.vaka.perSecond.toFixed(0)} beside ${round.bare.perSecond.toFixed(0)} commands/s`,
        );
      }
    }
    return loads.flatMap(({ connections, goal }, place) => figuresOf(rounds[place] ?? [], connections, goal));
  },
};

const databases = { vaka: 'commands', bare: 'commands_bare' };

/** Starts both on databases of their own, and leaves nothing of them. */
async function withSides<Result>(
  options: BenchmarkOptions,
  measure: (sides: Sides) => Promise<Result>,
): Promise<Result> {
  const console = await startConsole(options, databases.vaka);
  const bare = await startBare(options.serverUrl, databases.bare);
  const path = `/api/organisations/${organisation}/commands`;
  const { token } = console;
  const result = await measure({
    vaka: { ...console, path, token },
    bare: { ...bare, path: '/insert', token },
    prepared: { ...bare, path: '/insert-prepared', token },
  });
  await bare.child.stop();
  await console.child.stop();
  for (const database of Object.values(databases)) await dropDatabase(options.serverUrl, database);
  return result;
}

/** Every side for so many seconds, in short turns. */
async function underLoad(sides: Sides, connections: number, seconds: number): Promise<Round> {
  const children = names.map((name) => sides[name].child);
  const open = {
    vaka: await openConnections(sides.vaka, connections),
    bare: await openConnections(sides.bare, connections),
    prepared: await openConnections(sides.prepared, connections),
  };
  const run = (name: Name, length: number): Promise<LoadSample> => {
    letRun(sides[name].child, children);
    return load(open[name], sides[name], journalCommand, { leadIn, seconds: length });
  };
  for (const name of names) await run(name, warmUp[name]);
  const samples = { vaka: [] as LoadSample[], bare: [] as LoadSample[], prepared: [] as LoadSample[] };
  for (let passed = 0; passed < seconds; passed += stretch) {
    for (const name of names) samples[name].push(await run(name, stretch));
  }
  for (const connection of Object.values(open).flat()) connection.close();
  return {
    vaka: resultOf(samples.vaka),
    bare: resultOf(samples.bare),
    prepared: resultOf(samples.prepared),
  };
}

function figuresOf(rounds: readonly Round[], connections: number, goal: number): Figure[] {
  const beside = (value: (result: LoadResult) => number, side: 'bare' | 'prepared' = 'bare') => ({
    vaka: rounds.map(({ vaka }) => value(vaka)),
    comparison: {
      name: side === 'bare' ? 'bare fastify, one insert' : 'with a prepared statement',
      rounds: rounds.map((round) => value(round[side])),
    },
  });
  const more = { unit: '/s', better: 'more' } as const;
  const less = { unit: 'ms', better: 'less' } as const;
  return [
    figure({
      name: `commands over HTTP, ${connections} connections`,
      ...more,
      ...beside((one) => one.perSecond),
      goal: { ratio: goal },
    }),
    figure({ name: '  the same', ...more, ...beside((one) => one.perSecond, 'prepared') }),
    figure({ name: '  their p50', ...less, ...beside((one) => one.p50) }),
    figure({ name: '  their p99', ...less, ...beside((one) => one.p99), goal: { ratio: 1 } }),
  ];
}
