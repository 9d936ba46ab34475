/**
 * Takes values in the order in which they came, also while one of them is still being made: what comes after it waits. One that
 * could not be made is left out.
 */
export function inTurn<Value extends object>(
  take: (value: Value) => void,
): (value: Value | Promise<Value>) => void {
  let last: Promise<void> | null = null;
  return (value) => {
    if (last === null && !(value instanceof Promise)) return take(value);
    const turn = Promise.allSettled([value, last]).then(([made]) => {
      if (last === turn) last = null;
      if (made.status === 'fulfilled') take(made.value);
    });
    last = turn;
  };
}
