type Waiting = { readonly signal: AbortSignal; readonly begin: () => void };

type Bounds = {
  /** How many are made at once. */
  readonly atOnce: number;
  /** How many more may wait. */
  readonly waiting: number;
  /** Milliseconds after which one no longer counts, so that a reader who stands still keeps nobody waiting. */
  readonly longest: number;
};

/**
 * Lets only so many things be made at once; the others wait in the order in which they came. Reason: whoever asks for many exports of a
 * long log would have all of them read it side by side, and nobody else's would be ready before them.
 */
export class Places {
  readonly #bounds: Bounds;
  readonly #line = new Set<Waiting>();
  #taken = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /**
   * Waits for a place and keeps it until `signal` is aborted. False where too many wait already; rejects with the signal's reason when
   * that comes before the turn.
   */
  async take(signal: AbortSignal): Promise<boolean> {
    signal.throwIfAborted();
    if (this.#taken < this.#bounds.atOnce) {
      this.#hold(signal);
      return true;
    }
    if (this.#line.size >= this.#bounds.waiting) return false;
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { signal, begin: resolve };
      this.#line.add(waiting);
      signal.addEventListener('abort', () => {
        if (this.#line.delete(waiting)) reject(signal.reason as Error);
      });
    });
    return true;
  }

  #hold(signal: AbortSignal): void {
    this.#taken += 1;
    let isHeld = true;
    const giveBack = (): void => {
      if (!isHeld) return;
      isHeld = false;
      clearTimeout(timer);
      this.#taken -= 1;
      this.#next();
    };
    const timer = setTimeout(giveBack, this.#bounds.longest).unref();
    signal.addEventListener('abort', giveBack);
  }

  #next(): void {
    const [first] = this.#line;
    if (first === undefined || this.#taken >= this.#bounds.atOnce) return;
    this.#line.delete(first);
    this.#hold(first.signal);
    first.begin();
  }
}
