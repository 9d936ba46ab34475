import { setTimeout as wait } from 'node:timers/promises';

/**
 * Gathers single pieces of work into few statements: what is asked for while a run is under way makes the next run.
 * `run` answers one result per item, in their order; when it fails, each of its items fails with it. `gather`: milliseconds that
 * are waited for more before a run, for what nobody waits for.
 */
export function coalesced<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  gather = 0,
): (item: Item) => Promise<Result> {
  type Waiting = {
    readonly item: Item;
    readonly resolve: (result: Result) => void;
    readonly reject: (error: unknown) => void;
  };
  let waiting: Waiting[] = [];
  let running = false;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      if (gather > 0) await wait(gather);
      const batch = waiting;
      waiting = [];
      try {
        const results = await run(batch.map(({ item }) => item));
        for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      // What the same turn asks for comes along.
      setImmediate(() => void work());
    });
}
