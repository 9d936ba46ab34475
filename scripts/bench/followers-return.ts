import { startBare } from './bare.ts';
import type { Benchmark } from './benchmark.ts';
import { journalCommand } from './commands.ts';
import { startConsole } from './console.ts';
import { figure } from './figure.ts';
import { Followers, followingSocketIo, followingVaka } from './followers.ts';
import { commandsOf, post, recordOne } from './record.ts';

const followers = 2_000;
const behind = 500;

/** A network comes back, and every screen with it: all are current again, beside bare socket.io taking its own back, which sends nothing. */
export const followersReturn: Benchmark = {
  name: 'return',
  about: `${followers} followers cut off and back at once, ${behind} events behind`,
  async run(options) {
    const { rounds, say } = options;
    const console = await startConsole(options, 'followers_return');
    const bare = await startBare(options.serverUrl, 'followers_return_bare');
    let position = await recordOne(console);
    const ours = await Followers.open(followingVaka(console, position), followers);
    const theirs = await Followers.open(followingSocketIo(bare.address), followers);
    const times = { vaka: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      await ours.cut();
      await post(commandsOf(console), Array.from({ length: behind - 1 }, journalCommand));
      const back = followingVaka(console, position);
      position = await recordOne(console);
      const { took } = await ours.timeOf(behind, () => ours.return(back));
      await theirs.cut();
      const started = performance.timeOrigin + performance.now();
      const reconnected = (await theirs.return(followingSocketIo(bare.address))) - started;
      if (round === 0) continue; // The first warms both up.
      times.vaka.push(took);
      times.bare.push(reconnected);
      say(`round ${round}: ${took.toFixed(0)} beside ${reconnected.toFixed(0)} ms`);
    }
    for (const part of [ours, theirs, bare.child, console.child]) await part.stop();
    return [
      figure({
        name: `${followers} followers back, ${behind} events behind`,
        unit: 'ms',
        better: 'less',
        vaka: times.vaka,
        comparison: { name: 'bare socket.io reconnecting them', rounds: times.bare },
        goal: { ratio: 0.5 },
      }),
    ];
  },
};
