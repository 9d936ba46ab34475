let next: Promise<void> | null = null;

/**
 * Resolves when all that has come to this process by now is read, for all who wait at the same moment, one directly after the other.
 *
 * Reason: with commands of 300 organisations each was decided as soon as it had been read, by turns with reading the next. A processor does
 * the same again and again much faster, and a command took a fifth less of it when all that were read together were decided together.
 */
export function allRead(): Promise<void> {
  next ??= new Promise((resolve) => {
    setImmediate(() => {
      next = null;
      resolve();
    });
  });
  return next;
}
