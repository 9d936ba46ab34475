import { startBare } from './bare.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { journalCommand } from './commands.ts';
import { organisation, startConsole } from './console.ts';
import { type Figure, figure } from './figure.ts';
import { load, type LoadResult, type Target } from './load.ts';

/** How many people at once, and how many times as much as the bare server is aimed at. */
const loads = [
  { connections: 50, goal: 1.5 },
  { connections: 500, goal: 2 },
] as const;

const warmUp = 12;

type Sides = { readonly vaka: Target; readonly bare: Target; readonly prepared: Target };

/** The whole way of a command (session, schema, decision, sealing, chain, fsync) beside one insert without any of that. */
export const commandThroughput: Benchmark = {
  name: 'commands',
  about: `commands over HTTP to one organisation from ${loads.map(({ connections }) => connections).join(' and ')} connections`,
  async run(options) {
    const console = await startConsole(options, 'commands');
    const bare = await startBare(options.serverUrl, 'commands_bare');
    const path = `/api/organisations/${organisation}/commands`;
    const { token } = console;
    const sides = {
      vaka: { address: console.address, path, token },
      bare: { address: bare.address, path: '/insert', token },
      prepared: { address: bare.address, path: '/insert-prepared', token },
    };
    const figures: Figure[] = [];
    for (const { connections, goal } of loads)
      figures.push(...(await underLoad(connections, goal, sides, options)));
    await bare.child.stop();
    await console.child.stop();
    return figures;
  },
};

async function underLoad(
  connections: number,
  goal: number,
  sides: Sides,
  { rounds, seconds, say }: BenchmarkOptions,
): Promise<Figure[]> {
  const times = { vaka: [] as LoadResult[], bare: [] as LoadResult[], prepared: [] as LoadResult[] };
  const names = ['vaka', 'bare', 'prepared'] as const;
  // As servers that have run for a while: the engine goes on making the code of the console faster for ten seconds and more.
  for (const name of names) await load(sides[name], journalCommand, { connections, seconds: warmUp });
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names)
      times[name].push(await load(sides[name], journalCommand, { connections, seconds }));
    const [ours, theirs] = [times.vaka.at(-1), times.bare.at(-1)];
    say(
      `round ${round}, ${connections} connections: ${ours?.perSecond.toFixed(0)} beside ${theirs?.perSecond.toFixed(0)} commands/s`,
    );
  }
  const beside = (value: (result: LoadResult) => number, side: 'bare' | 'prepared' = 'bare') => ({
    vaka: times.vaka.map(value),
    comparison: {
      name: side === 'bare' ? 'bare fastify, one insert' : 'with a prepared statement',
      rounds: times[side].map(value),
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
