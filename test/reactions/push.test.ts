import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../server/event-log/random.ts';
import { until } from '../support/until.ts';
import { startHttpProvider } from './support/http-provider.ts';
import type { HttpProvider, HttpVerdict } from './support/http-provider.ts';
import { nothingConfigured, organisation, reactionBench } from './support/reaction-nodes.ts';
import type { ReactionBench, ReactionNode } from './support/reaction-nodes.ts';

describe('an alarm by web push', () => {
  let bench: ReactionBench;
  let service: HttpProvider;
  let account: string;

  beforeEach(async () => {
    bench = await reactionBench();
    account = newId();
  });

  afterEach(async () => {
    await bench.dispose();
    await service.close();
  });

  async function open(
    verdict: (path: string, nth: number) => HttpVerdict = () => 201,
  ): Promise<ReactionNode> {
    service = await startHttpProvider(({ path }, nth) => verdict(path, nth));
    const node = await bench.openNode({
      settings: { ...nothingConfigured, pushSubject: 'mailto:drift@example.se' },
    });
    await bench.pool.query(
      `insert into account (id, organisation, username, display_name, roles) values ($1, $2, 'tib', 'TiB', '{duty-officer}')`,
      [account, organisation],
    );
    await node.give('alarm.set-recipient', {
      recipient: 'tib',
      name: 'TiB',
      role: 'duty-officer',
      channels: [{ kind: 'push' }],
    });
    return node;
  }

  async function subscribe(node: ReactionNode, path: string): Promise<string> {
    const browser = createECDH('prime256v1');
    browser.generateKeys();
    const endpoint = `${service.url}${path}`;
    await node.reactions.subscriptions.add(account, {
      endpoint,
      keys: { p256dh: browser.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') },
    });
    return endpoint;
  }

  async function send(node: ReactionNode): Promise<string> {
    const alarm = randomUUID();
    await node.give('alarm.send', { alarm, recipients: ['tib'], message: 'Strömavbrott' });
    return alarm;
  }

  const attempt = (node: ReactionNode, alarm: string) =>
    node.call(alarm, 'tib')?.attempts.find(({ channel }) => channel === 'push');

  it('reaches every browser of those with the role, encrypted, signed and urgent', async () => {
    const node = await open();
    await subscribe(node, '/one');
    await subscribe(node, '/two');
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('sent');
    expect(service.received.map(({ path }) => path).toSorted()).toEqual(['/one', '/two']);
    const [request] = service.received;
    expect(request?.headers).toMatchObject({ urgency: 'high', 'content-encoding': 'aes128gcm', ttl: '3600' });
    expect(request?.headers.authorization).toContain(`k=${node.reactions.pushKey}`);
    expect(request?.body.toString('latin1')).not.toContain('Strömavbrott');
    expect(request?.headers['topic']).toMatch(/^[\w-]{32}$/);
  });

  it('forgets a browser that is gone, and counts one that is there as enough', async () => {
    const node = await open((path) => (path === '/gone' ? 410 : 201));
    await subscribe(node, '/gone');
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.outcome).toBe('failed');
    expect(attempt(node, alarm)?.reason).toBe('subscription-gone');
    const left = await bench.pool.query('select from push_subscription');
    expect(left.rowCount).toBe(0);
    await subscribe(node, '/here');
    await node.give('alarm.call-again', { alarm, recipient: 'tib', channel: 'push' });
    await until(() => node.call(alarm, 'tib')?.attempts.at(-1)?.outcome).toBe('sent');
  });

  it('has no address where nobody with the role takes notifications', async () => {
    const node = await open();
    const alarm = await send(node);
    await until(() => attempt(node, alarm)?.reason).toBe('address-missing');
  });

  it('has the same key on every node and after every start', async () => {
    const node = await open();
    const nodes = await Promise.all([bench.openNode(), bench.openNode()]);
    expect(nodes.map(({ reactions }) => reactions.pushKey)).toEqual([
      node.reactions.pushKey,
      node.reactions.pushKey,
    ]);
  });
});
