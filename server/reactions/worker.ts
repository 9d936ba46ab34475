/**
 * One node's work on the outbox: looks twice a second, exactly when the next row is due, and at once when this node has recorded
 * something that may have effects. Any number of nodes do the same; the database says who has what (outbox.ts).
 */
import { sendingChannels } from '#shared/alarm/answers.ts';
import type { SendingChannel } from '#shared/alarm/answers.ts';
import type { Logger } from 'pino';
import type { Due, Outbox, OutboxRow } from './outbox.ts';

const lookEvery = 500;
/** However much is recorded, it looks no more often than this, in milliseconds. */
const leastBetween = 20;
/** Rows taken up at once on each channel: those that are sent and as many that are made ready meanwhile. */
const takenAtOnce = 64;
/** As many end before more are claimed, since each look is a statement. */
const refillBy = 16;

export type WorkerDependencies = {
  readonly outbox: Pick<Outbox, 'due' | 'claimDeliveries' | 'figures'>;
  /** False while this node may not record: what is due is left to the others. */
  readonly mayRecord: () => boolean;
  readonly fireDue: () => Promise<number>;
  readonly deliver: (row: OutboxRow) => Promise<void>;
  readonly logger: Logger;
};

export type Worker = ReturnType<typeof startWorker>;

export function startWorker({ outbox, mayRecord, fireDue, deliver, logger }: WorkerDependencies) {
  const taken = new Map<SendingChannel, number>(sendingChannels.map((channel) => [channel, 0]));
  const underWay = new Set<Promise<void>>();
  const namedKinds = new Set<string>();
  const namedDamage = new Set<string>();
  let closing = false;
  let firing: Promise<void> | null = null;
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  let complained = false;

  function lookIn(milliseconds: number): void {
    if (closing) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(start, milliseconds);
  }

  function start(): void {
    if (looking !== null || closing) {
      lookAgain = true;
      return;
    }
    looking = work().finally(() => {
      looking = null;
    });
  }

  async function work(): Promise<void> {
    let next: number | null = null;
    try {
      do {
        lookAgain = false;
        lookedAt = performance.now();
        if (!mayRecord()) break;
        const due = await outbox.due();
        next = due.next;
        await take(due);
      } while (lookAgain && !closing && performance.now() - lookedAt >= leastBetween);
      complained = false;
    } catch (error) {
      if (!complained) logger.warn({ err: error }, 'the outbox could not be read');
      complained = true;
    }
    if (lookAgain) lookIn(leastBetween);
    else lookIn(Math.max(1, Math.min(lookEvery, next ?? lookEvery)));
  }

  async function take({ timers, channels }: Due): Promise<void> {
    if (timers) fire();
    const open = sendingChannels.filter((channel) => channels.includes(channel));
    await Promise.all(open.map(takeDeliveries));
  }

  function fire(): void {
    if (firing !== null) return;
    firing = fireDue()
      .then(
        // What was claimed may not have been all.
        (fired) => {
          if (fired > 0) wake();
        },
        (error: unknown) => logger.warn({ err: error }, 'timers could not be claimed'),
      )
      .finally(() => {
        firing = null;
      });
  }

  async function takeDeliveries(channel: SendingChannel): Promise<void> {
    const free = takenAtOnce - (taken.get(channel) ?? 0);
    if (free === 0) return;
    const rows = await outbox.claimDeliveries(channel, free);
    for (const row of rows) {
      taken.set(channel, (taken.get(channel) ?? 0) + 1);
      const delivering: Promise<void> = deliver(row).finally(() => {
        const left = (taken.get(channel) ?? 1) - 1;
        taken.set(channel, left);
        underWay.delete(delivering);
        if (left % refillBy === 0) wake();
      });
      underWay.add(delivering);
    }
  }

  function wake(): void {
    if (looking !== null) {
      lookAgain = true;
      return;
    }
    const since = performance.now() - lookedAt;
    if (since >= leastBetween) start();
    else lookIn(leastBetween - since);
  }

  async function nameUnknown(): Promise<void> {
    const { unknownKinds, damaged } = await outbox.figures();
    for (const { kind, rows, first } of damaged) {
      if (namedDamage.has(first)) continue;
      namedDamage.add(first);
      logger.error(
        { kind, rows, first },
        'the outbox holds rows that cannot be read; they are left where they are',
      );
    }
    for (const { kind, rows } of unknownKinds) {
      if (namedKinds.has(kind)) continue;
      namedKinds.add(kind);
      logger.warn(
        { kind, rows },
        'the outbox holds what this version does not know; it is left to a newer one',
      );
    }
  }

  const naming = setInterval(() => {
    nameUnknown().catch(() => undefined);
  }, 60_000);
  naming.unref();
  start();
  nameUnknown().catch(() => undefined);

  return {
    /** Looks at once: something may have been written. */
    wake,

    /** Takes up nothing more and finishes what is under way. */
    async close(): Promise<void> {
      closing = true;
      clearInterval(naming);
      if (timer !== null) clearTimeout(timer);
      await looking;
      await firing;
      await Promise.all(underWay);
    },
  };
}
