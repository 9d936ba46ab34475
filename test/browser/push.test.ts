import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHttpProvider } from '../reactions/support/http-provider.ts';
import type { HttpProvider } from '../reactions/support/http-provider.ts';
import { launchBrowser, openLive, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

type Shown = {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly actions: readonly string[];
};

const answers = [
  { answer: 'coming', minutes: 20, title: 'På väg, 20 min' },
  { answer: 'understood', title: 'Uppfattat' },
  { answer: 'cannot', title: 'Kan inte' },
];

describe('an alarm that is pushed to a browser', () => {
  let provider: HttpProvider;
  let running: FreshConsole;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let worker: Worker;
  let api: ApiClient;

  beforeAll(async () => {
    provider = await startHttpProvider();
    [running, browser] = await Promise.all([
      freshConsole({
        VAKA_SMS_URL: provider.url,
        VAKA_SMS_USER: 'u',
        VAKA_SMS_PASSWORD: 'p',
        VAKA_SMS_FROM: 'Vaka',
      }),
      launchBrowser(),
    ]);
    api = await ApiClient.signIn(running.address, 'tib');
    const channels = [{ kind: 'sms', address: '+46700000001' }];
    await api.record('alarm.set-recipient', { recipient: 'jouren', name: 'Jouren', channels });
    context = await signedIn(browser, running.address, 'tib', { serviceWorkers: 'allow' });
    await context.grantPermissions(['notifications'], { origin: running.address });
    const registering = context.waitForEvent('serviceworker');
    page = await openLive(context);
    worker = context.serviceWorkers()[0] ?? (await registering);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  });

  afterAll(async () => {
    await browser.close();
    await running.dispose();
    await provider.close();
  });

  /** Sends an alarm; answers its id and the token of its link, which a push carries too. */
  async function alarmed(): Promise<{ alarm: string; token: string }> {
    const before = provider.received.length;
    const alarm = randomUUID();
    await api.record('alarm.send', { alarm, recipients: ['jouren'], message: 'Samling' });
    await until(() => provider.received.length).toBe(before + 1);
    const token = /\/k\/([\w-]{22})$/.exec(provider.received.at(-1)?.form.get('message') ?? '')?.[1] ?? '';
    return { alarm, token };
  }

  /** Has the browser take in a push, as from its push service. */
  async function push(payload: unknown): Promise<void> {
    const session = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(running.address));
        if (own !== undefined) resolve(own.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.deliverPushMessage', {
      origin: running.address,
      registrationId: await registered,
      data: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
    await session.detach();
  }

  const shown = (): Promise<readonly Shown[]> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const notifications = await registration.getNotifications();
      return notifications.map((one) => ({
        title: one.title,
        body: one.body,
        tag: one.tag,
        actions: (one as unknown as { actions: { action: string }[] }).actions.map(({ action }) => action),
      }));
    });

  const press = (tag: string, action: string): Promise<void> =>
    worker.evaluate(
      async ([wanted, pressed]) => {
        const scope = globalThis as unknown as {
          registration: { getNotifications(options: object): Promise<object[]> };
          dispatchEvent(event: object): boolean;
          NotificationEvent: new (type: string, options: object) => object;
        };
        const [notification] = await scope.registration.getNotifications({ tag: wanted });
        scope.dispatchEvent(
          new scope.NotificationEvent('notificationclick', { notification, action: pressed }),
        );
      },
      [tag, action] as const,
    );

  const answerOf = async (alarm: string) => {
    const { body } = await api.ask('/state');
    const { state } = body as { state: { alarmCalls: { [id: string]: unknown } } };
    return state.alarmCalls[`${alarm}:jouren`];
  };

  it('stands there with two answers, and one press answers it', async () => {
    const { alarm, token } = await alarmed();
    await push({
      title: 'Larm från Tyresö kommun',
      body: 'Samling',
      url: '/larm',
      token,
      tag: alarm,
      answers,
    });
    await expect
      .poll(shown)
      .toEqual([
        { title: 'Larm från Tyresö kommun', body: 'Samling', tag: alarm, actions: ['coming', 'understood'] },
      ]);

    await press(alarm, 'coming');
    await expect
      .poll(() => answerOf(alarm))
      .toMatchObject({ answer: 'coming', minutes: 20, answeredVia: 'push' });
    await expect
      .poll(shown)
      .toMatchObject([
        { tag: alarm, body: expect.stringContaining('På väg, 20 min') as string, actions: [] },
      ]);
  });

  it('takes the place of its own notification when it comes twice', async () => {
    const { alarm, token } = await alarmed();
    const payload = { title: 'Larm', body: 'Samling', url: '/larm', token, tag: alarm, answers };
    await push(payload);
    await push(payload);
    const own = async () => (await shown()).filter(({ tag }) => tag === alarm).length;
    await expect.poll(own).toBe(1);
  });

  it('is shown also where its content cannot be read', async () => {
    await push('{ bad');
    await expect
      .poll(async () => (await shown()).map(({ title, tag }) => ({ title, tag })))
      .toContainEqual({ title: 'Vaka', tag: 'alarm' });
  });
});
