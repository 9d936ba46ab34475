/**
 * The way of all this node's organisations into the log: what is ready while a statement is under way goes together in the next.
 *
 * Invariants: whoever comes alone is sent at once, in a statement of its own; what comes while others are under way goes when there is
 * enough of it, or when those have ended; what becomes of one organisation's batch is as if
 * it had been alone, whatever becomes of the others. Where the outcome of a group is unknown it is unknown of each. What is sent behind
 * a batch that it rests on is on the same connection, so that the database begins it when that one has ended, whichever way.
 */
import type { Pool, PoolClient } from 'pg';
import { appendGroup } from '../event-log/append-group.ts';
import { appendBatch } from '../event-log/append.ts';
import type { Batch } from '../event-log/append.ts';
import { Crowd } from './crowd.ts';

/** So that this process reads and answers for the one while the database records the other. */
const mostUnderWay = 2;
/** In milliseconds. What takes longer waits for a lock or for a dead connection, and the other organisations do not wait for it. */
const longestCounted = 100;
/** Batches; so few are not worth dividing. */
const smallGroup = 8;
/** Events; what has more is long enough by itself. */
const largestGroup = 256;
/** SQLSTATE classes of what a batch itself can be the cause of: its values, a receipt that is there already, its size. */
const ownFault = /^(22|23|54)/;

type Waiting = {
  readonly batch: Batch;
  readonly resolve: (isRecorded: boolean) => void;
  readonly reject: (error: unknown) => void;
};

/** A connection with statements on their way, one behind the other; it is given back after the last, and thrown away if one failed. */
class Line {
  readonly #connection: PoolClient;
  #onTheirWay = 0;
  #failure: Error | undefined;

  constructor(connection: PoolClient) {
    this.#connection = connection;
  }

  /** Not given back yet. */
  get isOpen(): boolean {
    return this.#onTheirWay > 0;
  }

  async send<Result>(statement: (connection: PoolClient) => Promise<Result>): Promise<Result> {
    this.#onTheirWay += 1;
    try {
      return await statement(this.#connection);
    } catch (error) {
      this.#failure ??= error as Error;
      throw error;
    } finally {
      this.#onTheirWay -= 1;
      if (this.#onTheirWay === 0) this.#connection.release(this.#failure);
    }
  }
}

/** By organisation: on which line its newest batch is, from when that is sent until it has ended. */
class Lines {
  readonly #lines = new Map<string, { readonly line: Line }>();

  of(organisation: string): Line | null {
    const line = this.#lines.get(organisation)?.line;
    return line?.isOpen === true ? line : null;
  }

  async send<Result>(
    line: Line,
    batches: readonly Batch[],
    statement: (connection: PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const place = { line };
    for (const { organisation } of batches) this.#lines.set(organisation, place);
    try {
      return await line.send(statement);
    } finally {
      for (const { organisation } of batches)
        if (this.#lines.get(organisation) === place) this.#lines.delete(organisation);
    }
  }
}

export type GroupAppend = {
  /** Appends a batch, as `appendBatch` does; an organisation has one at a time. */
  readonly append: (batch: Batch) => Promise<boolean>;
  /**
   * Sends a batch behind the one of its organisation that is on its way and that it rests on; null where that one has not been sent yet,
   * or has ended.
   */
  readonly appendBehind: (batch: Batch) => Promise<boolean> | null;
};

/** `pool`: of connections that take a statement before the one before has been answered (`pipeline` in server/db/connection.ts). */
export function openGroupAppend(pool: Pool): GroupAppend {
  const waiting: Waiting[] = [];
  const lines = new Lines();
  const crowd = new Crowd();
  let underWay = 0;
  let batchesUnderWay = 0;

  function isDue(): boolean {
    if (waiting.length === 0 || underWay === mostUnderWay) return false;
    return underWay === 0 || waiting.length >= crowd.enough;
  }

  function sendNext(): void {
    while (isDue()) {
      crowd.count(batchesUnderWay + waiting.length);
      const group = takeGroup(waiting, Math.max(smallGroup, crowd.half));
      underWay += 1;
      batchesUnderWay += group.length;
      let isCounted = true;
      const uncount = (): void => {
        if (!isCounted) return;
        isCounted = false;
        clearTimeout(patience);
        underWay -= 1;
        batchesUnderWay -= group.length;
        sendNext();
      };
      const patience = setTimeout(uncount, longestCounted);
      void send(pool, lines, group).finally(uncount);
    }
  }

  return {
    append: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, resolve, reject });
        sendNext();
      }),
    appendBehind(batch) {
      const line = lines.of(batch.organisation);
      return line === null ? null : lines.send(line, [batch], (connection) => appendBatch(connection, batch));
    },
  };
}

/** At least one, and others for as long as they are small; `most` batches. */
function takeGroup(waiting: Waiting[], most: number): Waiting[] {
  let events = 0;
  const end = waiting.findIndex(({ batch }, index) => {
    events += batch.events.length;
    return index > 0 && events > largestGroup;
  });
  return waiting.splice(0, Math.min(most, end === -1 ? waiting.length : end));
}

/** Resolves when the statement has ended; who did not get through by it is tried alone after that. */
async function send(pool: Pool, lines: Lines, group: readonly Waiting[]): Promise<void> {
  const batches = group.map(({ batch }) => batch);
  try {
    const line = new Line(await pool.connect());
    const [first] = group;
    if (first !== undefined && group.length === 1) {
      first.resolve(await lines.send(line, batches, (connection) => appendBatch(connection, first.batch)));
      return;
    }
    const recorded = await lines
      .send(line, batches, (connection) => appendGroup(connection, batches))
      .catch((error: unknown) => {
        if (isOfOne(error)) return new Set<string>();
        throw error;
      });
    for (const { batch, resolve, reject } of group) {
      if (recorded.has(batch.organisation)) resolve(true);
      else void appendBatch(pool, batch).then(resolve, reject);
    }
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

function isOfOne(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && ownFault.test(code);
}
