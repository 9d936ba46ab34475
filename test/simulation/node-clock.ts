import { clockTolerance } from '../../server/commands/clock-check.ts';
import { SteadyClock } from '../../server/commands/steady-clock.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What a node's time is: the machine's clock, which may be wrong, and what server/commands/organisations.ts makes of it. */
export class NodeClock {
  /** How far the machine's clock is ahead (ms). */
  wallAhead = 0;
  /** It has been set; what the node says of its last look is not to be compared. */
  hasJumped = false;
  readonly #time: VirtualTime;
  #steady: SteadyClock;
  #isRight = true;

  constructor(time: VirtualTime) {
    this.#time = time;
    this.#steady = this.#begun();
  }

  /** The node's process starts. */
  begin(): void {
    this.#steady = this.#begun();
    this.look();
  }

  /** The machine's clock is set otherwise, so many milliseconds ahead. */
  set(ahead: number): void {
    this.wallAhead = ahead;
    this.hasJumped = true;
  }

  /** Epoch milliseconds, as the node records them. */
  now(): number {
    return this.#steady.now();
  }

  /** How far what it records is ahead (ms). */
  get ahead(): number {
    return this.now() - this.#time.now;
  }

  mayRecord(): boolean {
    return this.#isRight && !this.#steady.hasParted;
  }

  /** It is compared with the database's, which has the night's own time. */
  look(): void {
    this.#isRight = Math.abs(this.wallAhead) <= clockTolerance;
    if (this.#isRight) this.#steady.trust();
  }

  #begun(): SteadyClock {
    return new SteadyClock(
      () => this.#time.now + this.wallAhead,
      () => this.#time.now,
    );
  }
}
