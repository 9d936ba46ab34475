/** What is read: resolves when it is done, whatever came of it. */
type Read = (signal: AbortSignal) => Promise<void>;

/** At least so long between two readings, and so many times as long as the last one took: a long log is not read all the time. */
const shortest = 1_500;
const timesAsLong = 8;

/**
 * Reads something again when it may have changed: at once the first time, then never two at a time, and however many changes come
 * one reading for all of them. `now`: milliseconds that only grow.
 */
export class ReportReader {
  readonly #read: Read;
  readonly #now: () => number;
  readonly #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #reading = false;
  #isAsked = false;
  #notBefore = 0;

  constructor(read: Read, now: () => number = () => performance.now()) {
    this.#read = read;
    this.#now = now;
  }

  ask(): void {
    if (this.#reading) {
      this.#isAsked = true;
      return;
    }
    if (this.#timer !== null || this.#stop.signal.aborted) return;
    const wait = Math.max(0, this.#notBefore - this.#now());
    this.#timer = setTimeout(() => void this.#start(), wait);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#stop.abort();
  }

  async #start(): Promise<void> {
    this.#timer = null;
    this.#reading = true;
    this.#isAsked = false;
    const began = this.#now();
    await this.#read(this.#stop.signal);
    const ended = this.#now();
    this.#notBefore = ended + Math.max(shortest, (ended - began) * timesAsLong);
    this.#reading = false;
    if (this.#isAsked) this.ask();
  }
}
