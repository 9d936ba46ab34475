import type { CommandAnswer } from './command-answer.ts';

/** For how long (ms) it is said of a log after the last command that could not be recorded: nobody may give another for a while. */
const saidFor = 30_000;

/**
 * Whether commands of a log that were taken are not recorded, whatever keeps the database: a lock on its head that somebody holds, a
 * disk that is full. It is over with the first that is decided.
 */
export class Stall {
  readonly #now: () => number;
  #failedAt: number | null = null;

  /** `now` in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get lasts(): boolean {
    return this.#failedAt !== null && this.#now() - this.#failedAt < saidFor;
  }

  answered({ kind }: CommandAnswer): void {
    this.#failedAt = kind === 'unavailable' ? this.#now() : null;
  }
}
