import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool } from '../../server/db/connection.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { createDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { silentLog } from '../support/silent-log.ts';
import { nightOf } from './happenings.ts';
import { neighbours } from './neighbours.ts';
import type { Answer, Connection, Database, Query } from './simulated-database.ts';
import { organisation } from './simulated-node.ts';
import { oneTurn } from './virtual-time.ts';

const seeds = [1, 2];

/** PostgreSQL in the place of the simulated one: each connection is a transaction's, or one statement's. */
class RealDatabase implements Database {
  readonly #pool: Pool;
  #under = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  connect(): Connection {
    let lent: Promise<PoolClient> | null = null;
    let hasEnded = false;
    const end = (): void => {
      if (hasEnded) return;
      hasEnded = true;
      void lent?.then((client) => client.release(true));
    };
    return {
      end,
      query: async (query) => {
        if (lent === null && query !== 'begin') return await this.#counted(this.#pool, query);
        if (hasEnded) throw new Error('the connection has ended');
        lent ??= this.#pool.connect();
        return await this.#counted(await lent, query);
      },
    };
  }

  /** What waits for another's lock does not come further by waiting here; all else is answered within this. */
  readonly settled = async (): Promise<void> => {
    const patience = performance.now() + 20;
    await oneTurn();
    while (this.#under > 0 && performance.now() < patience) await oneTurn();
    await oneTurn();
  };

  async #counted(connection: Pool | PoolClient, query: Query): Promise<Answer> {
    this.#under += 1;
    try {
      const { rows, rowCount } = await connection.query(query as string);
      return { rows: rows as unknown[], rowCount: rowCount ?? 0 };
    } finally {
      this.#under -= 1;
    }
  }
}

describe('the same nights over PostgreSQL', () => {
  let databases: readonly TestDatabase[];
  beforeAll(async () => {
    databases = await Promise.all(seeds.map(() => createDatabase()));
  });
  afterAll(async () => {
    for (const database of databases) await database.drop();
  });

  test.each(seeds)('keep every rule (seed %i)', async (seed) => {
    const pool = openPool({ url: databases[seeds.indexOf(seed)]?.url ?? '', log: silentLog });
    try {
      for (const id of [organisation, ...neighbours]) await openEventLog(pool).create(id);
      const database = new RealDatabase(pool);
      const { broken } = await nightOf(seed, { real: { database, settled: database.settled }, length: 60 });
      expect(broken).toEqual([]);
    } finally {
      await pool.end();
    }
  });
});
