import { clockTolerance } from './clock-check.ts';

/**
 * The time that a node records by: from the last moment at which its wall clock was found to be right it goes by the monotonic clock,
 * so that a wall clock that is set otherwise meanwhile, if only for a second, puts no time into the log that is not true, and makes
 * nothing that was seen long ago look new. All in milliseconds.
 */
export class SteadyClock {
  readonly #wall: () => number;
  readonly #elapsed: () => number;
  #right: { readonly wall: number; readonly elapsed: number };

  /** `wall`: epoch; it may jump. `elapsed`: since any moment; it does not, but may stand still while the machine sleeps. */
  constructor(wall: () => number, elapsed: () => number) {
    this.#wall = wall;
    this.#elapsed = elapsed;
    this.#right = { wall: wall(), elapsed: elapsed() };
  }

  /** Epoch. */
  now(): number {
    return this.#right.wall + this.#elapsed() - this.#right.elapsed;
  }

  /** Whether the two clocks have parted: one has jumped or stood still, and which of them is right is to be asked of another. */
  get hasParted(): boolean {
    return Math.abs(this.#wall() - this.now()) > clockTolerance;
  }

  /** The wall clock is right now. */
  trust(): void {
    this.#right = { wall: this.#wall(), elapsed: this.#elapsed() };
  }
}
