import { createServer, connect } from 'node:net';
import type { AddressInfo, NetConnectOpts, Server, Socket } from 'node:net';

/** How a link behaves; `random` is from 0 to 1. */
export type Weather = {
  readonly random: () => number;
  /** Longest delay (ms) of a piece on its way. */
  readonly delay: number;
  /** How likely it is that a piece is the last of its connection. */
  readonly cuts: number;
  /** How likely it is that a connection goes silent instead, and is cut later. */
  readonly silences: number;
};

/**
 * What passes: `all`; what is sent, but no answer (`half`); nothing, with connections that stay open and new ones that nobody
 * answers (`none`); or not even a new connection (`refused`). What a connection has lost, it stays silent about for good.
 */
export type Passage = 'all' | 'half' | 'none' | 'refused';

/** A TCP link to a server on this machine that delays, cuts and falls silent, until it is told to be well. */
export class BadLink {
  /** Null: all that is sent arrives at once. */
  weather: Weather | null = null;
  /** Comes once in the place of what is answered next. */
  garbage: Buffer | null = null;
  readonly #server: Server;
  readonly #target: NetConnectOpts;
  readonly #open = new Set<Socket>();
  #passage: Passage = 'all';

  private constructor(target: NetConnectOpts) {
    this.#target = target;
    this.#server = createServer((near) => this.#take(near));
  }

  static async to(target: string | NetConnectOpts): Promise<BadLink> {
    const link = new BadLink(typeof target === 'string' ? placeOf(target) : target);
    await new Promise<void>((resolve) => {
      link.#server.listen(0, '127.0.0.1', resolve);
    });
    return link;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get passage(): Passage {
    return this.#passage;
  }

  set passage(passage: Passage) {
    this.#passage = passage;
    if (passage === 'refused') this.cutAll();
  }

  cutAll(): void {
    for (const socket of this.#open) socket.destroy();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #take(near: Socket): void {
    if (this.#passage === 'refused') near.resetAndDestroy();
    else this.#carry(near, connect(this.#target));
  }

  #carry(near: Socket, far: Socket): void {
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#open.add(from);
      let isSilent = false;
      // Pieces of one direction keep their order, as TCP does: whichever timer rings first, the oldest goes.
      let arrives = 0;
      const onWay: Buffer[] = [];
      from.on('data', (piece: Buffer) => {
        const { weather } = this;
        if (this.#passage === 'none' || (this.#passage === 'half' && from === far)) isSilent = true;
        if (isSilent) return;
        if (from === far && this.garbage !== null) {
          to.write(this.garbage);
          this.garbage = null;
          return;
        }
        if (weather === null && onWay.length === 0) return void to.write(piece);
        const chance = weather?.random() ?? 1;
        if (weather !== null && chance < weather.cuts) return end();
        if (weather !== null && chance < weather.cuts + weather.silences) {
          isSilent = true;
          setTimeout(end, 20 * weather.delay);
          return;
        }
        arrives = Math.max(arrives, Date.now() + (weather === null ? 0 : weather.random() * weather.delay));
        onWay.push(piece);
        setTimeout(() => {
          const oldest = onWay.shift();
          if (oldest !== undefined && to.writable) to.write(oldest);
        }, arrives - Date.now());
      });
      from.on('error', end);
      from.on('close', () => {
        this.#open.delete(from);
        end();
      });
    }
  }
}

function placeOf(address: string): NetConnectOpts {
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
}
