import { createServer, connect } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

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

/** A TCP link between a client and a console on loopback that delays, cuts and falls silent, until it is told to be well. */
export class BadLink {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #weather: Weather | null = null;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(address: string): Promise<BadLink> {
    const { hostname, port } = new URL(address);
    const link = new BadLink(createServer());
    link.#server.on('connection', (near) => link.#carry(near, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => {
      link.#server.listen(0, '127.0.0.1', resolve);
    });
    return link;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Null: all that is sent arrives at once. */
  set weather(weather: Weather | null) {
    this.#weather = weather;
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
      // Pieces of one direction keep their order, as TCP does.
      let arrives = 0;
      from.on('data', (piece) => {
        const weather = this.#weather;
        if (isSilent) return;
        if (weather === null && arrives <= Date.now()) return void to.write(piece);
        const chance = weather?.random() ?? 1;
        if (weather !== null && chance < weather.cuts) return end();
        if (weather !== null && chance < weather.cuts + weather.silences) {
          isSilent = true;
          setTimeout(end, 20 * weather.delay);
          return;
        }
        arrives = Math.max(arrives, Date.now() + (weather === null ? 0 : weather.random() * weather.delay));
        setTimeout(() => to.writable && to.write(piece), arrives - Date.now());
      });
      from.on('error', end);
      from.on('close', () => {
        this.#open.delete(from);
        end();
      });
    }
  }
}
