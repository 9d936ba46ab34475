import type { Pool } from 'pg';
import type { Answer, Connection, Database, Query } from './simulated-database.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Weather } from './weather.ts';

/** What a link shares with its night. */
export type LinkSurroundings = {
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly weather: () => Weather;
  readonly database: Database;
  /** A node has told the others: `organisation:seq` each. */
  readonly notify: (payloads: readonly string[]) => void;
  /** Something failed in a node. */
  readonly failed: (error: unknown) => void;
};

/** After so long (ms) at most, the database notices that nobody is at the other end. */
const noticed = 2_000;

/**
 * One node's way to the database, as the pool that it knows. A statement is delayed, lost, carried out late after its node has been
 * told that it is lost, or carried out and its answer lost. When the node is killed nothing more is answered; what has left it is not
 * called back.
 */
export class DatabaseLink {
  readonly pool: Pool;
  readonly #surroundings: LinkSurroundings;
  readonly #open = new Set<Connection>();
  #isDead = false;

  constructor(surroundings: LinkSurroundings) {
    this.#surroundings = surroundings;
    const pool = {
      query: (query: Query, values?: unknown[]) => this.#once(withValues(query, values)),
      connect: () => Promise.resolve(this.#client()),
    };
    // Of the driver's pool the rooms commands and event-log use these two.
    this.pool = pool as unknown as Pool;
  }

  kill(): void {
    this.#isDead = true;
    for (const connection of this.#open) this.#endSoon(connection);
  }

  async #once(query: Query): Promise<Answer> {
    const { database, notify, random, weather } = this.#surroundings;
    if (typeof query !== 'string' && query.name === 'notify-heads') {
      if (random() >= weather().silence) notify(query.values?.[0] as string[]);
      return { rows: [], rowCount: 0 };
    }
    const connection = database.connect();
    return await this.#ask(connection, query, () => this.#endSoon(connection));
  }

  #client() {
    const connection = this.#surroundings.database.connect();
    this.#open.add(connection);
    let isBroken = false;
    return {
      query: (query: Query, values?: unknown[]): Promise<Answer> =>
        isBroken
          ? Promise.reject(new LostConnection())
          : this.#ask(connection, withValues(query, values), () => {
              isBroken = true;
              this.#endSoon(connection);
            }),
      release: () => {
        if (!isBroken) connection.end();
        this.#open.delete(connection);
      },
      on: () => undefined,
      off: () => undefined,
    };
  }

  #ask(connection: Connection, query: Query, onLost: () => void): Promise<Answer> {
    if (this.#isDead) return new Promise(() => undefined);
    const { time, random, weather } = this.#surroundings;
    const { databaseLoss, delay } = weather();
    const there = random() * Math.min(delay, 200);
    const back = random() * Math.min(delay, 200);
    const fate = databaseLoss === 0 ? 1 : random() / databaseLoss;
    return new Promise((resolve, reject) => {
      const hear = (told: () => void): void => time.after(back, () => this.#isDead || told());
      const loseIt = (): void => {
        onLost();
        reject(new LostConnection());
      };
      if (fate < 1 / 3) return hear(loseIt);
      const isLate = fate < 2 / 3;
      if (isLate) hear(loseIt);
      time.after(isLate ? there + random() * 5_000 : there, () => {
        connection.query(query).then(
          (answer) => isLate || hear(() => (fate < 1 ? loseIt() : resolve(answer))),
          (error: Error) => isLate || hear(() => reject(error)),
        );
      });
    });
  }

  #endSoon(connection: Connection): void {
    const { time, random } = this.#surroundings;
    time.after(random() * noticed, () => connection.end());
  }
}

function withValues(query: Query, values: unknown[] | undefined): Query {
  return typeof query === 'string' && values !== undefined ? { text: query, values } : query;
}

/** As the driver says it. */
export class LostConnection extends Error {
  constructor() {
    super('Connection terminated unexpectedly');
  }
}
