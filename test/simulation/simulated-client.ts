import type { Reader } from '../../shared/authorization/redact.ts';
import type { FollowAnswer } from '../../shared/protocol/follow-message.ts';
import { merge, newClient } from '../../shared/sync/client.ts';
import type { Client, Effect, Message } from '../../shared/sync/client.ts';
import { awake, nextToSend, paced, settle, withChange } from '../../shared/sync/outbox.ts';
import type { Pace } from '../../shared/sync/outbox.ts';
import type { OutboxRow } from '../../shared/sync/outbox-row.ts';
import { clientFrom, pictureOf } from '../../shared/sync/picture.ts';
import type { Picture } from '../../shared/sync/picture.ts';
import { waitingRow } from '../support/waiting-row.ts';
import type { GivenCommand, Holder } from './given-commands.ts';
import type { Ledger } from './ledger.ts';
import { anyNode, ask, carry, delayOf } from './network.ts';
import type { Network } from './network.ts';
import { organisation } from './simulated-node.ts';
import type { NodeSocket, SimulatedNode } from './simulated-node.ts';

const pause = 2_000;
const followPatience = 10_000;
const pageSize = 7;

type Open = { readonly node: SimulatedNode; readonly socket: NodeSocket };

/**
 * A phone of the night: what it holds in memory (`client`), what lies on its disk (`rows`, `picture`), its socket and its requests.
 * All that it decides is decided by shared/sync; here is only the doing, as web/src/sync does it.
 */
export class SimulatedClient {
  readonly holder: Holder;
  readonly reader: Reader;
  /** What it has held, one list for each time that its memory was empty. */
  readonly lives: Client[][] = [[]];
  client: Client = newClient;
  rows: readonly OutboxRow[] = [];
  /** How far the device's clock is ahead (ms). */
  clockAhead = 0;
  readonly #network: Network;
  readonly #ledger: Ledger;
  #picture: Picture | null = null;
  #pace: Pace = awake;
  #open: Open | null = null;
  #awayUntil = 0;
  #isSending = false;
  #isReading = false;

  constructor(holder: Holder, network: Network, ledger: Ledger) {
    this.holder = holder;
    this.#network = network;
    this.#ledger = ledger;
    const { safetyPoint } = holder;
    this.reader = safetyPoint === null ? { kind: 'account' } : { kind: 'point', safetyPoint };
  }

  give(id: string, command: GivenCommand): void {
    const row = waitingRow(this, command, {
      id,
      account: this.holder.account,
      organisation,
      at: this.time,
    });
    this.#ledger.given(row);
    this.rows = withChange(this.rows, { put: [row], remove: [] });
    this.#sendOn();
  }

  /** A copy of something that it sent comes once more, however long after. */
  comeAgain(row: OutboxRow): void {
    const { holder } = this;
    ask(
      this.#network,
      (node) => this.#ledger.taking(row, node, holder),
      () => undefined,
    );
  }

  /** Opens its socket to some node, if it has none; tries again for as long as it must. */
  connect(): void {
    if (this.#open !== null || this.#isAway) return;
    const node = anyNode(this.#network);
    const socket: NodeSocket = {
      isOpen: () => this.#open?.socket === socket,
      emit: (message) => this.#carry(socket, message),
      close: () => this.#carry(socket, null),
    };
    this.#open = { node, socket };
    this.#network.time.after(delayOf(this.#network), () => {
      if (!socket.isOpen()) return;
      if (!node.accept(socket)) return this.#reconnect();
      if (this.client.phase === 'current') this.#follow();
      else this.#perform({ type: 'read-state', reason: 'start' });
      this.#pace = awake;
      this.#sendOn();
    });
  }

  /** Its connection is lost; it comes back by itself, to whatever node, when it is where there is a network. */
  cut(away = 0): void {
    const { time } = this.#network;
    this.#awayUntil = Math.max(this.#awayUntil, time.now + away);
    this.#reconnect();
  }

  /** Everything in memory is lost; the disk is not. */
  restart(): void {
    this.client = (this.#picture === null ? null : clientFrom(this.#picture)) ?? newClient;
    this.lives.push([]);
    this.#isSending = false;
    this.#isReading = false;
    this.cut();
  }

  keepPicture(): void {
    const picture = pictureOf(this.client);
    if (picture !== null) this.#picture = { ...picture, state: [...picture.state].join('') };
  }

  /** What its own clock says, ISO 8601. */
  get time(): string {
    return new Date(this.#network.time.now + this.clockAhead).toISOString();
  }

  get #isAway(): boolean {
    return this.#network.time.now < this.#awayUntil;
  }

  #reconnect(): void {
    const { time, random } = this.#network;
    if (this.#open !== null) this.#open.node.leave(this.#open.socket);
    this.#open = null;
    const back = Math.max(0, this.#awayUntil - time.now) + 200 + random() * 1_000;
    time.after(back, () => this.connect());
  }

  /** Null: the connection has ended; sometimes that is not heard of until nothing has come for long. */
  #carry(socket: NodeSocket, message: Message | null): void {
    const { time, random, weather } = this.#network;
    const arrives = (): void => {
      if (!socket.isOpen()) return;
      if (message === null || random() < weather().loss / 4) this.#reconnect();
      else this.#take(message);
    };
    if (message === null && random() < 0.2) time.after(40_000, arrives);
    else carry(this.#network, arrives);
  }

  #follow(): void {
    const open = this.#open;
    const { phase, seq: after, hash } = this.client;
    if (open === null || phase !== 'current') return;
    const request = { organisation, after, hash, lean: true };
    let isAnswered = false;
    const again = (wait: number): void => {
      if (!isAnswered) this.#network.time.after(wait, () => this.#open === open && this.#follow());
      isAnswered = true;
    };
    this.#network.time.after(followPatience, () => again(0));
    this.#network.time.after(delayOf(this.#network), () => {
      if (!open.socket.isOpen() || open.node.up === null) return again(pause);
      const asked: Promise<FollowAnswer> = open.node.follow(open.socket, this.holder, this.reader, request);
      asked.then(
        (answer) => ('seq' in answer ? (isAnswered = true) : again(pause)),
        () => again(pause),
      );
    });
  }

  #take(message: Message): void {
    const merged = merge(this.client, message);
    if (merged.client !== this.client) this.lives.at(-1)?.push(merged.client);
    this.client = merged.client;
    // What the log turns out to have was recorded after all.
    for (const { command, seq } of merged.folded)
      this.rows = withChange(this.rows, settle(this.rows, command, { kind: 'recorded', seq }, 'with'));
    for (const effect of merged.effects) this.#perform(effect);
  }

  #perform(effect: Effect): void {
    if (effect.type === 'read-state') return this.#read();
    const { holder } = this;
    this.#ask(
      (node) => node.page(holder, effect.after, pageSize),
      (page) => {
        if (page !== null) this.#take({ type: 'fetched', ...page });
        else this.#later(pause, () => this.#take({ type: 'fetch-failed' }));
      },
    );
  }

  #read(): void {
    if (this.#isReading) return;
    this.#isReading = true;
    this.#ask(
      (node) => node.state(this.reader),
      (state) => {
        this.#isReading = false;
        if (state === null) return this.#later(pause, () => this.#read());
        this.#take({ type: 'state', ...state });
        this.#follow();
      },
    );
  }

  #sendOn(): void {
    const row = nextToSend(this.rows);
    if (row === null || this.#isSending) return;
    this.#isSending = true;
    const wait = Math.max(this.#pace.notBefore, this.#awayUntil) - this.#network.time.now;
    this.#later(wait, () => this.#send(row));
  }

  #send(row: OutboxRow): void {
    const { time, random } = this.#network;
    const { holder } = this;
    this.#ask(
      (node) => this.#ledger.taking(row, node, holder),
      (taken) => {
        const { answer, receipt } = taken ?? { answer: { kind: 'later', retryAfter: null }, receipt: null };
        if (receipt !== null) this.#ledger.acknowledged(row.id, receipt);
        this.rows = withChange(this.rows, settle(this.rows, row.id, answer, 'with'));
        this.#pace = paced(this.#pace, answer, time.now, random());
        this.#isSending = false;
        this.#sendOn();
      },
    );
  }

  /** Asks some node, for as long as this memory lasts. */
  #ask<Value>(
    request: (node: SimulatedNode) => Value | Promise<Value>,
    heard: (answer: Value | null) => void,
  ): void {
    const life = this.lives.length;
    ask(this.#network, request, (answer) => {
      if (this.lives.length === life) heard(this.#isAway ? null : answer);
    });
  }

  #later(milliseconds: number, action: () => void): void {
    const life = this.lives.length;
    this.#network.time.after(milliseconds, () => this.lives.length === life && action());
  }
}
