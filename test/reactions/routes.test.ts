import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

describe('what the interface asks about the ways to reach people', () => {
  let running: FreshConsole;
  let tib: ApiClient;

  beforeAll(async () => {
    running = await freshConsole({ VAKA_PUSH_SUBJECT: 'mailto:drift@example.se' });
    tib = await ApiClient.signIn(running.address, 'tib');
  });

  afterAll(() => running.dispose());

  function subscription(endpoint: string) {
    const browser = createECDH('prime256v1');
    browser.generateKeys();
    return {
      endpoint,
      keys: { p256dh: browser.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') },
    };
  }

  it('tells which are configured, and the key for notifications', async () => {
    expect((await tib.ask('/channels')).body).toEqual({
      channels: { email: false, sms: false, push: true },
    });
    expect((await tib.ask('/push-key')).body).toEqual({
      key: expect.stringMatching(/^[\w-]{87}$/) as string,
      configured: true,
    });
  });

  it('keeps one’s own browser and forgets it again', async () => {
    const own = subscription('https://push.example.com/one');
    expect((await tib.post('/push-subscriptions', own)).status).toBe(204);
    expect((await tib.post('/push-subscriptions', own)).status).toBe(204);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ endpoint: own.endpoint });
    expect((await tib.ask('/push-subscriptions', { method: 'DELETE', headers, body })).status).toBe(204);
  });

  it.each([
    'http://push.example.com/one',
    'https://10.0.0.4/one',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/one',
    'https://[::ffff:10.0.0.1]/one',
    'https://localhost.localdomain.local/one',
    'https://user:password@push.example.com/one',
    'ftp://push.example.com/one',
    'push',
  ])('refuses %s, by which the console would call where its sender may not', async (endpoint) => {
    const { status, body } = await tib.post('/push-subscriptions', subscription(endpoint));
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field: 'endpoint' }] });
  });

  it('refuses an address that no database keeps, to note it and to forget it', async () => {
    const noted = await tib.post('/push-subscriptions', subscription('https://push.example.com/\0'));
    const forgotten = await tib.ask('/push-subscriptions', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint: 'larm\0' }),
    });
    expect([noted.status, forgotten.status]).toEqual([400, 400]);
  });

  it('refuses keys that no browser makes', async () => {
    const { status } = await tib.post('/push-subscriptions', {
      endpoint: 'https://push.example.com/one',
      keys: { p256dh: 'AAAA', auth: 'AAAA' },
    });
    expect(status).toBe(400);
  });

  it('names the accounts to those who say whom an alarm reaches, and to nobody else', async () => {
    const { status, body } = await tib.ask('/accounts');
    expect(status).toBe(200);
    const { accounts } = body as { accounts: readonly object[] };
    expect(accounts.length).toBeGreaterThan(10);
    expect(accounts[0]).toEqual({
      id: expect.any(String) as string,
      name: expect.any(String) as string,
      username: expect.any(String) as string,
      roles: expect.any(Array) as string[],
    });
    const reader = await ApiClient.signIn(running.address, 'lasare');
    expect((await reader.ask('/accounts')).status).toBe(403);
    expect((await fetch(`${running.address}/api/organisations/tyreso/accounts`)).status).toBe(401);
  });

  it('never takes the console’s own commands from a person', async () => {
    const admin = await ApiClient.signIn(running.address, 'admin');
    const data = { alarm: randomUUID(), recipient: 'tib', answer: 'understood', via: 'link' };
    for (const client of [tib, admin]) {
      expect((await client.command('alarm.record-answer', data)).status).toBe(403);
    }
  });

  it('says in the figures what is sent and what waits', async () => {
    await tib.record('alarm.set-recipient', {
      recipient: 'jour',
      name: 'Jour',
      channels: [{ kind: 'sms', address: '+46700000001' }],
    });
    const alarm = { alarm: randomUUID(), recipients: ['jour'], message: 'Prov', test: true };
    await tib.record('alarm.send', alarm);
    const metrics = async () => (await fetch(`${running.address}/metrics`)).text();
    await until(metrics).toContain('vaka_sends_total{channel="sms",outcome="failed"} 1');
    const text = await metrics();
    expect(text).toMatch(/^vaka_outbox_waiting \d+$/m);
    expect(text).toMatch(/^vaka_outbox_oldest_seconds /m);
    expect(text).toMatch(/^vaka_timer_late_seconds_count \d+$/m);
  });

  it('is described', async () => {
    const document = (await (await fetch(`${running.address}/api/openapi.json`)).json()) as {
      paths: { readonly [path: string]: unknown };
    };
    const paths = Object.keys(document.paths).join(' ');
    for (const path of ['/push-key', '/push-subscriptions', '/accounts', '/channels', '/k/{token}']) {
      expect(paths).toContain(path);
    }
  });
});
