import { startBare } from './bare.ts';
import type { Benchmark, BenchmarkOptions } from './benchmark.ts';
import { type Child, letRun } from './child.ts';
import { journalCommand } from './commands.ts';
import { organisation, startConsole } from './console.ts';
import { type Figure, figure } from './figure.ts';
import { load, type LoadResult, type Target } from './load.ts';

/** How many people at once, and how many times as much as the bare server is aimed at. */
const loads = [
  { connections: 50, goal: 1.5 },
  { connections: 500, goal: 2 },
] as const;

/** Seconds: as servers that have run for a while. The engine goes on making the code of the console faster for so long. */
const warmUp = 20;
/** Seconds that do not count, after a process was held. */
const leadIn = 0.5;

type Side = Target & { readonly child: Child };
type Sides = { readonly vaka: Side; readonly bare: Side; readonly prepared: Side };

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
      vaka: { ...console, path, token },
      bare: { ...bare, path: '/insert', token },
      prepared: { ...bare, path: '/insert-prepared', token },
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
  const children = names.map((name) => sides[name].child);
  const run = async (side: Side, length: number): Promise<LoadResult> => {
    letRun(side.child, children);
    await load(side, journalCommand, { connections, seconds: leadIn });
    return await load(side, journalCommand, { connections, seconds: length });
  };
  for (const name of names) await run(sides[name], warmUp);
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names) times[name].push(await run(sides[name], seconds));
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
