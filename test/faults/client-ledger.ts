import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ApiClient } from '../support/console.ts';
import { readWholeLog } from '../support/read-log.ts';
import type { CheckedLog } from '../support/read-log.ts';
import { until } from '../support/until.ts';

/** What a client knows of one command: that it was acknowledged, with which number, or that no answer came. */
type Line = { readonly id: string; readonly entry: string; number: number | null };

/** Longer than any answer may take: one that has not come by then will not. */
const patience = 20_000;

/** What clients were told, kept by themselves while a console is broken on purpose: the judge of what it lost or doubled. */
export class ClientLedger {
  readonly #lines: Line[] = [];
  /** How the commands that were not acknowledged were answered: a problem's status, 0 where no answer came. */
  readonly refusals = new Map<number, number>();
  #refused = '';
  /** The longest that an answer, or its failing, took, in milliseconds. */
  longestAnswer = 0;

  get given(): number {
    return this.#lines.length;
  }

  get acknowledged(): number {
    return this.#lines.filter(({ number }) => number !== null).length;
  }

  /**
   * So many writers, each giving one command after the other, and the same again until it is acknowledged; what is not when the
   * writing ends stays for `settle`.
   */
  async write(api: ApiClient, writers: number, writing: () => boolean): Promise<void> {
    const write = async (): Promise<void> => {
      while (writing()) {
        const line: Line = { id: randomUUID(), entry: randomUUID(), number: null };
        this.#lines.push(line);
        while (!(await this.#give(api, line)) && writing()) await wait(20);
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
  }

  /** So many write while something happens, and until it is over; then each sends again what it got no answer to. */
  async writeDuring(api: ApiClient, writers: number, happens: () => Promise<void>): Promise<void> {
    let writing = true;
    const written = this.write(api, writers, () => writing);
    await happens().finally(() => (writing = false));
    await written;
    await this.settle(api);
  }

  /** Waits until so many more are acknowledged than now: what is written is recorded, perhaps again. */
  async acknowledgesMore(count: number): Promise<void> {
    const before = this.acknowledged;
    await until(() => this.acknowledged).toBeGreaterThanOrEqual(before + count);
  }

  /** Each client sends again, with the same id, what it got no answer to, until it is acknowledged or a minute has gone. */
  async settle(api: ApiClient): Promise<void> {
    const deadline = Date.now() + 60_000;
    const open = this.#lines.filter(({ number }) => number === null);
    const settleSome = async (): Promise<void> => {
      for (let line = open.pop(); line !== undefined; line = open.pop()) {
        while (!(await this.#give(api, line))) {
          if (Date.now() > deadline) throw new Error(`not taken a minute after the fault: ${this.#refused}`);
          await wait(100);
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, settleSome));
  }

  /** Everything acknowledged stands in the log once, with the number that was told; the chain and the numbers are whole. */
  async judge(api: ApiClient): Promise<CheckedLog> {
    const log = await readWholeLog(api);
    expect(log.numbers).toEqual(Array.from({ length: log.numbers.length }, (_, index) => index + 1));
    const recorded = new Map<unknown, unknown[]>();
    for (const { payload } of log.events) {
      if (payload?.['entry'] === undefined) continue;
      recorded.set(payload['entry'], [...(recorded.get(payload['entry']) ?? []), payload['number']]);
    }
    const told = this.#lines.filter(({ number }) => number !== null);
    const isLost = ({ entry }: Line): boolean => !recorded.has(entry);
    expect({
      lost: told.filter(isLost),
      doubled: told.filter(({ entry }) => (recorded.get(entry) ?? []).length > 1),
      otherwise: told.filter((line) => !isLost(line) && recorded.get(line.entry)?.[0] !== line.number),
    }).toEqual({ lost: [], doubled: [], otherwise: [] });
    return log;
  }

  async #give(api: ApiClient, line: Line): Promise<boolean> {
    const data = { entry: line.entry, kind: 'event', direction: 'in', text: 'Under last' };
    const body = JSON.stringify({ id: line.id, type: 'journal.write', data });
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(patience);
    const began = performance.now();
    const answer = await api
      .ask('/commands', { method: 'POST', headers, body, signal })
      .catch((error: unknown) => ({ status: 0, body: String(error) }));
    this.longestAnswer = Math.max(this.longestAnswer, performance.now() - began);
    if (answer.status !== 201 && answer.status !== 200) {
      this.#refused = `${answer.status} ${JSON.stringify(answer.body)}`;
      this.refusals.set(answer.status, (this.refusals.get(answer.status) ?? 0) + 1);
      return false;
    }
    const { events } = answer.body as { events: { payload: { number: number } }[] };
    line.number = events[0]?.payload.number ?? null;
    return true;
  }
}
