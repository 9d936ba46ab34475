import type { Logger } from 'pino';
import type { Erasure } from '../event-log/text-changes.ts';
import type { LedgerFile } from './ledger-file.ts';

type Options = {
  readonly ledger: LedgerFile;
  readonly logger: Logger;
  /** How soon it is tried again, and said again, in milliseconds. */
  readonly again: number;
};

/**
 * Writes the ledger, or, while that cannot be done (its disk is full), keeps what is to stand in it and tries again. A text is out of the
 * database by then, which also holds that it is, so its organisation goes on: what waits is the protection against an older copy
 * of the database that is put back meanwhile. What may not wait is reading it: a console that cannot know what must go does not start.
 */
export function lateLedger({ ledger, logger, again }: Options) {
  const waiting = new Map<string, readonly Erasure[]>();
  let timer: NodeJS.Timeout | null = null;

  async function write(organisation: string, erasures: readonly Erasure[]): Promise<void> {
    try {
      await ledger.add(erasures);
      waiting.delete(organisation);
    } catch (error) {
      waiting.set(organisation, erasures);
      if (timer !== null) return;
      logger.error(
        { err: error, organisations: [...waiting.keys()] },
        'erased texts are gone from the database, but the ledger of erasures cannot be written: put back no older copy of the database until it can',
      );
      timer = setTimeout(() => void tryAgain(), again);
      timer.unref();
    }
  }

  async function tryAgain(): Promise<void> {
    timer = null;
    for (const [organisation, erasures] of waiting) await write(organisation, erasures);
    if (waiting.size === 0) logger.info('the ledger of erasures is written again');
  }

  return {
    /** All erasures of an organisation. Resolves when they are on the disk, or it is known that they cannot be now. */
    add: write,

    /** How many erasures the ledger does not have yet. */
    late(): number {
      const known = (organisation: string) =>
        new Set(ledger.of(organisation).map(({ seq, hash }) => `${seq} ${hash}`));
      return [...waiting].reduce((sum, [organisation, erasures]) => {
        const there = known(organisation);
        return sum + erasures.filter(({ seq, hash }) => !there.has(`${seq} ${hash}`)).length;
      }, 0);
    },

    /** Tries once more. */
    async close(): Promise<void> {
      if (timer !== null) clearTimeout(timer);
      if (waiting.size > 0) await tryAgain();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
