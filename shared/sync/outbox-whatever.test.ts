import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refused, restsOn, row } from '../testing/outbox-rows.ts';
import type { OutboxRow } from './outbox-row.ts';
import { discard, lastOrder, mend, nextToSend, type OutboxAnswer, settle, withChange } from './outbox.ts';

/**
 * A server that records each id once and refuses some; a device whose disk is all that a restart leaves; two tabs that may
 * both send the same row; a network that loses the question or the answer.
 */
type Step =
  | {
      readonly do: 'give';
      readonly bad: boolean;
      readonly restsOnLatest: boolean;
      readonly photograph: boolean;
    }
  | { readonly do: 'send'; readonly tab: 0 | 1; readonly lost: 'nothing' | 'question' | 'answer' | 'busy' }
  | { readonly do: 'hear'; readonly tab: 0 | 1 }
  | { readonly do: 'restart' }
  | { readonly do: 'mend' | 'discard' };

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('give' as const),
      bad: fc.boolean(),
      restsOnLatest: fc.boolean(),
      photograph: fc.boolean(),
    }),
    fc.record({
      do: fc.constant('send' as const),
      tab: fc.constantFrom(0 as const, 1 as const),
      lost: fc.constantFrom('nothing' as const, 'question' as const, 'answer' as const, 'busy' as const),
    }),
    fc.record({ do: fc.constant('hear' as const), tab: fc.constantFrom(0 as const, 1 as const) }),
    fc.record({ do: fc.constant('restart' as const) }),
    fc.record({ do: fc.constantFrom('mend' as const, 'discard' as const) }),
  ),
  { maxLength: 80 },
);

class World {
  disk: readonly OutboxRow[] = [];
  readonly log: { id: string; order: number; lane: string }[] = [];
  readonly given = new Set<string>();
  readonly discarded = new Set<string>();
  readonly mended = new Set<string>();
  /** Answers that are on their way to a tab. */
  inFlight: [{ id: string; answer: OutboxAnswer } | null, { id: string; answer: OutboxAnswer } | null] = [
    null,
    null,
  ];
  #made = 0;

  run(step: Step): void {
    switch (step.do) {
      case 'give':
        return this.#give(step);
      case 'send':
        return this.#send(step.tab, step.lost);
      case 'hear':
        return this.#hear(step.tab);
      case 'restart':
        this.inFlight = [null, null];
        return;
      case 'mend':
      case 'discard':
        return this.#answerReturned(step.do);
    }
  }

  /** Everything is let through until nothing waits. */
  finish(): void {
    this.inFlight = [null, null];
    for (let turn = 0; nextToSend(this.disk) !== null; turn += 1) {
      if (turn > 1_000) throw new Error('it never ends');
      this.#send(0, 'nothing');
      this.#hear(0);
    }
  }

  #give({ bad, restsOnLatest, photograph }: Extract<Step, { do: 'give' }>): void {
    this.#made += 1;
    const id = `c${this.#made}`;
    const latest = this.disk.at(-1);
    const data = {
      entry: `e${this.#made}`,
      bad,
      ...(restsOnLatest && latest !== undefined ? { about: latest.data['entry'] } : {}),
    };
    const lane = photograph ? 'photograph' : 'command';
    this.given.add(id);
    this.#store({ put: [row(lastOrder(this.disk) + 1, { id, data, lane })], remove: [] });
  }

  #send(tab: 0 | 1, lost: Extract<Step, { do: 'send' }>['lost']): void {
    const next = nextToSend(this.disk);
    if (next === null || this.inFlight[tab] !== null) return;
    const silence: OutboxAnswer = { kind: 'later', retryAfter: null };
    const reached = lost === 'nothing' || lost === 'answer';
    const answer = reached ? this.#serve(next) : silence;
    this.inFlight[tab] = { id: next.id, answer: lost === 'answer' ? silence : answer };
  }

  #serve(sent: OutboxRow): OutboxAnswer {
    const known = this.log.find(({ id }) => id === sent.id);
    if (known === undefined && sent.data['bad'] === true) return refused();
    if (known === undefined) this.log.push({ id: sent.id, order: sent.order, lane: sent.lane });
    return { kind: 'recorded', seq: this.log.findIndex(({ id }) => id === sent.id) + 1 };
  }

  #hear(tab: 0 | 1): void {
    const heard = this.inFlight[tab];
    this.inFlight[tab] = null;
    if (heard !== null) this.#store(settle(this.disk, heard.id, heard.answer, restsOn));
  }

  #answerReturned(how: 'mend' | 'discard'): void {
    const back = this.disk.find(({ status }) => status === 'returned');
    if (back === undefined) return;
    if (how === 'discard') {
      this.discarded.add(back.id);
      const change = discard(this.disk, back.id);
      if (change !== null) this.#store(change);
      return;
    }
    this.#made += 1;
    const id = `c${this.#made}`;
    this.given.add(id);
    this.mended.add(back.id);
    const change = mend(this.disk, back.id, { id, data: { ...back.data, bad: false } });
    if (change !== null) this.#store(change);
  }

  #store(change: Parameters<typeof withChange>[1]): void {
    this.disk = withChange(this.disk, change);
  }
}

describe('whatever the network, the tabs and the battery do', () => {
  it('each command is recorded once, or its author has answered for it, or it lies there with its reason', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const world = new World();
        for (const step of taken) world.run(step);
        world.finish();
        const recorded = world.log.map(({ id }) => id);
        expect(new Set(recorded).size).toBe(recorded.length);
        const back = new Set(world.disk.map(({ id }) => id));
        for (const id of world.given) {
          const ends = [recorded.includes(id), back.has(id), world.discarded.has(id), world.mended.has(id)];
          expect(ends.filter(Boolean)).toHaveLength(1);
        }
        for (const { status, returned } of world.disk) {
          expect(status).toBe('returned');
          expect(returned?.title).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the log has the commands of one lane in the order in which they were given', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const world = new World();
        for (const step of taken) if (step.do !== 'mend') world.run(step);
        world.finish();
        for (const lane of ['command', 'photograph']) {
          const orders = world.log.filter((one) => one.lane === lane).map(({ order }) => order);
          expect(orders).toEqual([...orders].sort((one, next) => one - next));
        }
      }),
      { numRuns: 500 },
    );
  });
});
