import type { Missing, SeqRange } from './outcome.ts';

/** How many runs of numbers are kept to be told. */
const mostRanges = 20;

/** Counts events by their number, which come in rising order, and keeps the first runs of them. */
export class MissingEvents {
  #count = 0;
  readonly #ranges: SeqRange[] = [];

  add(seq: number): void {
    this.#count += 1;
    const last = this.#ranges.at(-1);
    if (last !== undefined && seq === last.to + 1)
      this.#ranges[this.#ranges.length - 1] = { ...last, to: seq };
    else if (this.#ranges.length < mostRanges) this.#ranges.push({ from: seq, to: seq });
  }

  get all(): Missing {
    return { count: this.#count, ranges: [...this.#ranges] };
  }
}
