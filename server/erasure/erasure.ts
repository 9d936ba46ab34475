/**
 * Texts that are taken out of the log: everywhere, once and again.
 *
 * A node settles an organisation's texts before it folds its log, and whenever an event says that texts have changed
 * (`changesTexts`); then it folds anew. What else keeps texts of the log registers with `onChanged`.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { settleTexts, textChanges } from '../event-log/text-changes.ts';
import type { Settled } from '../event-log/text-changes.ts';
import { scrubFiles, scrubIsDue } from '../event-log/scrub.ts';
import type { LedgerFile } from './ledger-file.ts';
import { lateLedger } from './late-ledger.ts';

/** What a folded log asks of the texts. */
export type Texts = {
  settle(organisation: string): Promise<Settled>;
  /** How often they have changed; see `Settled`. */
  changes(organisation: string): Promise<number>;
};

export type TextsChanged = (organisation: string, seqs: readonly number[]) => void | Promise<void>;

export type Erasure = ReturnType<typeof openErasure>;

export type ErasureOptions = {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly ledger: LedgerFile;
  /** The database is this console's alone. */
  readonly ownDatabase: boolean;
  /** How long after a change the files are written anew, in ms; more changes may come with it. */
  readonly pause?: number;
  /** How soon it is tried again where something still reads them as they were or it failed, in ms. */
  readonly again?: number;
};

export function openErasure({
  pool,
  logger,
  ledger,
  ownDatabase,
  pause = 1_000,
  again = 60_000,
}: ErasureOptions) {
  const listeners = new Set<TextsChanged>();
  const unproven = new Map<string, readonly number[]>();
  /** By organisation: the changes that this node's listeners have been told of. */
  const told = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;
  let scrubbing: Promise<void> = Promise.resolve();
  let closing = false;
  const written = lateLedger({ ledger, logger, again });

  function scrub(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    scrubbing = scrubbing.then(scrubNow);
    return scrubbing;
  }

  async function scrubNow(): Promise<void> {
    const not = 'erased texts are gone from every table, but not yet from the files';
    try {
      if (await scrubFiles(pool, ownDatabase)) return;
      logger.info(`${not}, as they were before is still read`);
    } catch (error) {
      logger.error({ err: error }, not);
    }
    if (!closing) timer ??= setTimeout(() => void scrub(), again);
  }

  function scrubSoon(): void {
    timer ??= setTimeout(() => void scrub(), pause);
  }

  return {
    /** For a start: what was taken out by a console that died before the files were written anew goes out of them now. */
    async finishBegun(): Promise<void> {
      if (await scrubIsDue(pool)) scrubSoon();
    },

    async settle(organisation: string): Promise<Settled> {
      const settled = await settleTexts(pool, organisation, ledger.of(organisation));
      await written.add(organisation, settled.ledger);
      if (settled.unproven.length > 0) unproven.set(organisation, settled.unproven);
      else unproven.delete(organisation);
      const isChange = settled.changes !== (told.get(organisation) ?? settled.changes);
      told.set(organisation, settled.changes);
      if (isChange || settled.changed.length > 0) {
        // Another node may have been first with the database; what this one keeps is let go all the same.
        const seqs = settled.changed.length > 0 ? settled.changed : settled.ledger.map(({ seq }) => seq);
        for (const listener of listeners) await listener(organisation, seqs);
      }
      if (settled.changed.length > 0) scrubSoon();
      return settled;
    },

    changes: (organisation: string) => textChanges(pool, organisation),

    /** Calls back with the positions whose texts have been taken out, or given back. */
    onChanged(listener: TextsChanged): void {
      listeners.add(listener);
    },

    /** Events that lost their texts once more after a restore, and of which the log does not say so yet. */
    unproven: (organisation: string): readonly number[] => unproven.get(organisation) ?? [],

    /** How many erasures the ledger does not have yet, since it cannot be written. */
    notInLedger: () => written.late(),

    /** Tries once more what is left to do. */
    async close(): Promise<void> {
      closing = true;
      await written.close();
      await (timer === null ? scrubbing : scrub());
    },
  };
}

/** The texts of a console that keeps no ledger of its own: a tool's, a test's. */
export function textsWithoutLedger(pool: Pool): Texts {
  return {
    settle: (organisation) => settleTexts(pool, organisation, []),
    changes: (organisation) => textChanges(pool, organisation),
  };
}
