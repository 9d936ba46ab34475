import { startChild } from './child.ts';
import { organisation } from './console.ts';
import type { BenchConsole } from './console.ts';
import type { Batch, FollowersNews, FollowersOrder } from './followers-process.ts';
import type { Position } from './record.ts';
import type { Following } from './socket-follower.ts';

/** When all had what was awaited, epoch milliseconds with fractions, and in which batches it came. */
export type Arrived = { readonly at: number; readonly batches: readonly Batch[] };

/** So many followers of one server, in a process of their own. */
export class Followers {
  readonly #child: Awaited<ReturnType<typeof startChild>>;
  /** Events that each has been told to expect since it began. */
  #expected = 0;

  private constructor(child: Awaited<ReturnType<typeof startChild>>) {
    this.#child = child;
  }

  /** Resolves when all follow. */
  static async open(following: Following, count: number): Promise<Followers> {
    const child = await startChild('followers-process.ts', {
      BENCH_FOLLOWERS: String(count),
      BENCH_FOLLOWING: JSON.stringify(following),
    });
    return new Followers(child);
  }

  /** Does what makes so many more events; answers how long it took from then, in milliseconds, until the last follower had all of them. */
  async timeOf(events: number, work: () => Promise<unknown>): Promise<{ took: number } & Arrived> {
    this.#expected += events;
    await this.#ask({ type: 'await', events: this.#expected }, 'await');
    const reached = this.#next('reached');
    const started = performance.timeOrigin + performance.now();
    await work();
    const { at, batches } = await reached;
    return { took: at - started, at, batches };
  }

  /** Ends every connection, without a word to the server. */
  async cut(): Promise<void> {
    await this.#ask({ type: 'cut' }, 'cut');
  }

  /** All open a connection at once; when the last was welcomed, epoch milliseconds with fractions. */
  async return(following: Following): Promise<number> {
    return (await this.#ask({ type: 'return', following }, 'returned')).at;
  }

  async stop(): Promise<void> {
    await this.#child.stop();
  }

  async #ask<Type extends FollowersNews['type']>(order: FollowersOrder, answer: Type) {
    const answered = this.#next(answer);
    this.#child.process.send(order);
    return await answered;
  }

  #next<Type extends FollowersNews['type']>(type: Type): Promise<Extract<FollowersNews, { type: Type }>> {
    const { process: child } = this.#child;
    return new Promise((resolve, reject) => {
      const end = () => reject(new Error('the followers ended'));
      const look = (news: FollowersNews) => {
        if (news.type !== type) return;
        child.off('message', look);
        child.off('exit', end);
        resolve(news as Extract<FollowersNews, { type: Type }>);
      };
      child.on('message', look);
      child.once('exit', end);
    });
  }
}

/** How a client of the console follows from a position, as the browser's does. */
export function followingVaka({ address, token }: BenchConsole, { seq, hash }: Position): Following {
  return {
    address: address.href,
    path: '/live',
    greeting: [
      `40${JSON.stringify({ token, unpacks: true })}`,
      `420${JSON.stringify(['follow', { organisation, after: seq, hash }])}`,
    ],
    welcomed: '430',
  };
}

/** How a client of the bare socket.io follows. */
export function followingSocketIo(address: URL): Following {
  return { address: address.href, path: '/socket.io', greeting: ['40'], welcomed: '40' };
}

/** How a client of the bare `ws` follows: its first message is the welcome. */
export function followingWs(address: URL): Following {
  return { address: address.href, path: '/', greeting: [], welcomed: 'welcome' };
}
