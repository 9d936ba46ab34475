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

/** What was said to be lost comes to the database within this, in milliseconds. */
export const longestLate = 5_000;
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
    const { notify, random, weather } = this.#surroundings;
    if (typeof query !== 'string' && query.name === 'notify-heads') {
      if (random() >= weather().silence) notify(query.values?.[0] as string[]);
      return { rows: [], rowCount: 0 };
    }
    return await this.#line().ask(query);
  }

  #client() {
    const line = this.#line();
    this.#open.add(line.connection);
    return {
      query: (query: Query, values?: unknown[]): Promise<Answer> => line.ask(withValues(query, values)),
      release: () => {
        if (!line.isLost) line.connection.end();
        this.#open.delete(line.connection);
      },
      on: () => undefined,
      off: () => undefined,
    };
  }

  #line(): Line {
    const connection = this.#surroundings.database.connect();
    const endSoon = (): void => this.#endSoon(connection);
    return new Line(connection, this.#surroundings, () => this.#isDead, endSoon);
  }

  #endSoon(connection: Connection): void {
    const { time, random } = this.#surroundings;
    time.after(random() * noticed, () => connection.end());
  }
}

/**
 * The way of one connection. What is sent behind something else comes after it, and is begun when that has ended; where something is
 * lost, all that is on its way is, and what follows it does not arrive unless it did.
 */
class Line {
  readonly connection: Connection;
  readonly #surroundings: LinkSurroundings;
  readonly #isDead: () => boolean;
  readonly #endSoon: () => void;
  readonly #waiting = new Set<(error: Error) => void>();
  /** Its node has been told that it is. */
  isLost = false;
  /** Nothing more comes to the database. */
  #isCut = false;
  #newestArrival = 0;
  #newestHearing = 0;
  #begun: Promise<unknown> = Promise.resolve();

  constructor(
    connection: Connection,
    surroundings: LinkSurroundings,
    isDead: () => boolean,
    endSoon: () => void,
  ) {
    this.connection = connection;
    this.#surroundings = surroundings;
    this.#isDead = isDead;
    this.#endSoon = endSoon;
  }

  ask(query: Query): Promise<Answer> {
    if (this.#isDead()) return new Promise(() => undefined);
    if (this.isLost) return Promise.reject(new LostConnection());
    const { time, random, weather } = this.#surroundings;
    const { databaseLoss, delay } = weather();
    const there = random() * Math.min(delay, 200);
    const back = random() * Math.min(delay, 200);
    const fate = databaseLoss === 0 ? 1 : random() / databaseLoss;
    const isLate = fate >= 1 / 3 && fate < 2 / 3;
    const arrival = Math.max(this.#newestArrival, time.now + there + (isLate ? random() * longestLate : 0));
    return new Promise((resolve, reject) => {
      const hear = (told: () => void): void => {
        this.#newestHearing = Math.max(this.#newestHearing, time.now + back);
        time.after(this.#newestHearing - time.now, () => this.#isDead() || told());
      };
      this.#waiting.add(reject);
      if (fate < 2 / 3) hear(() => this.#lose());
      if (fate < 1 / 3) this.#isCut = true;
      if (this.#isCut) return;
      this.#newestArrival = arrival;
      time.after(arrival - time.now, () => {
        const answered = this.#begun.then(() => this.connection.query(query));
        this.#begun = answered.catch(() => undefined);
        const heard = (told: () => void): void =>
          hear(() => {
            if (fate < 1) this.#lose();
            else if (this.#waiting.delete(reject)) told();
          });
        answered.then(
          (answer) => heard(() => resolve(answer)),
          (error: Error) => heard(() => reject(error)),
        );
      });
    });
  }

  #lose(): void {
    if (this.isLost) return;
    this.isLost = true;
    this.#endSoon();
    for (const reject of this.#waiting) reject(new LostConnection());
    this.#waiting.clear();
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
