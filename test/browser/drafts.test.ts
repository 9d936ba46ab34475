import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, pressFor, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { outboxReady, withOutbox } from '../support/outbox-page.ts';
import { until } from '../support/until.ts';

const text = 'Rör brast vid Granängsringen, gatan står under';

describe('what a person is typing', () => {
  let console: FreshConsole;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let api: ApiClient;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    api = await ApiClient.signIn(console.address, 'krisledning');
  });

  beforeEach(async () => {
    context = await signedIn(browser, console.address, 'tib');
    await withOutbox(context);
    page = await openLive(context);
    await outboxReady(page);
  });

  afterEach(() => context.close());

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  const entry = () => page.getByRole('form', { name: 'Ny post' }).getByLabel('Text');

  it('stands with its cursor while others change everything around it', async () => {
    await pressFor(page, 'l', entry());
    await entry().pressSequentially(text.slice(0, 20));
    await api.record('incident.report', {
      incident: randomUUID(),
      title: 'Brand i källare, Njupkärr',
      incidentType: 'building-fire',
    });
    await api.record('journal.write', {
      entry: randomUUID(),
      kind: 'event',
      direction: 'in',
      text: 'Annan post under tiden.',
    });
    await seen(page.getByRole('region', { name: 'Händelser' }).getByText('Brand i källare, Njupkärr'));
    await page.keyboard.type(text.slice(20));
    expect(await entry().inputValue()).toBe(text);
  });

  it("is not replaced in an incident's form by another's change of the same field", async () => {
    const incident = randomUUID();
    await api.record('incident.report', {
      incident,
      title: 'Vattenläcka',
      incidentType: 'water-supply',
    });
    await page.goto(`/handelse/${incident}`);
    await page.getByRole('button', { name: 'Ändra' }).click();
    const title = page.getByRole('dialog').getByLabel('Rubrik');
    await title.fill('Vattenläcka vid skolan');
    await api.record('incident.update', { incident, title: 'Vattenläcka, Bollmora' });
    await seen(page.locator('h1', { hasText: 'Vattenläcka, Bollmora' }));
    expect(await title.inputValue()).toBe('Vattenläcka vid skolan');
  });

  it('outlives a lost connection, and is sent when it is back', async () => {
    await pressFor(page, 'l', entry());
    await entry().pressSequentially(text.slice(0, 20));
    await context.setOffline(true);
    await page.keyboard.type(text.slice(20));
    expect(await entry().inputValue()).toBe(text);
    await page.keyboard.press('Control+Enter');
    const unsent = page.getByText(text);
    await seen(unsent.first());
    await context.setOffline(false);
    await seen(page.getByRole('log').getByRole('listitem').filter({ hasText: text }).getByText('TiB 1'));
    await page.getByText('Skickas', { exact: true }).first().waitFor({ state: 'detached' });
    expect(await timesInJournal(api, text)).toBe(1);
  });

  it('outlives a reload, in the journal and in a report of an incident', async () => {
    await pressFor(page, 'l', entry());
    await entry().fill('Halvskriven post');
    await page.keyboard.press('Escape');
    await pressFor(page, 'n', page.getByLabel('Vad har hänt?'));
    await page.getByLabel('Vad har hänt?').fill('Brand i skola');
    await page.reload();
    await seen(page.getByText('Utkast: Halvskriven post'));
    await pressFor(page, 'n', page.getByLabel('Vad har hänt?'));
    await until(() => page.getByLabel('Vad har hänt?').inputValue()).toBe('Brand i skola');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pressFor(page, 'l', entry());
    await until(() => entry().inputValue()).toBe('Halvskriven post');
  });

  it('outlives an ended session: sign in over the page, then it is sent', async () => {
    const words = 'Skrivet medan inloggningen gick ut.';
    await pressFor(page, 'l', entry());
    await entry().fill(words);
    await endSession();
    await signInAgain();
    expect(await entry().inputValue()).toBe(words);
    await entry().press('Control+Enter');
    await until(() => timesInJournal(api, words)).toBe(1);
    await seen(page.getByRole('log').getByText(words));
  });

  it('is sent after signing in, when it was logged without contact and the session ended meanwhile', async () => {
    const words = 'Loggat utan kontakt och utan inloggning.';
    await pressFor(page, 'l', entry());
    await entry().fill(words);
    await context.setOffline(true);
    await page.keyboard.press('Control+Enter');
    await seen(page.getByText(words).first());
    await endSession();
    await context.setOffline(false);
    await signInAgain();
    await until(() => timesInJournal(api, words)).toBe(1);
  });

  it('is kept in a dialog under the sign-in when the session ends', async () => {
    await pressFor(page, 'n', page.getByLabel('Vad har hänt?'));
    const words = page.getByLabel('Vad har hänt?');
    await words.fill('Larm från trygghetslarmen går inte fram');
    await endSession();
    await signInAgain();
    expect(await words.inputValue()).toBe('Larm från trygghetslarmen går inte fram');
    await page.getByRole('button', { name: 'Anmäl händelsen' }).click();
    await page.waitForURL(/\/handelse\//);
  });

  /** Ends it as another window would, or its time. */
  async function endSession(): Promise<void> {
    const [cookie] = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
    const ended = await fetch(`${console.address}/api/session`, {
      method: 'DELETE',
      headers: { cookie: cookie ?? '', origin: console.address },
    });
    expect(ended.ok).toBe(true);
  }

  async function signInAgain(): Promise<void> {
    const dialog = page.getByRole('dialog', { name: 'Logga in igen' });
    await dialog.getByLabel('Användarnamn').fill('tib');
    await dialog.getByLabel('Lösenord').fill('vaka-exempel');
    await dialog.getByRole('button', { name: 'Logga in' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
});

async function timesInJournal(api: ApiClient, text: string): Promise<number> {
  const { body } = await api.ask('/journal?limit=100');
  return JSON.stringify(body).split(JSON.stringify(text)).length - 1;
}
