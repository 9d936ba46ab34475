import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { appIsKept } from '../support/kept-on-device.ts';
import { outboxReady, withOutbox } from '../support/outbox-page.ts';
import { readWholeLog } from '../support/read-log.ts';
import { until } from '../support/until.ts';

const hour = 60 * 60 * 1000;

/** Two phones that do not hear of each other; a device that is full; clocks that are wrong. */
describe('phones without a network', () => {
  let console: FreshConsole;
  let browser: Browser;
  let api: ApiClient;
  /** The duty officer's, for what needs no phone of its own: to keep the app takes longer than to try it. */
  let officers: BrowserContext;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    api = await ApiClient.signIn(console.address, 'krisledning');
    officers = await phoneOf('tib');
  });

  afterEach(async () => {
    const others = browser.contexts().filter((context) => context !== officers);
    await Promise.all(others.map((context) => context.close()));
    await Promise.all(officers.pages().map((page) => page.close()));
    await officers.setOffline(false);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  async function phoneOf(username: string): Promise<BrowserContext> {
    const look = { viewport: phone, serviceWorkers: 'allow' } as const;
    const context = await signedIn(browser, console.address, username, look);
    await withOutbox(context);
    return context;
  }

  async function ready(page: Page, path: string): Promise<Page> {
    await page.goto(path);
    await outboxReady(page);
    return page;
  }

  async function pointsPhone() {
    const context = await phoneOf('punkt');
    return { context, page: await ready(await context.newPage(), '/trygghetspunkter') };
  }

  async function logged(words: string) {
    const { events } = await readWholeLog(api);
    return events.filter(({ sealed }) => sealed?.['text'] === words);
  }

  async function log(page: Page, words: string): Promise<void> {
    const text = page.getByRole('form', { name: 'Ny post' }).getByLabel('Text');
    await text.fill(words);
    await text.press('Control+Enter');
  }

  it('add up the visitors that each has counted as coming', async () => {
    const [one, other] = await Promise.all([pointsPhone(), pointsPhone()]);
    const safetyPoint = await pointOf();
    const before = await occupancy(safetyPoint);
    await Promise.all([one.context.setOffline(true), other.context.setOffline(true)]);
    await count(one.page, '+10', 1);
    await count(other.page, '+1', 3);
    await seen(one.page.getByText('1 osänd').first());
    await until(() => one.page.getByLabel('Antal besökare').inputValue()).toBe(String(before + 10));
    await other.context.setOffline(false);
    await until(() => occupancy(safetyPoint)).toBe(before + 3);
    await one.context.setOffline(false);
    await until(() => occupancy(safetyPoint)).toBe(before + 13);
    await until(() => one.page.getByLabel('Antal besökare').inputValue()).toBe(String(before + 13));
  });

  it('keep both of two titles that did not know of each other, until somebody has chosen', async () => {
    const incident = randomUUID();
    await api.record('incident.report', { incident, title: 'Vattenläcka', incidentType: 'water-supply' });
    const page = await ready(await officers.newPage(), `/handelse/${incident}`);
    // The form is fetched when it is opened; without a network it is there once the app is kept.
    await until(() => appIsKept(page)).toBe(true);
    await officers.setOffline(true);
    await page.getByRole('button', { name: 'Ändra' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Rubrik').fill('Vattenläcka vid torget');
    await dialog.getByLabel('Rubrik').press('Control+Enter');
    await seen(page.locator('h1', { hasText: 'Vattenläcka vid torget' }));
    await api.record('incident.update', { incident, title: 'Vattenläcka vid skolan' });
    await officers.setOffline(false);
    await seen(page.locator('h1', { hasText: 'Vattenläcka vid skolan' }));
    await page.getByRole('link', { name: 'Avgör' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Vattenläcka vid skolan' });
    await seen(row.getByText('Vattenläcka vid torget'));
    await row.getByRole('button', { name: 'Använd den sena' }).click();
    await seen(page.getByText('Inget att avgöra'));
    const { body } = await api.ask('/state');
    expect(JSON.stringify(body)).toContain('"title":"Vattenläcka vid torget"');
  });

  it('say that nothing could be kept when the device is full, and leave the text where it was', async () => {
    const context = await phoneOf('tib');
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: console.address, quotaSize: 1 });
    await ready(page, '/logga');
    const words = `Enheten är full ${randomUUID()} ${'x'.repeat(9_000)}`;
    await context.setOffline(true);
    await log(page, words);
    await seen(page.getByText('Det kunde varken sparas eller skickas', { exact: false }).first());
    const text = page.getByRole('form', { name: 'Ny post' }).getByLabel('Text');
    await until(() => text.inputValue()).toBe(words);
    await context.setOffline(false);
    await seen(page.getByText('Live', { exact: true }).last());
    await text.press('Control+Enter');
    await until(async () => (await logged(words)).length).toBe(1);
  });

  it.each([
    ['ahead', 2 * hour],
    ['behind', -2 * hour],
  ])('record the right time with a clock that is two hours %s', async (_which, wrong) => {
    const page = await officers.newPage();
    await wrongClock(page, wrong);
    await ready(page, '/logga');
    const words = `Klockan går fel ${randomUUID()}`;
    await officers.setOffline(true);
    const at = Date.now();
    await log(page, words);
    await seen(page.getByText(words).first());
    await officers.setOffline(false);
    await until(async () => (await logged(words)).length).toBe(1);
    const [event] = await logged(words);
    expect(Math.abs(Date.parse(event?.occurredAt ?? '') - at)).toBeLessThan(60_000);
  });

  async function count(page: Page, step: string, times: number): Promise<void> {
    const button = page.getByRole('button', { name: `${step} besökare`, exact: true });
    for (let pressed = 0; pressed < times; pressed += 1) {
      // Presses of one thumb.
      // oxlint-disable-next-line no-await-in-loop
      await button.click();
    }
    await page.getByRole('button', { name: 'Spara rapport', exact: true }).click();
  }

  async function pointOf(): Promise<string> {
    const own = await ApiClient.signIn(console.address, 'punkt');
    const [point] = await pointsAs(own);
    return point?.id ?? '';
  }

  async function occupancy(safetyPoint: string): Promise<number> {
    return (await pointsAs(api)).find(({ id }) => id === safetyPoint)?.occupancy ?? 0;
  }
});

type Point = { readonly id: string; readonly occupancy: number | null };

async function pointsAs(reader: ApiClient): Promise<readonly Point[]> {
  const { body } = await reader.ask('/state');
  return Object.values((body as { state: { safetyPoints: { [id: string]: Point } } }).state.safetyPoints);
}

/** A device whose own clock is so many milliseconds ahead of the right time. */
async function wrongClock(page: Page, ahead: number): Promise<void> {
  await page.addInitScript((difference) => {
    const Right = Date;
    globalThis.Date = new Proxy(Right, {
      construct: (target, given: []) => (given.length === 0 ? new target(Date.now()) : new target(...given)),
      get: (target, name) =>
        name === 'now' ? () => target.now() + difference : (Reflect.get(target, name) as unknown),
    });
  }, ahead);
}
