/**
 * Lets only so many requests begin in one turn of the event loop; the others begin in the turns after it, in the order in which they came.
 *
 * Reason: libuv reads up to 48 times 1,024 sockets before anything else has its turn, and whoever is refused and comes again at once
 * is read in that same turn. With 5,000 connections one turn read 15,800 requests in four seconds, in which no batch was decided and
 * no timer rang. It also makes the time be seen that a request waits before anybody looks at it.
 */
import type { FastifyInstance } from 'fastify';

/** About what two batches take; the usual loads, 500 connections at full speed among them, hardly ever have more in one turn. */
const mostInTurn = 256;

declare module 'fastify' {
  interface FastifyRequest {
    /** How long (ms) it waited for its turn here. */
    waited: number;
  }
}

export function takeTurns(app: FastifyInstance, most: number = mostInTurn): void {
  const turns = new Turns(most);
  app.decorateRequest('waited', 0);
  app.addHook('onRequest', (request, _reply, done) => {
    if (turns.hasRoom) return turns.begin(done);
    const since = performance.now();
    turns.wait(() => {
      request.waited = performance.now() - since;
      done();
    });
  });
}

class Turns {
  readonly #most: number;
  #left: number;
  #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
    this.#left = most;
  }

  /** Whether one that came now would begin in this turn. While any waits there is none. */
  get hasRoom(): boolean {
    return this.#left > 0;
  }

  begin(request: () => void): void {
    if (this.#left === this.#most) setImmediate(() => this.#next());
    this.#left -= 1;
    request();
  }

  wait(request: () => void): void {
    this.#waiting.push(request);
  }

  /** Each begins in a callback of its own, so that what follows from it is done before the one after it begins. */
  #next(): void {
    const next = this.#waiting.splice(0, this.#most);
    this.#left = this.#most - next.length;
    for (const request of next) setImmediate(request);
    if (next.length > 0) setImmediate(() => this.#next());
  }
}
