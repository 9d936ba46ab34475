import { setTimeout as wait } from 'node:timers/promises';
import type { RunningConsole } from './console.ts';
import { openHeap } from './heap.ts';
import { metricsOf } from './metrics.ts';

/** What a console holds, in bytes: what it uses after a collection, and what the operating system has given its process. */
export type MemoryLook = { readonly used: number; readonly resident: number };

export type Memory = {
  look(): Promise<MemoryLook>;
  close(): void;
};

/** Looks at the memory of a console that was started with `heapEnvironment`. */
export async function openMemory({ address, process }: RunningConsole): Promise<Memory> {
  const heap = await openHeap(process);
  return {
    async look() {
      const used = await heap.used();
      const figure = await metricsOf(address);
      return { used, resident: figure('process_resident_memory_bytes') };
    },
    close: () => heap.close(),
  };
}

/** As people read it. */
export const inMegabytes = ({ used, resident }: MemoryLook): string =>
  `${(used / 1024 ** 2).toFixed(1)} MB in use, ${(resident / 1024 ** 2).toFixed(0)} MB resident`;

/** Bytes that an event may keep: of what people wrote much is text. */
const anEvent = 50_000;

/** What may stay: `room` bytes of what the process took, and what `events` events keep. */
type Allowed = { readonly room: number; readonly events: number };

/** How long (ms) a console has for giving back. */
const givenBackWithin = 60_000;

/** The first look within that time at which it has been given back, else the last. */
export async function lookWhenGivenBack(
  memory: Memory,
  before: MemoryLook,
  allowed: Allowed,
): Promise<MemoryLook> {
  const until = performance.now() + givenBackWithin;
  for (;;) {
    const look = await memory.look();
    if (isGivenBack(before, look, allowed) || performance.now() >= until) return look;
    await wait(2_000);
  }
}

/**
 * Whether a console has given back what hostile input cost it: a fifth more than before may stay, for code that had not run before and caches,
 * and what has been recorded meanwhile; so may `room` bytes of what the process took for it, of which an allocator gives back late.
 */
export function isGivenBack(before: MemoryLook, after: MemoryLook, { room, events }: Allowed): boolean {
  const kept = events * anEvent;
  return after.used < 1.2 * before.used + kept && after.resident < before.resident + room + kept;
}
