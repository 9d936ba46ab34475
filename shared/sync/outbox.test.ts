import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutboxRow } from './outbox-row.ts';
import {
  awake,
  discard,
  lastOrder,
  mend,
  nextToSend,
  type OutboxAnswer,
  paced,
  refusalOf,
  settle,
  withChange,
  withKnownClock,
} from './outbox.ts';

const restsOn = 'Hör till något som kom tillbaka.';

function row(order: number, changed: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: `c${order}`,
    account: 'a',
    organisation: 'example',
    order,
    lane: 'command',
    type: 'journal.write',
    data: { entry: `e${order}`, text: 'Ett ord' },
    occurredAt: '2026-11-22T05:00:00.000Z',
    madeAt: '2026-11-22T05:00:00.000Z',
    stated: false,
    clockKnown: true,
    basedOn: { seq: 1, hash: 'a' },
    status: 'waiting',
    returned: null,
    ...changed,
  };
}

const refused = (httpStatus = 422): OutboxAnswer => ({
  kind: 'refused',
  problem: { httpStatus, code: 'task-already-done', title: 'Uppgiften är redan klar.', errors: [] },
});
const report = row(1, { type: 'incident.report', data: { incident: 'i1', title: 'Brand' } });
const note = row(2, { data: { entry: 'e2', incident: 'i1', text: 'Lågor' } });
const correction = row(3, { type: 'journal.correct', data: { entry: 'e3', corrects: 'e2', reason: 'Fel' } });
const other = row(4);

describe('the outbox', () => {
  it('sends in the order given, and photographs last (O1, O5)', () => {
    const photograph = row(0, { lane: 'photograph', type: 'journal.write' });
    expect(nextToSend([other, photograph, note])?.id).toBe('c2');
    expect(nextToSend([photograph])?.id).toBe('c0');
    expect(nextToSend([{ ...note, status: 'returned' }])).toBeNull();
  });

  it('lets a row go when it is recorded (O2)', () => {
    const rows = [note, other];
    expect(withChange(rows, settle(rows, 'c2', { kind: 'recorded', seq: 7 }, restsOn))).toEqual([other]);
  });

  it('returns a refused row with its reason, and what rests on it, however far (O3)', () => {
    const rows = withChange(
      [report, note, correction, other],
      settle([report, note, correction, other], 'c1', refused(), restsOn),
    );
    expect(rows.map(({ status, returned }) => [status, returned?.because, returned?.with])).toEqual([
      ['returned', 'refused', null],
      ['returned', 'rests-on-returned', 'c1'],
      ['returned', 'rests-on-returned', 'c1'],
      ['waiting', undefined, undefined],
    ]);
    expect(rows[0]?.returned?.title).toBe('Uppgiften är redan klar.');
    expect(nextToSend(rows)?.id).toBe('c4');
  });

  it('says that an id was taken by something else (O3)', () => {
    const [taken] = settle([other], 'c4', refused(409), restsOn).put;
    expect(taken?.returned?.because).toBe('id-reused');
  });

  it('sends a mended row as a new command behind the others, with what came back with it behind it (O6)', () => {
    const before = withChange([report, note, other], settle([report, note, other], 'c1', refused(), restsOn));
    const change = mend(before, 'c1', { id: 'new', data: { incident: 'i1', title: 'Brand, mindre' } });
    const rows = change === null ? [] : withChange(before, change);
    expect(rows.map(({ id, status }) => [id, status])).toEqual([
      ['c4', 'waiting'],
      ['new', 'waiting'],
      ['c2', 'waiting'],
    ]);
  });

  it('throws nothing away that waits (O2)', () => {
    expect(discard([other], 'c4')).toBeNull();
    expect(mend([other], 'c4', { id: 'x', data: {} })).toBeNull();
    const [back] = withChange([other], settle([other], 'c4', refused(), restsOn));
    expect(discard(back === undefined ? [] : [back], 'c4')).toEqual({ put: [], remove: ['c4'] });
  });

  it.each([401, 408, 425, 429, 500, 502, 503, 0])('keeps waiting after %d (O4)', (httpStatus) => {
    const answer = refusalOf({ httpStatus, code: 'x', title: 'x', errors: [] }, 5_000);
    expect(answer.kind).not.toBe('refused');
    expect(settle([other], 'c4', answer, restsOn)).toEqual({ put: [], remove: [] });
  });

  it.each([400, 403, 404, 409, 413, 422])('takes %d as an answer (O3)', (httpStatus) => {
    expect(refusalOf({ httpStatus, code: 'x', title: 'x', errors: [] }, null).kind).toBe('refused');
  });

  it('waits longer each time, at least as long as it was asked to, and not at all after an answer (O4)', () => {
    const later = (retryAfter: number | null): OutboxAnswer => ({ kind: 'later', retryAfter });
    const once = paced(awake, later(null), 1_000, 1);
    expect(once).toEqual({ attempts: 1, notBefore: 2_000, signedOut: false });
    expect(paced(once, later(null), 0, 1).notBefore).toBe(2_000);
    expect(paced(once, later(90_000), 0, 0).notBefore).toBe(90_000);
    expect(paced({ ...awake, attempts: 90 }, later(null), 0, 1).notBefore).toBe(30_000);
    expect(paced(once, { kind: 'signed-out' }, 0, 0).signedOut).toBe(true);
    expect(paced(once, refused(), 0, 0)).toEqual(awake);
  });

  it('corrects a time that the device took with a clock it did not know, once, and never one that was stated (O8)', () => {
    const unknown = row(1, { clockKnown: false });
    const corrected = withKnownClock(unknown, () => '2026-11-22T03:00:00.000Z');
    expect(corrected).toMatchObject({ occurredAt: '2026-11-22T03:00:00.000Z', clockKnown: true });
    expect(corrected === null ? null : withKnownClock(corrected, () => 'again')).toBeNull();
    const stated = withKnownClock({ ...unknown, stated: true }, () => '2026-11-22T03:00:00.000Z');
    expect(stated?.occurredAt).toBe(unknown.occurredAt);
  });
});

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
