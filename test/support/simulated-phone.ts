import type { Reader } from '../../shared/authorization/redact.ts';
import type { EventsMessage } from '../../shared/protocol/events-message.ts';
import { merge, newClient } from '../../shared/sync/client.ts';
import type { Client, Effect, Message } from '../../shared/sync/client.ts';
import { nextToSend, settle, withChange } from '../../shared/sync/outbox.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import { clientFrom, pictureOf } from '../../shared/sync/picture.ts';
import type { Picture } from '../../shared/sync/picture.ts';
import type { GivenCommand, Holder, SimulatedServer } from './simulated-server.ts';
import { waitingRow } from './waiting-row.ts';

/** How a request fares on its way: answered, lost before the server had it, answered and the answer lost, had twice, refused for now. */
export const fares = ['answered', 'lost', 'answer-lost', 'doubled', 'busy'] as const;
export type Fare = (typeof fares)[number];

/**
 * A phone of the simulated night: what it holds in memory (`client`), what lies on its disk (`rows`, `picture`), and what is on
 * its way to it. All that it decides is decided by shared/sync; here is only the carrying.
 */
export class SimulatedPhone {
  readonly holder: Holder;
  readonly reader: Reader;
  readonly given: string[] = [];
  /** What the server refused, and had again from a slow copy. */
  readonly refusedThenHad = new Set<string>();
  client: Client = newClient;
  rows: readonly OutboxRow[] = [];
  picture: Picture | null = null;
  isOpen = false;
  /** Batches that its socket has not delivered. */
  arriving: EventsMessage[] = [];
  readonly #server: SimulatedServer;
  #effects: Effect[] = [];
  #asked: OutboxRow[] = [];

  constructor(holder: Holder, server: SimulatedServer) {
    this.holder = holder;
    this.#server = server;
    const { safetyPoint } = holder;
    this.reader = safetyPoint === null ? { kind: 'account' } : { kind: 'point', safetyPoint };
  }

  give(id: string, command: GivenCommand): void {
    const at = new Date(Date.UTC(2026, 10, 22, 3) + this.given.length * 1_000).toISOString();
    const row = waitingRow(this, command, { id, account: this.holder.account, organisation: 'tyreso', at });
    this.given.push(id);
    this.rows = withChange(this.rows, { put: [row], remove: [] });
  }

  /** Sends what is next; answers whether the server had it. */
  send(fare: Fare): boolean {
    const row = nextToSend(this.rows);
    if (row === null || fare === 'lost' || fare === 'busy') return false;
    this.#asked.push(row);
    const answer = this.#server.take(row, this.holder);
    if (fare === 'doubled') this.#server.take(row, this.holder);
    if (fare !== 'answer-lost') this.rows = withChange(this.rows, settle(this.rows, row.id, answer, 'with'));
    return true;
  }

  /** A request that was believed to be lost arrives after all, even after another copy of it was refused. */
  arriveLate(number: number): void {
    const row = this.#asked[number % this.#asked.length];
    if (row === undefined) return;
    const isReturned = this.rows.some(({ id, status }) => id === row.id && status === 'returned');
    if (isReturned) this.refusedThenHad.add(row.id);
    this.#server.take(row, this.holder);
  }

  connect(): void {
    this.isOpen = true;
    this.arriving = [];
    if (this.client.phase === 'current') this.#heartbeat();
    else this.#effects = [{ type: 'read-state', reason: 'start' }];
  }

  cut(): void {
    this.isOpen = false;
    this.arriving = [];
  }

  /** Everything in memory is lost; the disk is not. */
  restart(): void {
    this.cut();
    this.#effects = [];
    this.client = (this.picture === null ? null : clientFrom(this.picture)) ?? newClient;
  }

  keepPicture(): void {
    const picture = pictureOf(this.client);
    if (picture !== null) this.picture = structuredClone(picture);
  }

  /** One of the batches under way arrives, in whatever order; `again`: and stays under way. */
  deliver(number: number, again: boolean): void {
    const index = number % Math.max(this.arriving.length, 1);
    const message = this.arriving[index];
    if (message === undefined) return;
    if (!again) this.arriving.splice(index, 1);
    this.#take({ type: 'events', ...message });
  }

  /** What the client asked for is answered, or the answer is lost. */
  fetch(size: number, isLost: boolean): boolean {
    const effect = this.#effects.shift();
    if (effect === undefined) return false;
    if (isLost) {
      if (effect.type === 'read-state') this.#effects.push(effect);
      else this.#take({ type: 'fetch-failed' });
      return true;
    }
    if (effect.type === 'read-state') this.#take({ type: 'state', ...this.#server.stateFor(this.reader) });
    else this.#take({ type: 'fetched', ...this.#server.page(this.reader, effect.after, size) });
    return true;
  }

  beat(): void {
    if (this.isOpen) this.#heartbeat();
  }

  #heartbeat(): void {
    this.#take({ type: 'heartbeat', seq: this.#server.head.seq, at: '2026-11-22T03:00:00.000Z' });
  }

  #take(message: Message): void {
    const before = this.client;
    const merged = merge(before, message);
    this.client = merged.client;
    this.#effects.push(...merged.effects);
    // What the log turns out to have was recorded after all.
    for (const { command, seq } of merged.folded)
      this.rows = withChange(this.rows, settle(this.rows, command, { kind: 'recorded', seq }, 'with'));
    if (message.type !== 'state' && this.client.seq < before.seq)
      throw new Error('the position went back (rule S2)');
  }
}
