/**
 * Looks through all logs in the database now and then, since a row may be taken out far behind what any fold reads; and through
 * those that are broken oftener, since they may have been put back. How it is done stands in event-log/chain.ts.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { chainBreak, organisationsWithLog } from '../event-log/chain.ts';
import type { BrokenLogs } from './broken-logs.ts';

/** In milliseconds. A look reads every row, about 0.3 s for 100,000 events; the first leaves a start its time. */
const pauses = { first: 60_000, whole: 3_600_000, broken: 60_000 } as const;

export type ChainWatchOptions = {
  readonly pool: Pool;
  readonly logger: Pick<Logger, 'warn'>;
  readonly broken: BrokenLogs;
  /** Told of a log that was broken and is whole again. */
  readonly onMended: (organisation: string) => void;
  /** Between two looks, in milliseconds; as `pauses` say unless told. */
  readonly every?: number | undefined;
};

export class ChainWatch {
  readonly #options: ChainWatchOptions;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: ChainWatchOptions) {
    this.#options = options;
    this.#lookAfter(options.every ?? pauses.first);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#looking;
  }

  #lookAfter(pause: number): void {
    if (this.#closed) return;
    const { every, broken, logger } = this.#options;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look()
        .catch((error: unknown) => logger.warn({ err: error }, 'the logs could not be looked through'))
        .finally(() =>
          this.#lookAfter(every ?? (broken.organisations.length > 0 ? pauses.broken : pauses.whole)),
        );
    }, pause);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    for (const organisation of await organisationsWithLog(this.#options.pool)) {
      if (this.#closed) return;
      await this.#lookAt(organisation);
    }
  }

  async #lookAt(organisation: string): Promise<void> {
    const { pool, broken, onMended } = this.#options;
    const seq = await chainBreak(pool, organisation);
    if (seq === null) {
      if (!broken.has(organisation)) return;
      broken.mended(organisation);
      return onMended(organisation);
    }
    // Twice at the same place: it was not put back while it was read.
    if ((await chainBreak(pool, organisation)) === seq) broken.found(organisation, seq);
  }
}
