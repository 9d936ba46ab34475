/**
 * The logs that this node has found broken in the database: rows were taken out, added or moved behind its back. Nothing more is
 * recorded in them, so that what is left can be compared with a backup; what is held of them is still read.
 */
import type { Logger } from 'pino';

/** Of a log that is not to be appended to; it has been told of already, once. */
export class LogBrokenError extends Error {
  override readonly name = 'LogBrokenError';

  constructor(organisation: string) {
    super(`the log of ${organisation} is broken`);
  }
}

export class BrokenLogs {
  readonly #positions = new Map<string, number>();
  readonly #logger: Pick<Logger, 'error' | 'info'> | null;

  constructor(logger: Pick<Logger, 'error' | 'info'> | null = null) {
    this.#logger = logger;
  }

  get organisations(): readonly string[] {
    return [...this.#positions.keys()];
  }

  has(organisation: string): boolean {
    return this.#positions.has(organisation);
  }

  /** `seq`: the first position at which the chain does not hold. */
  found(organisation: string, seq: number): void {
    if (this.has(organisation)) return;
    this.#positions.set(organisation, seq);
    this.#logger?.error(
      { organisation, seq },
      'a log is broken in the database, and nothing more is recorded in it: keep a copy of the database as it is, stop the consoles, put the newest whole backup back (restore --replace), and prove the log (export, verify)',
    );
  }

  mended(organisation: string): void {
    if (this.#positions.delete(organisation)) this.#logger?.info({ organisation }, 'a log is whole again');
  }
}
