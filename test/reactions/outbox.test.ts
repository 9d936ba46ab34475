import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AlarmCall } from '../../shared/alarm/state.ts';
import { outboxFindings } from '../../server/doctor/outbox-findings.ts';
import { openOutbox } from '../../server/reactions/outbox.ts';
import { numbersFrom } from '../support/seeded-random.ts';
import { until } from '../support/until.ts';
import { startHttpProvider } from './support/http-provider.ts';
import type { HttpProvider, HttpVerdict } from './support/http-provider.ts';
import { nothingConfigured, organisation, reactionBench } from './support/reaction-nodes.ts';
import type { ReactionBench, ReactionNode } from './support/reaction-nodes.ts';

const verdicts = { now: (): HttpVerdict | Promise<HttpVerdict> => 200 };

describe('the outbox', () => {
  let bench: ReactionBench;
  let provider: HttpProvider;
  let settings: Parameters<ReactionBench['openNode']>[0];

  beforeEach(async () => {
    verdicts.now = () => 200;
    bench = await reactionBench();
    provider = await startHttpProvider(() => verdicts.now());
    const sms = { url: provider.url, user: 'u', password: 'p', from: 'Vaka' };
    settings = { settings: { ...nothingConfigured, sms } };
  });

  afterEach(async () => {
    await bench.dispose();
    await provider.close();
  });

  async function setPeople(node: ReactionNode, count: number): Promise<string[]> {
    const people = Array.from({ length: count }, (_, nth) => `person-${nth}`);
    // So few at once that a full machine refuses none of them for their number.
    const atOnce = 50;
    for (let from = 0; from < count; from += atOnce) {
      const some = people.slice(from, from + atOnce).map((recipient, nth) =>
        node.give('alarm.set-recipient', {
          recipient,
          name: `Person ${from + nth}`,
          channels: [{ kind: 'sms', address: `+4670${String(1_000_000 + from + nth)}` }],
        }),
      );
      await Promise.all(some);
    }
    return people;
  }

  async function alarm(node: ReactionNode, recipients: string[]): Promise<string> {
    const id = randomUUID();
    await node.give('alarm.send', { alarm: id, recipients, message: 'Samling' });
    return id;
  }

  const outcomesOf = (node: ReactionNode, id: string, people: readonly string[]) =>
    people.map((person) => node.call(id, person)?.attempts[0]?.outcome);

  it('is worked on by two nodes at once, and each message is sent once', async () => {
    const first = await bench.openNode(settings);
    await bench.openNode(settings);
    const people = await setPeople(first, 120);
    const id = await alarm(first, people);
    await until(() => outcomesOf(first, id, people).filter((outcome) => outcome === 'sent').length).toBe(120);
    const numbers = provider.received.map(({ form }) => form.get('to'));
    expect(numbers).toHaveLength(120);
    expect(new Set(numbers).size).toBe(120);
    expect(people.some((person) => first.call(id, person)?.attempts[0]?.possibleDuplicate)).toBe(false);
    await until(() => bench.waiting()).toBe(0);
  });

  it('takes 2,000 recipients at once, 32 sends at a time', async () => {
    let underWay = 0;
    let most = 0;
    verdicts.now = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
      underWay -= 1;
      return 200;
    };
    const node = await bench.openNode(settings);
    const people = await setPeople(node, 2_000);
    const id = await alarm(node, people);
    await until(() => outcomesOf(node, id, people).filter((outcome) => outcome === 'sent').length).toBe(
      2_000,
    );
    expect(new Set(provider.received.map(({ form }) => form.get('to'))).size).toBe(2_000);
    expect(provider.received).toHaveLength(2_000);
    expect(most).toBeLessThanOrEqual(32);
    await until(() => bench.waiting()).toBe(0);
  });

  it('that was left between sending and knowing is sent again, and says so first', async () => {
    const node = await bench.openNode({ started: false, ...settings });
    const people = await setPeople(node, 1);
    const id = await alarm(node, people);
    // As a node leaves it that is killed while the provider has the message.
    await bench.pool.query(
      `update outbox set claimed_by = $1, claimed_until = now() - interval '1 second', sending = true, attempts = 1`,
      [randomUUID()],
    );
    await bench.openNode(settings);
    await until(() => outcomesOf(node, id, people)).toEqual(['sent']);
    const said = await bench.pool.query<{ payload: string }>(
      `select payload from event where type = 'alarm.delivery-recorded' order by seq`,
    );
    const recorded = said.rows.map(({ payload }) => JSON.parse(payload) as object);
    expect(recorded).toMatchObject([
      { outcome: 'unknown', reason: 'interrupted', possibleDuplicate: false },
      { outcome: 'sent', possibleDuplicate: true },
    ]);
  });

  it('that was left between recording and giving back is not sent again', async () => {
    const node = await bench.openNode(settings);
    const people = await setPeople(node, 1);
    const id = await alarm(node, people);
    await until(() => bench.waiting()).toBe(0);
    await bench.pool.query(
      `update outbox set done_at = null, claimed_by = $1, claimed_until = now(), sending = true, attempts = 1`,
      [randomUUID()],
    );
    await until(() => bench.waiting()).toBe(0);
    expect(provider.received).toHaveLength(1);
    expect(node.call(id, 'person-0')?.attempts[0]).toMatchObject({
      outcome: 'sent',
      possibleDuplicate: false,
    });
  });

  it('leaves to another node what that one has claimed, until the claim lapses', async () => {
    const idle = await bench.openNode({ started: false, ...settings });
    const people = await setPeople(idle, 1);
    const id = await alarm(idle, people);
    await bench.pool.query(
      `update outbox set claimed_by = $1, claimed_until = now() + interval '3 seconds'`,
      [randomUUID()],
    );
    const node = await bench.openNode(settings);
    await new Promise((resolve) => {
      setTimeout(resolve, 1_500);
    });
    expect(provider.received).toHaveLength(0);
    await until(() => outcomesOf(node, id, people)).toEqual(['sent']);
    expect(node.call(id, 'person-0')?.attempts[0]?.possibleDuplicate).toBe(false);
  });

  it('keeps rows of a kind, a channel or a command that this version does not know', async () => {
    const node = await bench.openNode(settings);
    const contents = [
      ['carrier-pigeon', {}],
      ['alarm-delivery', { alarm: randomUUID(), recipient: 'x', channel: 'pager', round: 1 }],
      ['timer', { command: { type: 'moon.rise', data: {} } }],
    ] as const;
    for (const [position, [kind, content]] of contents.entries()) {
      await bench.pool.query(
        `insert into outbox (organisation, seq, position, kind, content, not_before) values ($1, 1, $2, $3, $4, now())`,
        [organisation, position, kind, JSON.stringify(content)],
      );
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 1_200);
    });
    expect(await bench.waiting()).toBe(3);
    expect((await node.reactions.figures()).unknownKinds).toEqual([{ kind: 'carrier-pigeon', rows: 1 }]);
    expect((await node.reactions.figures()).damaged).toEqual([]);
  });

  it('goes on beside rows that are damaged, which are left, counted and not lost', async () => {
    const broken = [
      ['alarm-delivery', '{garbage'],
      ['alarm-delivery', '{"alarm":"x","channel":"sms",}'],
      ['status-request-delivery', '[]'],
      ['timer', 'not json'],
      ['timer', ''],
      ['timer', '{"command":{"type":"escalation.fire","data":{]}}'],
    ] as const;
    for (const [position, [kind, content]] of broken.entries())
      await bench.pool.query(
        `insert into outbox (organisation, seq, position, kind, content, not_before)
         values ('tyreso', 1, $1, $2, $3, now() - interval '1 minute')`,
        [position, kind, content],
      );
    const node = await bench.openNode(settings);
    const people = await setPeople(node, 1);
    const id = await alarm(node, people);
    await until(() => outcomesOf(node, id, people)).toEqual(['sent']);
    await until(async () => (await node.reactions.figures()).damaged).toEqual([
      { kind: 'alarm-delivery', rows: 2, first: 'tyreso/1/0' },
      { kind: 'status-request-delivery', rows: 1, first: 'tyreso/1/2' },
      { kind: 'timer', rows: 3, first: 'tyreso/1/3' },
    ]);
    const told = (await outboxFindings(bench.pool)).map(({ level, says }) => `${level}: ${says}`);
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/^wrong: 2 rader av slaget alarm-delivery .* den första är tyreso\/1\/0/);
    const { rows } = await bench.pool.query<{ rows_left: number }>(
      'select count(*) as rows_left from outbox where seq = 1 and done_at is null',
    );
    expect(rows).toEqual([{ rows_left: broken.length }]);
  });

  it('gives nothing to whoever has lost its claim', async () => {
    const node = await bench.openNode({ started: false, ...settings });
    await alarm(node, await setPeople(node, 1));
    const slow = openOutbox(bench.pool, randomUUID());
    const quick = openOutbox(bench.pool, randomUUID());
    const [row] = await slow.claimDeliveries('sms', 10);
    if (row === undefined) throw new Error('nothing was claimed');
    expect(await quick.claimDeliveries('sms', 10)).toEqual([]);
    await bench.pool.query(`update outbox set claimed_until = now() where done_at is null`);
    expect(await quick.claimDeliveries('sms', 10)).toHaveLength(1);
    expect(await slow.begin(row)).toBe(false);
    const said = { row, outcome: 'sent', done: true, wait: null, sending: false, possibleDuplicate: false };
    await slow.settle(said);
    expect(await bench.waiting()).toBe(1);
    expect(await quick.begin(row)).toBe(true);
    await quick.settle(said);
    expect(await bench.waiting()).toBe(0);
  });

  it.each([1, 2, 3])(
    'sends to nobody twice without the mark, whatever providers and nodes do (seed %i)',
    async (seed) => {
      const random = numbersFrom(seed);
      const maybeTaken = new Map<string, number>();
      await provider.close();
      provider = await startHttpProvider(({ form }) => {
        const verdict = pick(random, [200, 200, 500, 429, 'hang-up', 403] as const);
        const to = form.get('to') ?? '';
        // One whose connection is cut may have been taken.
        if (verdict === 200 || verdict === 'hang-up') maybeTaken.set(to, (maybeTaken.get(to) ?? 0) + 1);
        return verdict;
      });
      const sms = { url: provider.url, user: 'u', password: 'p', from: 'Vaka' };
      const own = { settings: { ...nothingConfigured, sms } };
      const first = await bench.openNode(own);
      const second = await bench.openNode(own);
      const people = await setPeople(first, 60);
      const id = await alarm(first, people);
      await second.close();
      await bench.openNode(own);
      await until(async () => {
        await bench.hasten();
        return bench.waiting();
      }).toBe(0);
      // What the other node has recorded reaches this one's fold a moment after the row is done.
      await until(() => people.every((person) => isOver(first.call(id, person)))).toBe(true);
      for (const [nth, person] of people.entries()) {
        const attempt = first.call(id, person)?.attempts[0];
        const times = maybeTaken.get(`+4670${String(1_000_000 + nth)}`) ?? 0;
        if (attempt?.outcome === 'sent') expect(times).toBeGreaterThan(0);
        if (times > 1) expect(attempt?.possibleDuplicate).toBe(true);
      }
    },
  );
});

function isOver(call: AlarmCall | undefined): boolean {
  const outcome = call?.attempts[0]?.outcome;
  return outcome === 'sent' || outcome === 'failed';
}

function pick<Choice>(random: () => number, choices: readonly Choice[]): Choice {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}
