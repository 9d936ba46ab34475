import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { organisation, reactionBench } from './support/reaction-nodes.ts';
import type { ReactionBench, ReactionNode } from './support/reaction-nodes.ts';

/** Timers here give `alarm.check-lists`, which is accepted whenever it comes and plans the next in a month. */
const checked = 'alarm.lists-checked';
/** Positions that the log of a test does not reach. */
const farAhead = 1_000_000;

describe('timers', () => {
  let bench: ReactionBench;

  beforeEach(async () => {
    bench = await reactionBench();
  });

  afterEach(() => bench.dispose());

  /** Plans a timer as an event would have, so many milliseconds from the database's now. */
  async function plan(seq: number, milliseconds: number, command: object = check): Promise<void> {
    await bench.pool.query(
      `insert into outbox (organisation, seq, position, kind, content, not_before)
       values ($1, $2, 0, 'timer', $3, now() + $4 * interval '1 millisecond')`,
      [organisation, farAhead + seq, JSON.stringify({ command }), milliseconds],
    );
  }

  const check = { type: 'alarm.check-lists', data: {} };

  async function fired(): Promise<Date[]> {
    const { rows } = await bench.pool.query<{ recorded_at: Date }>(
      'select recorded_at from event where type = $1 order by seq',
      [checked],
    );
    return rows.map(({ recorded_at: at }) => at);
  }

  async function people(node: ReactionNode, names: readonly string[]): Promise<void> {
    for (const recipient of names) {
      await node.give('alarm.set-recipient', {
        recipient,
        name: recipient,
        channels: [{ kind: 'sms', address: '+46700000001' }],
      });
    }
  }

  it('fire once, when they are due, however many nodes run', async () => {
    await bench.openNode();
    await bench.openNode();
    await bench.openNode();
    const due = Date.now() + 700;
    await plan(1, 700);
    await until(async () => (await fired()).length).toBe(1);
    const [at] = await fired();
    expect(at?.getTime()).toBeGreaterThanOrEqual(due - 5);
    await new Promise((resolve) => {
      setTimeout(resolve, 800);
    });
    expect(await fired()).toHaveLength(1);
  });

  it('fire once though the node that fired died before it could say so', async () => {
    const node = await bench.openNode();
    await plan(1, 0);
    await until(async () => (await fired()).length).toBe(1);
    await node.close();
    await bench.pool.query(
      `update outbox set done_at = null, claimed_by = $1, claimed_until = now() - interval '1 second' where seq = ${farAhead + 1}`,
      [randomUUID()],
    );
    await bench.openNode();
    await until(async () => {
      const { rows } = await bench.pool.query<{ outcome: string | null; done: boolean }>(
        'select outcome, done_at is not null as done from outbox where seq > 1000000',
      );
      return rows[0];
    }).toEqual({ outcome: 'repeated', done: true });
    expect(await fired()).toHaveLength(1);
  });

  it('that came due while nothing ran are caught up in the order in which they were due', async () => {
    const idle = await bench.openNode({ started: false });
    const names = Array.from({ length: 40 }, (_, nth) => `vakt-${nth}`);
    await people(idle, names);
    const alarm = randomUUID();
    await idle.give('alarm.send', { alarm, recipients: names, message: 'Samling' });
    // The later it was planned, the earlier it was due.
    for (const [nth, recipient] of names.entries()) {
      const data = { alarm, recipient, answer: 'understood', via: 'link' };
      await plan(nth, -60_000 - nth * 1_000, { type: 'alarm.record-answer', data });
    }
    await bench.openNode();
    await bench.openNode();
    const answered = async () => {
      const { rows } = await bench.pool.query<{ payload: string }>(
        `select payload from event where type = 'alarm.acknowledged' order by seq`,
      );
      return rows.map(({ payload }) => (JSON.parse(payload) as { recipient: string }).recipient);
    };
    await until(async () => (await answered()).length).toBe(40);
    expect(await answered()).toEqual(names.toReversed());
  });

  it('whose plan no longer holds are done without an event', async () => {
    await bench.openNode();
    const data = { alarm: randomUUID(), recipient: 'tib', dueAt: new Date().toISOString() };
    await plan(1, 0, { type: 'alarm.pass-on', data });
    await until(async () => {
      const { rows } = await bench.pool.query<{ outcome: string | null }>('select outcome from outbox');
      return rows[0]?.outcome;
    }).toBe('alarm-not-found');
    expect(await bench.waiting()).toBe(0);
  });

  it('do not fire early on a node whose clock jumps ahead, and fire when it has jumped back', async () => {
    let jump = 3_600_000;
    await bench.openNode({ now: () => Date.now() + jump });
    await plan(1, 60_000);
    await new Promise((resolve) => {
      setTimeout(resolve, 800);
    });
    expect(await fired()).toHaveLength(0);
    jump = -3_600_000;
    await plan(2, 0);
    await new Promise((resolve) => {
      setTimeout(resolve, 800);
    });
    // Behind the database's clock a node waits for its own, since the rules would not take the command before its time.
    expect(await fired()).toHaveLength(0);
    jump = 0;
    await until(async () => (await fired()).length).toBe(1);
  });

  it('of 10,000 that wait for later, none is touched, and the due one fires', async () => {
    await bench.openNode();
    await bench.pool.query(
      `insert into outbox (organisation, seq, position, kind, content, not_before)
       select $1, 10000 + nth, 0, 'timer', $2, now() + interval '1 day' + nth * interval '1 second'
       from generate_series(1, 10000) as nth`,
      [organisation, JSON.stringify({ command: check })],
    );
    await plan(1, 300);
    await until(async () => (await fired()).length).toBe(1);
    const done = `select from outbox where done_at is not null and seq = ${farAhead + 1}`;
    await until(async () => (await bench.pool.query(done)).rowCount).toBe(1);
    const touched = await bench.pool.query(
      'select from outbox where seq between 10000 and 20001 and claimed_by is not null',
    );
    expect(touched.rowCount).toBe(0);
  });
});
