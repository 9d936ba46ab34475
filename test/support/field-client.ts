import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { EventsMessage } from '../../shared/protocol/events-message.ts';
import { merge, newClient } from '../../shared/sync/client.ts';
import type { Client, Effect, Message } from '../../shared/sync/client.ts';
import { nextToSend, refusalOf, settle, withChange } from '../../shared/sync/outbox.ts';
import type { OutboxAnswer } from '../../shared/sync/outbox.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import type { ApiClient } from './console.ts';
import type { GivenCommand } from '../simulation/given-commands.ts';
import { waitingRow } from './waiting-row.ts';

const answerWithin = 400;
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** A phone as the browser's over a real socket and real HTTP: the machines of shared/sync, and no more patience than a test has. */
export class FieldClient {
  client: Client = newClient;
  rows: readonly OutboxRow[] = [];
  readonly given: string[] = [];
  readonly #api: ApiClient;
  readonly #socket: Socket;
  #isClosed = false;
  #reading = false;

  constructor(api: ApiClient) {
    this.#api = api;
    this.#socket = io(api.address, {
      path: '/live',
      transports: ['websocket'],
      auth: { token: api.token },
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      timeout: answerWithin,
    });
    this.#socket.on('connect', () => void (this.client.phase === 'current' ? this.#follow() : this.#read()));
    // What a server ends or refuses, socket.io does not try again by itself.
    for (const ended of ['disconnect', 'connect_error'] as const)
      this.#socket.on(ended, () => void pause(20).then(() => this.#connectAgain()));
    this.#socket.on('events', (message: EventsMessage) => this.#take({ type: 'events', ...message }));
    this.#socket.on('heartbeat', (message: { seq: number; at: string }) =>
      this.#take({ type: 'heartbeat', ...message }),
    );
    this.#socket.on('reset', (message: { reason: string }) => this.#take({ type: 'reset', ...message }));
    void this.#sendOn();
  }

  give(id: string, command: GivenCommand): void {
    const at = new Date().toISOString();
    const row = waitingRow(this, command, { id, account: 'own', organisation: this.#api.organisation, at });
    this.given.push(id);
    this.rows = withChange(this.rows, { put: [row], remove: [] });
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  /** A power cut of the phone: its memory is lost, its rows are not. */
  forget(): void {
    this.client = newClient;
    this.#socket.disconnect().connect();
  }

  close(): void {
    this.#isClosed = true;
    this.#socket.disconnect();
  }

  #connectAgain(): void {
    if (!this.#isClosed && !this.#socket.active) this.#socket.connect();
  }

  async #sendOn(): Promise<void> {
    while (!this.#isClosed) {
      const row = nextToSend(this.rows);
      if (row === null) {
        await pause(10);
        continue;
      }
      const answer = await this.#send(row);
      this.rows = withChange(this.rows, settle(this.rows, row.id, answer, 'with'));
      if (answer.kind === 'later') await pause(20);
    }
  }

  async #send({ id, type, data, occurredAt, basedOn }: OutboxRow): Promise<OutboxAnswer> {
    const body = { id, type, data, occurredAt, ...(basedOn === null ? {} : { basedOn }) };
    const answer = await this.#ask('/commands', { method: 'POST', body: JSON.stringify(body) });
    if (answer === null) return { kind: 'later', retryAfter: null };
    if (answer.status < 300) return { kind: 'recorded', seq: (answer.body as { seq: number }).seq };
    return refusalOf({ httpStatus: answer.status, code: '', title: '', errors: [] }, null);
  }

  async #ask(path: string, init: { method?: string; body?: string } = {}) {
    try {
      const headers = { 'content-type': 'application/json' };
      return await this.#api.ask(path, { ...init, headers, signal: AbortSignal.timeout(answerWithin) });
    } catch {
      return null;
    }
  }

  #take(message: Message): void {
    if (this.#isClosed) return;
    const merged = merge(this.client, message);
    this.client = merged.client;
    for (const effect of merged.effects) void this.#perform(effect);
  }

  async #perform(effect: Effect): Promise<void> {
    if (effect.type === 'read-state') return this.#read();
    const answer = await this.#ask(`/events?after=${effect.after}&limit=100&form=lean`);
    if (answer?.status === 200) return this.#take({ type: 'fetched', ...(answer.body as object) } as Message);
    await pause(20);
    this.#take({ type: 'fetch-failed' });
  }

  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    while (!this.#isClosed) {
      const answer = await this.#ask('/state');
      if (answer?.status === 200) {
        this.#reading = false;
        this.#take({ type: 'state', ...(answer.body as object) } as Message);
        return this.#follow();
      }
      await pause(20);
    }
  }

  #follow(): void {
    const { phase, seq: after, hash } = this.client;
    if (!this.#socket.connected || phase !== 'current') return;
    const position = { organisation: this.#api.organisation, after, hash, lean: true };
    this.#socket.timeout(answerWithin).emit('follow', position, (error: Error | null) => {
      if (error !== null && !this.#isClosed) setTimeout(() => this.#follow(), 20);
    });
  }
}
