type Planned = { readonly at: number; readonly action: () => void };

/** Resolves when everything that could go on without time passing has gone on: all is in memory, so one turn of the loop is enough. */
export const oneTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/**
 * The time of a simulated night. Nothing happens but what was planned, one thing at a time, in the order of its moments, and in
 * the order of planning where the moments are the same; so a night is the same each time it is simulated.
 */
export class VirtualTime {
  #now = Date.UTC(2026, 10, 22, 3);
  #planned: Planned[] = [];
  readonly #settled: () => Promise<void>;

  /** `settled`: resolves when what an action began has come as far as it can before time goes on. */
  constructor(settled: () => Promise<void> = oneTurn) {
    this.#settled = settled;
  }

  /** Epoch milliseconds. */
  get now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): void {
    const at = this.#now + Math.max(0, milliseconds);
    let [low, high] = [0, this.#planned.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#planned[middle] as Planned).at <= at) low = middle + 1;
      else high = middle;
    }
    this.#planned.splice(low, 0, { at, action });
  }

  /** Lets time pass, and does what falls into it. Rejects with what an action throws. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await this.#settled();
    for (let next = this.#planned[0]; next !== undefined && next.at <= until; next = this.#planned[0]) {
      this.#planned.shift();
      this.#now = next.at;
      next.action();
      await this.#settled();
    }
    this.#now = until;
  }
}
