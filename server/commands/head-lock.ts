import type { Pool, PoolClient } from 'pg';
import type { Head } from '#shared/kernel/hash-chain.ts';
import { inTransaction } from '../db/connection.ts';
import { readHead } from '../event-log/event-log.ts';

/**
 * As many organisations at a time. Each has a connection for as long as it waits for a lock that another node has: were they all to
 * wait so, whoever has got a lock and has something to read would wait for a connection, and with it the other node.
 */
const mostAtOnce = 6;

/** The head of a log that stands there for as long as this transaction's connection holds it. */
export type HeldHead = { readonly head: Head; readonly connection: PoolClient };

export type HeadLock = ReturnType<typeof openHeadLock>;

/**
 * Answers how to run `work` in a transaction that holds an organisation's head row, so that no append is on its way meanwhile: one
 * that was has ended before. It throws what `work` or the database throws, after rolling back.
 */
export function openHeadLock(pool: Pool) {
  const waiting: (() => void)[] = [];
  let underWay = 0;

  async function enter(): Promise<void> {
    if (underWay < mostAtOnce) underWay += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** Whoever waits takes the place over. */
  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) underWay -= 1;
    else next();
  }

  return async <Result>(organisation: string, work: (held: HeldHead) => Promise<Result>): Promise<Result> => {
    await enter();
    try {
      return await inTransaction(pool, async (connection) => {
        const head = await readHead(connection, organisation, true);
        if (head === null) throw new Error(`the organisation ${organisation} has no log`);
        return await work({ head, connection });
      });
    } finally {
      leave();
    }
  };
}
