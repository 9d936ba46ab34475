import { startBare } from './bare.ts';
import type { Benchmark } from './benchmark.ts';
import { journalCommand } from './commands.ts';
import { organisation, startConsole } from './console.ts';
import { figure } from './figure.ts';
import { load, type LoadResult } from './load.ts';

const connections = 50;

/** The whole way of a command (session, schema, decision, sealing, chain, fsync) beside one insert without any of that. */
export const commandThroughput: Benchmark = {
  name: 'commands',
  about: `commands over HTTP to one organisation from ${connections} connections`,
  async run(options) {
    const { rounds, seconds, say } = options;
    const console = await startConsole(options, 'commands');
    const bare = await startBare(options.serverUrl, 'commands_bare');
    const path = `/api/organisations/${organisation}/commands`;
    const vakaTarget = { address: console.address, path, token: console.token };
    const bareTarget = { address: bare.address, path: '/insert', token: console.token };
    const preparedTarget = { ...bareTarget, path: '/insert-prepared' };
    const warm = { connections, seconds: 3 };
    await load(vakaTarget, journalCommand, warm);
    await load(bareTarget, journalCommand, warm);
    const vaka: LoadResult[] = [];
    const theirs: LoadResult[] = [];
    const prepared: LoadResult[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      vaka.push(await load(vakaTarget, journalCommand, { connections, seconds }));
      theirs.push(await load(bareTarget, journalCommand, { connections, seconds }));
      prepared.push(await load(preparedTarget, journalCommand, { connections, seconds }));
      say(
        `round ${round}: ${vaka.at(-1)?.perSecond.toFixed(0)} beside ${theirs.at(-1)?.perSecond.toFixed(0)} commands/s`,
      );
    }
    await bare.child.stop();
    await console.child.stop();
    const name = 'bare fastify, one insert';
    const beside = (value: (result: LoadResult) => number) => ({
      vaka: vaka.map(value),
      comparison: { name, rounds: theirs.map(value) },
    });
    return [
      figure({
        name: 'commands over HTTP',
        unit: '/s',
        better: 'more',
        ...beside((one) => one.perSecond),
        goal: { ratio: 1.3 },
      }),
      figure({
        name: '  the same',
        unit: '/s',
        better: 'more',
        vaka: vaka.map((one) => one.perSecond),
        comparison: {
          name: 'with a prepared statement',
          rounds: prepared.map((one) => one.perSecond),
        },
      }),
      figure({ name: '  their p50', unit: 'ms', better: 'less', ...beside((one) => one.p50) }),
      figure({
        name: '  their p99',
        unit: 'ms',
        better: 'less',
        ...beside((one) => one.p99),
        goal: { ratio: 1 },
      }),
    ];
  },
};
