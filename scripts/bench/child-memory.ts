/** Imported into a child before its script (`--import`): answers `memory` with what it holds, in bytes, all rubbish collected. */
import type { ChildMemory } from './follower-memory.ts';

process.on('message', (message) => {
  if (message !== 'memory') return;
  // Twice, since what the first lets go of may hold other things.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ held: heapUsed + external, resident: rss } satisfies ChildMemory);
});
