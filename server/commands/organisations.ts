/**
 * The organisations on this node: opened when first asked for, kept current by a notification after each commit anywhere and,
 * since a listener can die silently, by a look at all heads each second.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { UnknownEventError } from '#shared/fold.ts';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { textsWithoutLedger } from '../erasure/erasure.ts';
import type { Texts } from '../erasure/erasure.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { DamagedSnapshotError } from '../event-log/snapshots.ts';
import { partedAt, isSameHead, readEnds } from '../event-log/chain.ts';
import { BrokenLogs, LogBrokenError } from './broken-logs.ts';
import { ChainWatch } from './chain-watch.ts';
import { clockDifference, clockTolerance } from './clock-check.ts';
import { openListener } from '../db/listener.ts';
import { openGroupAppend } from './group-append.ts';
import { openHeadLock } from './head-lock.ts';
import { headChannel, headNotifier, positionsIn } from './head-notifications.ts';
import { OrganisationNode } from './organisation-node.ts';
import { SteadyClock } from './steady-clock.ts';

const pollInterval = 1_000;

export type OrganisationsOptions = {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly log: EventLog;
  readonly logger: Logger;
  /** Which texts there are; without it, no ledger beside the database is kept. */
  readonly texts?: Texts;
  /** The wall clock (epoch ms), and what has passed (ms) by one that does not jump. */
  readonly now?: () => number;
  readonly elapsed?: () => number;
  readonly onBatch?: (size: number, events: number) => void;
  /** How often the chains are looked through, in milliseconds; as chain-watch.ts says unless told. */
  readonly chainsEvery?: number;
};

export type Organisations = Awaited<ReturnType<typeof openOrganisations>>;

export async function openOrganisations(options: OrganisationsOptions) {
  const { pool, log, logger } = options;
  const wall = options.now ?? Date.now;
  const clock = new SteadyClock(wall, options.elapsed ?? options.now ?? (() => performance.now()));
  const now = () => clock.now();
  const nodes = new Map<string, Promise<OrganisationNode | null>>();
  const open = new Map<string, OrganisationNode>();
  const opened = new Set<(node: OrganisationNode) => void>();
  let closing = false;
  let clockIsRight = true;
  let checking: Promise<void> | null = null;
  let isOutdated = false;
  const outdatedListeners = new Set<() => void>();
  const broken = new BrokenLogs(logger);

  const notifier = headNotifier(pool, (error) => logger.warn({ err: error }, 'a notification was not sent'));
  const listener = openListener({
    url: options.databaseUrl,
    channels: [headChannel],
    log: logger,
    onNotification: (_channel, payload) => {
      for (const { organisation, seq } of positionsIn(payload)) {
        const node = open.get(organisation);
        if (node !== undefined && node.head.seq < seq) node.catchUp();
      }
    },
    onConnected: () => {
      for (const node of open.values()) node.catchUp();
    },
  });

  const dependencies = {
    pool,
    log,
    ...openGroupAppend(pool),
    underHeadLock: openHeadLock(pool),
    now,
    texts: options.texts ?? textsWithoutLedger(pool),
    broken,
    mayRecord: () => clockIsRight && !closing && !isOutdated && !clockHasParted(),
    onRecorded: (organisation: string, head: Head) => notifier.notify(organisation, head.seq),
    onFailure: (error: unknown, what: string) => {
      if (error instanceof UnknownEventError) becomeOutdated(error);
      else if (error instanceof DamagedSnapshotError)
        logger.warn({ err: error }, 'a snapshot is passed over');
      else if (!(error instanceof LogBrokenError))
        logger.error({ err: error, what }, 'the log could not be used');
    },
    onBatch: options.onBatch ?? (() => undefined),
  };

  async function openNode(id: string): Promise<OrganisationNode | null> {
    if ((await log.head(id)) === null) return null;
    const node = await OrganisationNode.open(id, dependencies).catch((error: unknown) => {
      if (error instanceof UnknownEventError) becomeOutdated(error);
      throw error;
    });
    open.set(id, node);
    for (const listen of opened) listen(node);
    return node;
  }

  function becomeOutdated({ message: reason }: UnknownEventError): void {
    if (isOutdated) return;
    isOutdated = true;
    logger.error(
      { reason },
      'the log has events of a newer version; this node serves nobody until it is upgraded',
    );
    for (const listen of outdatedListeners) listen();
  }

  async function look(): Promise<void> {
    const at = now();
    for (const [id, ends] of await readEnds(pool, [...open.keys()])) {
      if (!isSameHead(ends.head, ends.last)) broken.found(id, partedAt(ends));
      open.get(id)?.seen(ends.head, at);
    }
  }

  /** Whether the clock has jumped since it was looked at; it is looked at again at once. */
  function clockHasParted(): boolean {
    if (!clock.hasParted) return false;
    checking ??= checkClock()
      .catch((error: unknown) => logger.warn({ err: error }, 'the clock could not be checked'))
      .finally(() => (checking = null));
    return true;
  }

  async function checkClock(): Promise<void> {
    const hadParted = clock.hasParted;
    const difference = await clockDifference(pool, wall);
    // It was set while the database was asked.
    if (clock.hasParted !== hadParted) return await checkClock();
    const right = Math.abs(difference) <= clockTolerance;
    if (right !== clockIsRight) {
      logger[right ? 'info' : 'error'](
        { difference },
        right ? 'the clock is right again' : 'the clock is wrong',
      );
    }
    clockIsRight = right;
    if (right) clock.trust();
  }

  await checkClock();
  const chains = new ChainWatch({
    pool,
    logger,
    broken,
    onMended: (id) => open.get(id)?.catchUp(),
    every: options.chainsEvery,
  });
  let polling: Promise<void> = Promise.resolve();
  let polls = 0;
  const poll = async () => {
    polls += 1;
    await look();
    if (polls % 10 === 0 || !clockIsRight) await checkClock();
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    polling = poll()
      .catch((error: unknown) => logger.warn({ err: error }, 'the heads could not be read'))
      .finally(() => {
        busy = false;
      });
  }, pollInterval);

  return {
    list: () => log.organisations(),

    /** The organisation on this node, folded; null when there is none such. */
    get(id: string): Promise<OrganisationNode | null> {
      const known = nodes.get(id);
      if (known !== undefined) return known;
      const opening = openNode(id).then(
        (node) => {
          if (node === null) nodes.delete(id);
          return node;
        },
        (error: unknown) => {
          nodes.delete(id);
          throw error;
        },
      );
      nodes.set(id, opening);
      return opening;
    },

    /** The same without waiting for it: one that somebody has asked for. */
    openedHere: (id: string): OrganisationNode | undefined => open.get(id),

    /** Makes an organisation's empty log where there is none. */
    create: (id: string) => log.create(id),

    /** Calls back with every organisation when it is opened on this node. */
    onOpened(listen: (node: OrganisationNode) => void): void {
      opened.add(listen);
      for (const node of open.values()) listen(node);
    },

    /** Whether this node may record: its clock agrees with the database's, and it is neither closing nor outdated. */
    mayRecord: dependencies.mayRecord,

    /** The organisations whose log is broken in the database, in which nothing is recorded. */
    brokenLogs: () => broken.organisations,

    /** The organisations of which commands that this node has taken are not recorded, as where somebody locks the head of the log. */
    stalledLogs: (): readonly string[] =>
      [...open.values()].flatMap((node) => (node.isStalled ? [node.id] : [])),

    /** Whether a node of a newer version has recorded what this one does not understand; it stays so until it is upgraded. */
    isOutdated: () => isOutdated,

    /** Calls back when that becomes so: whoever is connected here had better go to another node. */
    onOutdated(listener: () => void): void {
      outdatedListeners.add(listener);
    },

    /** Refuses new commands, finishes those that were taken, and lets go of the database. */
    async close(): Promise<void> {
      closing = true;
      clearInterval(timer);
      await polling;
      await chains.close();
      for (const node of open.values()) await node.idle();
      await notifier.close();
      await listener.close();
    },
  };
}
