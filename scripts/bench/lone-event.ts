import { setTimeout as wait } from 'node:timers/promises';
import { startBare } from './bare.ts';
import type { Benchmark } from './benchmark.ts';
import { journalCommand } from './commands.ts';
import { startConsole } from './console.ts';
import { figure } from './figure.ts';
import { Followers, followingSocketIo, followingVaka } from './followers.ts';
import type { Target } from './load.ts';
import { commandsOf, post, recordOne } from './record.ts';
import { quantile } from './statistics.ts';

const followers = 2_000;
const eventsARound = 40;
const pause = 100;

/** One event by itself, to all who look: from the command until the last of two thousand screens has it. */
export const loneEvent: Benchmark = {
  name: 'lone-event',
  about: `one command at a time → the last of ${followers} followers has it`,
  async run(options) {
    const { rounds, say } = options;
    const console = await startConsole(options, 'lone_event');
    const bare = await startBare(options.serverUrl, 'lone_event_bare');
    const ours = await Followers.open(followingVaka(console, await recordOne(console)), followers);
    const theirs = await Followers.open(followingSocketIo(bare.address), followers);
    const target = { address: bare.address, path: '/insert-and-emit', token: console.token };
    const times = { vaka: [] as number[][], bare: [] as number[][] };
    for (let round = 0; round <= rounds; round += 1) {
      const [vaka, socketIo] = [[] as number[], [] as number[]];
      // In turns, so that what else the machine does falls on both.
      for (let count = 0; count < eventsARound; count += 1) {
        vaka.push(await timeOfOne(ours, commandsOf(console)));
        socketIo.push(await timeOfOne(theirs, target));
      }
      if (round === 0) continue; // The first warms both up.
      times.vaka.push(vaka);
      times.bare.push(socketIo);
      say(
        `round ${round}: ${quantile(vaka, 0.99).toFixed(0)} beside ${quantile(socketIo, 0.99).toFixed(0)} ms`,
      );
    }
    for (const part of [ours, theirs, bare.child, console.child]) await part.stop();
    const beside = (share: number) => ({
      unit: 'ms',
      better: 'less' as const,
      vaka: times.vaka.map((round) => quantile(round, share)),
      comparison: { name: 'bare insert and emit', rounds: times.bare.map((round) => quantile(round, share)) },
    });
    return [
      figure({ name: `a lone event to ${followers} followers, median`, ...beside(0.5) }),
      figure({ name: '  its p99', ...beside(0.99), goal: { ratio: 0.83 } }),
    ];
  },
};

async function timeOfOne(followed: Followers, target: Target): Promise<number> {
  await wait(pause);
  const { took } = await followed.timeOf(1, () => post(target, [journalCommand()]));
  return took;
}
