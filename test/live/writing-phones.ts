import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { evolve } from '#shared/fold.ts';
import { stateToJson } from '#shared/state-json.ts';
import { applyChanges, emptyState } from '#shared/state.ts';
import type { ApiClient } from '../support/console.ts';
import { FieldClient } from '../support/field-client.ts';
import { readWholeLog } from '../support/read-log.ts';
import { until } from '../support/until.ts';

/** So many of a phone's entries wait at most, however slow the machine is. */
const mostWaiting = 3;
/** Between two entries, in milliseconds. */
const every = 25;

/** Phones that write by turns until they are told to stop. */
export class WritingPhones {
  readonly all: readonly FieldClient[];
  readonly #api: ApiClient;
  readonly #writing: NodeJS.Timeout;

  constructor(api: ApiClient, count: number) {
    this.#api = api;
    this.all = Array.from({ length: count }, () => new FieldClient(api));
    let turn = 0;
    this.#writing = setInterval(() => {
      turn += 1;
      const phone = this.all[turn % count];
      if (phone !== undefined && phone.rows.length < mostWaiting)
        phone.give(randomUUID(), entry(`Post ${turn}`));
    }, every);
  }

  /** Each phone has had recorded what it was given since now. */
  async allWriteOn(): Promise<void> {
    const given = this.all.map((phone) => phone.given.length);
    await until(() => this.all.every((phone, nth) => recorded(phone) > (given[nth] ?? 0))).toBe(true);
  }

  /** They stop; all that they were given is in the log, once and in order, and each holds the log's fold. */
  async missNothing(): Promise<void> {
    clearInterval(this.#writing);
    await until(() => this.all.flatMap(({ rows }) => rows)).toEqual([]);
    // What the console itself records, by its timers, may come meanwhile.
    let log = await readWholeLog(this.#api);
    await until(async () => {
      log = await readWholeLog(this.#api);
      return this.all.map(({ client }) => client.seq - log.head.seq);
    }).toEqual(this.all.map(() => 0));
    for (const { given } of this.all) {
      expect(log.events.map(({ command }) => command).filter((id) => given.includes(id))).toEqual(given);
    }
    const fold = emptyState();
    for (const event of log.events) applyChanges(fold, evolve(fold, event));
    for (const { client } of this.all) {
      expect(client.hash).toBe(log.head.hash);
      expect(stateToJson(client.state)).toEqual(stateToJson(fold));
    }
  }

  close(): void {
    clearInterval(this.#writing);
    for (const phone of this.all) phone.close();
  }
}

const recorded = ({ given, rows }: FieldClient): number => given.length - rows.length;

/** A note as a phone gives it. */
export function entry(text: string) {
  const data = { entry: randomUUID(), kind: 'event', direction: 'in', text };
  return { type: 'journal.write', data } as const;
}
