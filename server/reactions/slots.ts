/** So many at a time: `run` waits for its turn, in order. */
export function slots(count: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    try {
      return await work();
    } finally {
      // A slot that is waited for goes from hand to hand.
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
