import { emptyHead } from '../../shared/kernel/hash-chain.ts';
import type { LoggedEvent } from '../../shared/kernel/event.ts';
import { smallMunicipality } from '../../shared/testing/story.ts';
import { openEventLog } from '../../server/event-log/event-log.ts';
import { numbersFrom } from '../support/seeded-random.ts';
import { DatabaseLink, longestLate, LostConnection } from './database-link.ts';
import { anyCommand, holders, Ids } from './given-commands.ts';
import { Ledger } from './ledger.ts';
import { Neighbours, neighbours } from './neighbours.ts';
import { SimulatedClient } from './simulated-client.ts';
import { SimulatedDatabase } from './simulated-database.ts';
import type { Database } from './simulated-database.ts';
import { organisation, SimulatedNode } from './simulated-node.ts';
import { oneTurn, VirtualTime } from './virtual-time.ts';
import { useTimersOf } from './virtual-timers.ts';
import { slowCopy } from './network.ts';
import { calm, longestDelay, someWeather } from './weather.ts';
import type { Weather } from './weather.ts';

const heartbeatInterval = 5_000;
/** How long (ms) the first nodes are waited for. */
const longestBeginning = 120_000;
/** Longer than any pause, patience and silence of a client. */
const longestDawn = 240_000;
/** So long (ms) after it a copy of a request, or a statement that was said to be lost, may yet be recorded. */
const stillToCome = slowCopy * longestDelay + longestLate;

export type NightOptions = {
  readonly nodes?: number;
  /** In memory, and nothing waits for real time, unless given. */
  readonly real?: {
    readonly database: Database;
    /** Resolves when what was asked of the database has come as far as it can. */
    readonly settled: () => Promise<void>;
  };
  /** Breaks something before the night, to show that it is noticed. */
  readonly plant?: (night: Night) => void;
};

/** What a node has said in a heartbeat, by the night's own clock. */
export type Look = { readonly seq: number; readonly at: number };

/** Three nodes over one database, four people with their phones, and all networks between: one night, the same for the same seed. */
export class Night {
  readonly time: VirtualTime;
  readonly random: () => number;
  readonly nodes: readonly SimulatedNode[];
  readonly clients: readonly SimulatedClient[];
  readonly ledger: Ledger;
  /** The other organisations on the same nodes. */
  readonly neighbours = new Neighbours();
  readonly looks: Look[] = [];
  /** When the head came where; empty over a real database. */
  readonly commits: Look[] = [];
  /** The database where it is none real. */
  readonly memory: SimulatedDatabase;
  /** What failed in nodes and is not of the night's own making. */
  readonly surprises: string[] = [];
  weather: Weather = calm;
  /** Gives back what the night has of this process; call it when all is judged. */
  readonly end: () => void;
  readonly #ids = new Ids();
  readonly #judge: DatabaseLink;

  private constructor(seed: number, { nodes = 3, real }: NightOptions) {
    this.random = numbersFrom(seed);
    this.time = new VirtualTime(real?.settled ?? oneTurn);
    this.end = real === undefined ? useTimersOf(this.time) : () => undefined;
    this.ledger = new Ledger(this.time);
    this.memory = new SimulatedDatabase([organisation, ...neighbours], (id, { seq }) => {
      if (id === organisation) this.commits.push({ seq, at: this.time.now });
    });
    const surroundings = {
      time: this.time,
      random: this.random,
      weather: () => this.weather,
      database: real?.database ?? this.memory,
      failed: (error: unknown) => {
        const { code } = error as { readonly code?: unknown };
        if (!(error instanceof LostConnection) && code !== '23505') this.surprises.push(String(error));
      },
      notify: (payloads: readonly string[]) => this.#notify(payloads),
    };
    this.nodes = Array.from({ length: nodes }, () => new SimulatedNode(surroundings));
    this.#judge = new DatabaseLink({ ...surroundings, random: () => 0, weather: () => calm });
    const network = { ...surroundings, nodes: this.nodes };
    this.clients = holders.map((holder) => new SimulatedClient(holder, network, this.ledger));
    this.#beatOn();
  }

  /** All nodes are up, the organisation is configured, every phone is connected. */
  static async begin(seed: number, options: NightOptions = {}): Promise<Night> {
    const night = new Night(seed, options);
    options.plant?.(night);
    for (const node of night.nodes) node.start();
    await night.#passUntil(1_000, () => night.nodes.every(({ up }) => up !== null));
    const configure = {
      id: night.#ids.next(),
      type: 'organisation.configure',
      data: { document: smallMunicipality },
      occurredAt: new Date(night.time.now).toISOString(),
      basedOn: null,
    } as const;
    const administrator = { account: 'admin', role: 'administrator', safetyPoint: null };
    void night.nodes[0]?.take(configure, administrator);
    const node = night.nodes[0];
    if (node !== undefined) void night.neighbours.begin(node);
    await night.#passUntil(3_000, () => night.nodes.every(({ up }) => up !== null && up.head.seq > 0));
    for (const client of night.clients) client.connect();
    return night;
  }

  give(person: number, one: number, two: number): void {
    const client = this.client(person);
    const command = anyCommand(this.#ids, client.holder, client.time, one, two);
    if (command !== null) client.give(this.#ids.next(), command);
  }

  giveBeside(node: number): void {
    void this.neighbours.give(this.node(node));
  }

  client(number: number): SimulatedClient {
    return this.clients[number % this.clients.length] as SimulatedClient;
  }

  node(number: number): SimulatedNode {
    return this.nodes[number % this.nodes.length] as SimulatedNode;
  }

  /** A copy of something that was sent comes once more. */
  comeAgain(number: number): void {
    const { answers, rows } = this.ledger;
    const row = rows.get(answers[number % answers.length]?.id ?? '');
    if (row === undefined) return;
    this.clients.find(({ holder }) => holder.account === row.account)?.comeAgain(row);
  }

  /** A node's clock is hours off for a while (both in milliseconds). */
  jumpClock(number: number, ahead: number, lasts: number): void {
    const node = this.node(number);
    node.clock.set(ahead);
    this.time.after(lasts, () => node.clock.set(0));
  }

  changeWeather(): void {
    this.weather = someWeather(this.random);
  }

  /** The networks are well and stay so, and every node is up: everything arrives at last. False when it never does. */
  async dawn(): Promise<boolean> {
    this.weather = calm;
    for (const node of this.nodes) node.start();
    await this.time.pass(stillToCome);
    for (let waited = 0; waited < longestDawn; waited += heartbeatInterval) {
      await this.time.pass(heartbeatInterval);
      if (this.#isAtRest()) return true;
    }
    return false;
  }

  /** An organisation's whole log, as it is read from the database. */
  async log(id = organisation): Promise<LoggedEvent[]> {
    this.memory.isJudged = true;
    const reading = openEventLog(this.#judge.pool).read(id, 0, 1_000_000);
    await this.time.pass(1_000);
    return await reading;
  }

  /** A step of time, and more of them where a real database needs longer than this night's time for its first answers. */
  async #passUntil(step: number, holds: () => boolean): Promise<void> {
    await this.time.pass(step);
    for (let waited = step; waited < longestBeginning && !holds(); waited += step) await this.time.pass(step);
  }

  #isAtRest(): boolean {
    const { seq } = this.nodes[0]?.up?.head ?? emptyHead;
    return (
      this.nodes.every(({ up }) => up?.head.seq === seq) &&
      this.clients.every(
        ({ client, rows }) =>
          client.seq === seq &&
          client.phase === 'current' &&
          rows.every(({ status }) => status === 'returned'),
      )
    );
  }

  #notify(payloads: readonly string[]): void {
    for (const payload of payloads) {
      const separator = payload.lastIndexOf(':');
      // The neighbours find out by themselves.
      if (payload.slice(0, separator) !== organisation) continue;
      const seq = Number(payload.slice(separator + 1));
      for (const node of this.nodes) {
        if (this.random() < this.weather.silence) continue;
        this.time.after(this.random() * this.weather.delay, () => node.notified(seq));
      }
    }
  }

  #beatOn(): void {
    this.time.after(heartbeatInterval, () => {
      for (const node of this.nodes) {
        const said = node.beat();
        if (said !== null && !node.clock.hasJumped)
          this.looks.push({ seq: said.seq, at: Date.parse(said.at) - node.clock.ahead });
      }
      this.#beatOn();
    });
  }
}
