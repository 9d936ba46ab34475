/**
 * Search in everything that has been said: a follower keeps the index current beside the work that records, and a search takes in what
 * it still lacks, so that what somebody has just written is found.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { OrganisationNode } from '../commands/organisation-node.ts';
import type { Organisations } from '../commands/organisations.ts';
import type { EventLog } from '../event-log/event-log.ts';
import { findInIndex } from './find.ts';
import type { Found, Wanted } from './find.ts';
import { openSearchIndex } from './search-index.ts';

/** Events that are taken in at a time; a search takes in so many times that many at most before it answers. */
const step = 250;
const stepsBeforeAnswer = 6;
/**
 * While something is recorded the follower rests so many times as long as a step took. To find the words of an event costs the
 * database as much as to record three; with rests no longer than the steps it took a fifth from the commands.
 */
const restWhileRecording = 20;
/** How long the follower waits after an event, so that bursts become one step, in milliseconds. */
const pause = 1_000;

export type Search = ReturnType<typeof openSearch>;

type SearchOptions = {
  readonly pool: Pool;
  readonly log: Pick<EventLog, 'read' | 'readAt'>;
  readonly organisations: Pick<Organisations, 'onOpened'>;
  readonly logger: Logger;
};

export function openSearch({ pool, log, organisations, logger }: SearchOptions) {
  const index = openSearchIndex(pool, log);
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const nodes = new Map<string, OrganisationNode>();
  let closing = false;

  function later(node: OrganisationNode, wait: number): void {
    if (closing || timers.has(node.id)) return;
    const timer = setTimeout(() => {
      timers.delete(node.id);
      const run = follow(node);
      running.add(run);
      void run.finally(() => running.delete(run));
    }, wait);
    timer.unref();
    timers.set(node.id, timer);
  }

  /** One step, and the next after a rest: what records is never kept waiting for what searches. */
  async function follow(node: OrganisationNode): Promise<void> {
    const started = performance.now();
    const before = node.head.seq;
    try {
      const seq = await index.advance(node.id, node.state, step);
      const took = performance.now() - started;
      if (seq < node.head.seq) later(node, node.head.seq === before ? took : took * restWhileRecording);
    } catch (error) {
      if (closing) return;
      logger.warn({ err: error }, 'the words of the log could not be taken in');
      later(node, 10 * pause);
    }
  }

  organisations.onOpened((node) => {
    nodes.set(node.id, node);
    later(node, pause);
    node.onEvents(() => later(node, pause));
    node.onReset(() => {
      index.rebuild(node.id).then(
        () => later(node, pause),
        (error: unknown) => logger.warn({ err: error }, 'the words of another log could not be thrown away'),
      );
    });
  });

  return {
    /** The events in which something is found, newest or best first, none that is about one of `withheld`. */
    async find(node: OrganisationNode, wanted: Wanted): Promise<Found & { readonly behind: number }> {
      let seq = await index.position(node.id);
      for (let steps = 0; seq < node.head.seq && steps < stepsBeforeAnswer; steps += 1)
        seq = await index.advance(node.id, node.state, step);
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
      closing = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
