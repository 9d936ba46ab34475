/**
 * Doing together what was read together.
 *
 * Reason: a processor does the same again and again much faster than by turns with other work. With commands of 300 organisations each
 * was decided as soon as it had been read, by turns with reading the next, and a command took a fifth less when all that were read together
 * were decided together; to take their bodies and check them one directly after the other saved a twelfth.
 */
let actions: (() => void)[] = [];

/**
 * Does something when all that has come to this process by now is read, directly after what others have asked to be done then. What is
 * asked for while that goes on is done when what has come meanwhile is read as well.
 */
export function whenAllRead(action: () => void): void {
  if (actions.length === 0) setImmediate(doAll);
  actions.push(action);
}

function doAll(): void {
  const asked = actions;
  actions = [];
  for (const action of asked) action();
}

let next: Promise<void> | null = null;

/** Resolves then, for all who wait at the same moment one directly after the other. */
export function allRead(): Promise<void> {
  next ??= new Promise((resolve) => {
    whenAllRead(() => {
      next = null;
      resolve();
    });
  });
  return next;
}
