import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { startHttpProvider } from './support/http-provider.ts';
import type { HttpProvider, HttpVerdict } from './support/http-provider.ts';
import { nothingConfigured, reactionBench } from './support/reaction-nodes.ts';
import type { ReactionBench, ReactionNode } from './support/reaction-nodes.ts';

describe('an alarm by SMS', () => {
  let bench: ReactionBench;
  let provider: HttpProvider;

  beforeEach(async () => {
    bench = await reactionBench();
  });

  afterEach(async () => {
    await bench.dispose();
    await provider.close();
  });

  async function open(
    verdict: (nth: number) => HttpVerdict = () => 200,
    more: { readonly timeLimit?: number; readonly publicUrl?: string } = {},
  ): Promise<ReactionNode> {
    provider = await startHttpProvider((_request, nth) => verdict(nth));
    const sms = { url: `${provider.url}/a1/sms`, user: 'u1', password: 'hemligt', from: 'Kommunen' };
    const node = await bench.openNode({ settings: { ...nothingConfigured, sms }, ...more });
    await node.give('alarm.set-recipient', {
      recipient: 'ordforande',
      name: 'Ordförande',
      channels: [{ kind: 'sms', address: '070-123 45 67' }],
    });
    return node;
  }

  const attempt = (node: ReactionNode, alarm: string) => node.call(alarm, 'ordforande')?.attempts[0];

  async function send(node: ReactionNode): Promise<string> {
    const alarm = randomUUID();
    await node.give('alarm.send', { alarm, recipients: ['ordforande'], message: 'Ring in till ledningen.' });
    return alarm;
  }

  it('goes as a form to the number with its country, signed in, with a link to answer by', async () => {
    const node = await open();
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('sent');
    expect(provider.received).toHaveLength(1);
    const [request] = provider.received;
    expect(request?.path).toBe('/a1/sms');
    expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('u1:hemligt').toString('base64')}`);
    expect(Object.fromEntries(request?.form ?? [])).toEqual({
      from: 'Kommunen',
      to: '+46701234567',
      message: expect.stringMatching(
        /^EXEMPEL\. Larm från Exempelkommunen: Ring in till ledningen\. Svara: http:\/\/127\.0\.0\.1:8080\/k\/[\w-]{22}$/,
      ) as string,
    });
  });

  it('that the provider refuses has failed at once', async () => {
    const node = await open(() => 403);
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('failed');
    expect(attempt(node, alarm)?.reason).toBe('refused-by-provider');
    expect(provider.received).toHaveLength(1);
  });

  it.each([500, 429, 503])('that is answered %i is tried again with the same key', async (status) => {
    const node = await open((nth) => (nth === 1 ? status : 200));
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('retrying');
    await until(() => attempt(node, alarm)?.outcome).toBe('sent');
    expect(attempt(node, alarm)?.possibleDuplicate).toBe(false);
    const keys = provider.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it.each(['keep-silent', 'hang-up', 504] as const)(
    'whose outcome nobody knows (%s) is marked when it is sent again',
    async (verdict) => {
      const node = await open((nth) => (nth === 1 ? verdict : 200), { timeLimit: 1_000 });
      const alarm = await send(node);
      await until(() => attempt(node, alarm)?.outcome).toBe('unknown');
      await until(() => attempt(node, alarm)?.outcome).toBe('sent');
      expect(attempt(node, alarm)?.possibleDuplicate).toBe(true);
      const keys = provider.received.map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys).size).toBe(1);
    },
  );

  it('is reported as delivered, once, however often the provider says so', async () => {
    const node = await open(() => 200, { publicUrl: 'https://vaka.example.se' });
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('sent');
    const address = provider.received[0]?.form.get('whendelivered') ?? '';
    const token = /^https:\/\/vaka\.example\.se\/k\/report\/(.+)$/.exec(address)?.[1] ?? '';
    const row = node.reactions.readReport(token);
    if (row === null) throw new Error('the report names no row');
    expect(node.reactions.readReport(`${token.slice(0, -2)}AA`)).toBeNull();
    expect(await node.reactions.report(row, 'delivered')).toBe(true);
    expect(await node.reactions.report(row, 'delivered')).toBe(true);
    expect(attempt(node, alarm)?.outcome).toBe('delivered');
    const { rows } = await bench.pool.query<{ count: number }>(
      `select count(*) as count from event where type = 'alarm.delivery-recorded'`,
    );
    expect(rows[0]?.count).toBe(2);
  });

  it('is not sent again once it is answered', async () => {
    const node = await open((nth) => (nth === 1 ? 503 : 200));
    const answered = await send(node);
    await until(() => attempt(node, answered)?.outcome).toBe('retrying');
    await node.give('alarm.note-call', {
      alarm: answered,
      recipient: 'ordforande',
      outcome: 'reached',
      answer: 'understood',
    });
    await bench.hasten();
    await until(() => bench.waiting()).toBe(0);
    expect(provider.received).toHaveLength(1);
    const outcomes = await bench.pool.query<{ outcome: string }>('select outcome from outbox');
    // The only one alarmed has answered, by which the alarm has ended.
    expect(outcomes.rows).toEqual([{ outcome: 'alarm-ended' }]);
  });

  it('waits while the alarm is held, and is not sent when it has ended', async () => {
    const node = await open((nth) => (nth === 1 ? 503 : 200));
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('retrying');
    await node.give('alarm.hold', { alarm });
    await until(async () => {
      await bench.hasten();
      return (await bench.pool.query<{ outcome: string }>('select outcome from outbox')).rows[0]?.outcome;
    }).toBe('held');
    expect(await bench.waiting()).toBe(1);
    await node.give('alarm.end', { alarm });
    await bench.hasten();
    await until(() => bench.waiting()).toBe(0);
    expect(provider.received).toHaveLength(1);
  });

  it('to a recipient without a number, or by a channel that is not configured, says why it failed', async () => {
    const node = await open();
    await node.give('alarm.set-recipient', { recipient: 'utan', name: 'Utan', channels: [{ kind: 'sms' }] });
    await node.give('alarm.set-recipient', {
      recipient: 'mejl',
      name: 'Mejl',
      channels: [{ kind: 'email', address: 'a@example.se' }],
    });
    const alarm = randomUUID();
    await node.give('alarm.send', { alarm, recipients: ['utan', 'mejl'], message: 'Prov', test: true });
    await until(() => node.call(alarm, 'utan')?.attempts[0]?.reason).toBe('address-missing');
    await until(() => node.call(alarm, 'mejl')?.attempts[0]?.reason).toBe('channel-not-configured');
    expect(provider.received).toHaveLength(0);
  });
});
