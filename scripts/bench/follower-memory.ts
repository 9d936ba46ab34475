import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBareOn } from './bare.ts';
import type { Benchmark } from './benchmark.ts';
import type { Child } from './child.ts';
import { signIn, startConsoleProcess } from './console.ts';
import { createDatabase } from './database.ts';
import { figure } from './figure.ts';
import { Followers, followingSocketIo, followingVaka } from './followers.ts';
import { recordOne } from './record.ts';
import type { Following } from './socket-follower.ts';

const followers = 2_000;
/** Who has come is told, and what was needed to let them in is let go of (ms). */
const settling = 3_000;

/** What a process holds after its rubbish is collected, in bytes: on the heap and beside it, and what the system gave it. */
export type ChildMemory = { readonly held: number; readonly resident: number };

/** What a process needs more with two thousand followers than without, in processes that are started anew for each round. */
export const followerMemory: Benchmark = {
  name: 'follower-memory',
  about: `memory per follower, of ${followers}`,
  async run(options) {
    const { rounds, say, serverUrl, folder } = options;
    const [databaseUrl, bareUrl] = [
      await createDatabase(serverUrl, 'follower_memory'),
      await createDatabase(serverUrl, 'follower_memory_bare'),
    ];
    const flags = {
      BENCH_NODE_FLAGS: `--expose-gc --import ${join(import.meta.dirname, 'child-memory.ts')}`,
    };
    const vaka: ChildMemory[] = [];
    const bare: ChildMemory[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const console = await startConsoleProcess(join(folder, 'follower_memory'), {
        DATABASE_URL: databaseUrl,
        ...flags,
      });
      const address = new URL(console.ready);
      const opened = { child: console, address, databaseUrl, token: await signIn(address) };
      const ours = await perFollower(console, followingVaka(opened, await recordOne(opened)));
      const started = await startBareOn(bareUrl, flags);
      const theirs = await perFollower(started.child, followingSocketIo(started.address));
      vaka.push(ours);
      bare.push(theirs);
      say(`round ${round}: ${ours.held.toFixed(1)} beside ${theirs.held.toFixed(1)} kB`);
    }
    const beside = (what: keyof ChildMemory) => ({
      unit: 'kB',
      better: 'less' as const,
      vaka: vaka.map((memory) => memory[what]),
      comparison: { name: 'bare socket.io', rounds: bare.map((memory) => memory[what]) },
      goal: { ratio: 0.77 },
    });
    return [
      figure({ name: 'memory per follower, held', ...beside('held') }),
      figure({ name: 'memory per follower, resident', ...beside('resident') }),
    ];
  },
};

/** kB per follower of a child that has none yet; the child is stopped. */
async function perFollower(child: Child, following: Following): Promise<ChildMemory> {
  // What starting needed, and what the first follower needs that all share, is not what each costs.
  const first = await Followers.open(following, 50);
  await wait(settling);
  const before = await memoryOf(child);
  const rest = await Followers.open(following, followers);
  await wait(settling);
  const after = await memoryOf(child);
  for (const part of [rest, first, child]) await part.stop();
  const each = (bytes: number) => bytes / followers / 1_000;
  return { held: each(after.held - before.held), resident: each(after.resident - before.resident) };
}

async function memoryOf({ process: child }: Child): Promise<ChildMemory> {
  const answered = once(child, 'message') as Promise<[ChildMemory]>;
  child.send('memory');
  return (await answered)[0];
}
