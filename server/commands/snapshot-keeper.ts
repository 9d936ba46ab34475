import type { Pool } from 'pg';
import type { Head } from '#shared/kernel/hash-chain.ts';
import type { State } from '#shared/state.ts';
import { intervalAfter, writeSnapshot } from '../event-log/snapshots.ts';
import type { Snapshot } from '../event-log/snapshots.ts';

type Dependencies = {
  readonly pool: Pool;
  readonly onFailure: (error: unknown, what: string) => void;
};

/** Keeps one organisation's fold every so often while it goes on, one snapshot at a time. */
export class SnapshotKeeper {
  readonly #organisation: string;
  readonly #dependencies: Dependencies;
  #kept: number;
  #interval: number;
  #writing: Promise<void> | null = null;

  /** `newest`: from which the fold goes on; null from the log's beginning. */
  constructor(organisation: string, dependencies: Dependencies, newest: Snapshot | null) {
    this.#organisation = organisation;
    this.#dependencies = dependencies;
    this.#kept = newest?.head.seq ?? 0;
    this.#interval = intervalAfter(newest?.size ?? 0);
  }

  /** Whether enough has come, at a position, since the last one; one that is being written may say that it is not. */
  isDue(seq: number): boolean {
    return seq - this.#kept >= this.#interval;
  }

  /** Begins to keep a state, as it is now, unless one is still being written. `textChanges`: as in `writeSnapshot`. */
  keep(head: Head, state: State, textChanges: number): void {
    if (this.#writing !== null) return;
    this.#kept = head.seq;
    this.#writing = this.#write(head, state, textChanges).finally(() => (this.#writing = null));
  }

  /** Resolves when none is being written. */
  async idle(): Promise<void> {
    await this.#writing;
  }

  async #write(head: Head, state: State, textChanges: number): Promise<void> {
    const { pool, onFailure } = this.#dependencies;
    try {
      this.#interval = intervalAfter(await writeSnapshot(pool, this.#organisation, head, state, textChanges));
    } catch (error) {
      onFailure(error, 'snapshot');
    }
  }
}
