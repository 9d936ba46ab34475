import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { EventsMessage } from '#shared/protocol/events-message.ts';
import type { LeanEvents } from '#shared/protocol/lean-event.ts';
import { merge, newClient } from '#shared/sync/client.ts';
import type { Client, Effect, Message } from '#shared/sync/client.ts';
import type { ApiClient } from './console.ts';

/** A client as the browser's, without the browser: the pure machine on a real socket and real HTTP. */
export class Follower {
  client: Client = newClient;
  readonly batches: EventsMessage[] = [];
  readonly #api: ApiClient;
  readonly #socket: Socket;

  private constructor(api: ApiClient, socket: Socket) {
    this.#api = api;
    this.#socket = socket;
  }

  static async follow(api: ApiClient): Promise<Follower> {
    const auth = { token: api.token };
    const socket = io(api.address, { path: '/live', transports: ['websocket'], auth, forceNew: true });
    const follower = new Follower(api, socket);
    socket.on('events', (message: EventsMessage) => {
      follower.batches.push(message);
      follower.#take({ type: 'events', ...message });
    });
    socket.on('heartbeat', (message: { seq: number; at: string }) =>
      follower.#take({ type: 'heartbeat', ...message }),
    );
    socket.on('reset', (message: { reason: string }) => follower.#take({ type: 'reset', ...message }));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    await follower.#read();
    return follower;
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  /** Waits until it stands at a position, at most so many milliseconds. */
  async reaches(seq: number, patience = 15_000): Promise<void> {
    const deadline = Date.now() + patience;
    while (this.client.seq < seq || this.client.phase !== 'current') {
      if (Date.now() > deadline) throw new Error(`a follower stands at ${this.client.seq}, not ${seq}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    }
  }

  close(): void {
    this.#socket.disconnect();
  }

  #take(message: Message): void {
    const merged = merge(this.client, message);
    this.client = merged.client;
    for (const effect of merged.effects) void this.#perform(effect);
  }

  async #perform(effect: Effect): Promise<void> {
    if (effect.type === 'read-state') return this.#read();
    const { body } = await this.#api.ask(`/events?after=${effect.after}&limit=1000&form=lean`);
    this.#take({ type: 'fetched', ...(body as LeanEvents) });
  }

  async #read(): Promise<void> {
    const { body } = await this.#api.ask('/state');
    this.#take({ type: 'state', ...(body as { seq: number; hash: string; state: unknown }) });
    const { seq: after, hash } = this.client;
    const position = { organisation: this.#api.organisation, after, hash };
    await this.#socket.emitWithAck('follow', position).catch((error: unknown) => {
      // Closed meanwhile by its test.
      if (this.#socket.active) throw error;
    });
  }
}
