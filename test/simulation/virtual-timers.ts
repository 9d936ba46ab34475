import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import type { VirtualTime } from './virtual-time.ts';

/**
 * Lets what waits by a timer of this process (a patience, a pause) wait by the time of the night. Answers how to give the timers
 * back; nothing but the night may run meanwhile.
 */
export function useTimersOf(time: VirtualTime): () => void {
  const real = { setTimeout, clearTimeout, wait: timers.setTimeout };
  const cancelled = new WeakSet<object>();
  const start = (action: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]): object => {
    const timer = { ref: () => timer, unref: () => timer };
    time.after(milliseconds, () => cancelled.has(timer) || action(...given));
    return timer;
  };
  Object.assign(globalThis, {
    setTimeout: start,
    clearTimeout: (timer: object | null | undefined) => timer && cancelled.add(timer),
  });
  Object.assign(timers, {
    setTimeout: (milliseconds?: number, value?: unknown) =>
      new Promise((resolve) => start(resolve, milliseconds, value)),
  });
  syncBuiltinESMExports();
  return () => {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Object.assign(timers, { setTimeout: real.wait });
    syncBuiltinESMExports();
  };
}
