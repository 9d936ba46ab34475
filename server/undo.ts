/** What must be undone when something ends, the last first; every step is tried, and the first failure is thrown at the end. */
export class Undo {
  readonly #steps: (() => Promise<void> | void)[] = [];

  later(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  async all(): Promise<void> {
    let failure: unknown;
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure !== undefined) throw failure;
  }
}
