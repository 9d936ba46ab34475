/**
 * Search in everything that has been said: a follower keeps the index current beside the work that records, and a search takes in what
 * it still lacks, so that what somebody has just written is found.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { Organisations } from '../commands/organisations.ts';
import { findInIndex } from './find.ts';
import type { Found, Wanted } from './find.ts';
import { openSearchIndex } from './search-index.ts';

/** Events that are taken in at a time; a search takes in so many times that many at most before it answers. */
const stepLength = 250;
const stepsBeforeAnswer = 6;
/**
 * While something is recorded the follower rests so many times as long as a step took. To find the words of an event costs the
 * database as much as to record three: with rests of twenty steps it took a twentieth from the commands at their fastest. A search takes
 * in what is still missing, so that nothing waits for it.
 */
const restWhileRecording = 50;
/** How long the follower waits after an event, so that bursts become one step, in milliseconds; and after a failure. */
const pause = 1_000;
const pauseAfterFailure = 10_000;

export type Search = ReturnType<typeof openSearch>;

type SearchOptions = {
  readonly pool: Pool;
  readonly organisations: Pick<Organisations, 'onOpened'>;
  readonly logger: Logger;
};

export function openSearch({ pool, organisations, logger }: SearchOptions) {
  const index = openSearchIndex(pool);
  const nodes = new Map<string, OrganisationNode>();
  /** What is to be looked at, in turns: one follower for all organisations takes one connection, however many there are. */
  const behind = new Set<OrganisationNode>();
  const closing = new AbortController();
  let following: Promise<void> | null = null;
  /** Batches that have come, of whatever organisation. */
  let recorded = 0;

  function later(node: OrganisationNode): void {
    behind.add(node);
    start();
  }

  function start(): void {
    if (closing.signal.aborted) return;
    following ??= follow().finally(() => {
      following = null;
      if (behind.size > 0) start();
    });
  }

  async function follow(): Promise<void> {
    let rest = pause;
    while (behind.size > 0) {
      await wait(rest, undefined, { ref: false, signal: closing.signal }).catch(() => undefined);
      const [node] = behind;
      if (node === undefined || closing.signal.aborted) return;
      behind.delete(node);
      rest = await step(node);
    }
  }

  /** One step for one organisation; answers how long to rest, so that what records is never kept waiting for what searches. */
  async function step(node: OrganisationNode): Promise<number> {
    const started = performance.now();
    const before = recorded;
    try {
      const seq = await index.advance(node.id, node.state, stepLength);
      if (seq < node.head.seq) behind.add(node);
      const took = performance.now() - started;
      return recorded === before ? took : took * restWhileRecording;
    } catch (error) {
      if (closing.signal.aborted) return 0;
      logger.warn({ err: error }, 'the words of the log could not be taken in');
      behind.add(node);
      return pauseAfterFailure;
    }
  }

  organisations.onOpened((node) => {
    nodes.set(node.id, node);
    later(node);
    node.onEvents(() => {
      recorded += 1;
      later(node);
    });
    node.onReset(() => {
      index.rebuild(node.id).then(
        () => later(node),
        (error: unknown) => logger.warn({ err: error }, 'the words of another log could not be thrown away'),
      );
    });
  });

  return {
    /** The events in which something is found, newest or best first, none that is about one of `withheld`. */
    async find(node: OrganisationNode, wanted: Wanted): Promise<Found & { readonly behind: number }> {
      let seq = await index.position(node.id);
      for (let steps = 0; seq < node.head.seq && steps < stepsBeforeAnswer; steps += 1)
        seq = await index.advance(node.id, node.state, stepLength);
      const found = await findInIndex(pool, node.id, wanted);
      return { ...found, behind: Math.max(0, node.head.seq - seq) };
    },

    /** Texts have been taken out of the log or given back: their words are taken anew. */
    async again(organisation: string, seqs: readonly number[]): Promise<void> {
      const node = nodes.get(organisation);
      if (node === undefined) return;
      await index
        .again(organisation, node.state, seqs)
        .catch((error: unknown) => logger.error({ err: error }, 'words could not be taken anew'));
    },

    async close(): Promise<void> {
      closing.abort();
      await following;
    },
  };
}
