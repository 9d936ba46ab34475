import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient, startConsole } from '../support/console.ts';
import type { RunningConsole } from '../support/console.ts';
import { createDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { outboxReady, withOutbox } from '../support/outbox-page.ts';
import { readWholeLog } from '../support/read-log.ts';
import { until } from '../support/until.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is given without a network, on a phone (shared/README.md, O1–O8). */
describe('what is given without a network', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let port: string;
  let console: RunningConsole;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let api: ApiClient;

  const start = () => startConsole({ DATABASE_URL: database.url, VAKA_DATA_DIR: folder, PORT: port });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vaka-offline-'));
    database = await createDatabase('examples');
    port = String(await freePort());
    [console, browser] = await Promise.all([start(), launchBrowser()]);
    api = await ApiClient.signIn(console.address, 'krisledning');
    // One phone for all of them, which keeps the app once.
    context = await signedIn(browser, console.address, 'tib', { viewport: phone, serviceWorkers: 'allow' });
    await withOutbox(context);
  });

  beforeEach(async () => {
    page = await openLive(context, '/logga');
    await outboxReady(page);
  });

  afterEach(async () => {
    await Promise.all(context.pages().map((one) => one.close()));
    await context.setOffline(false);
  });

  afterAll(async () => {
    await browser.close();
    await console.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const form = () => page.getByRole('form', { name: 'Ny post' });

  async function log(words: string): Promise<void> {
    await form().getByLabel('Text').fill(words);
    await form().getByLabel('Text').press('Control+Enter');
  }

  it('shows at once as unsent, is sent in order when the network is back, and is recorded once with both times', async () => {
    const words = ['Första utan nät', 'Andra utan nät', 'Tredje utan nät'].map(
      (text) => `${text} ${randomUUID()}`,
    );
    await context.setOffline(true);
    for (const text of words) {
      // In the order that a person writes.
      // oxlint-disable-next-line no-await-in-loop
      await log(text);
      // oxlint-disable-next-line no-await-in-loop
      await seen(page.getByText(text));
    }
    await seen(page.getByText('Osänd, sparad i telefonen').first());
    await seen(page.getByText('3 osända').first());
    const before = Date.now();
    await context.setOffline(false);
    await until(async () => (await entries(words)).length).toBe(3);
    const recorded = await entries(words);
    expect(recorded.map(({ text }) => text)).toEqual(words);
    for (const one of recorded) {
      expect(Date.parse(one.occurredAt)).toBeLessThan(before);
      expect(Date.parse(one.recordedAt)).toBeGreaterThanOrEqual(before - 1_000);
    }
    await page.getByText('3 osända').first().waitFor({ state: 'detached' });
  });

  it('outlives a closed page', async () => {
    const words = `Skrivet före omstart ${randomUUID()}`;
    await context.setOffline(true);
    await log(words);
    await seen(page.getByText('Osänd, sparad i telefonen').first());
    await page.close();
    await context.setOffline(false);
    page = await openLive(context, '/logga');
    await until(async () => (await entries([words])).length).toBe(1);
    await seen(page.getByRole('log').getByText(words).first());
  });

  it('is seen as unsent in a second tab, and sent by one of them', async () => {
    const words = `Två flikar ${randomUUID()}`;
    const other = await openLive(context, '/logga');
    await outboxReady(other);
    await context.setOffline(true);
    await log(words);
    await seen(other.getByText(words).first());
    await context.setOffline(false);
    await until(async () => (await entries([words])).length).toBe(1);
    for (const one of [page, other]) {
      // oxlint-disable-next-line no-await-in-loop
      await one
        .getByText(/\d osänd/)
        .first()
        .waitFor({ state: 'detached' });
    }
    expect(await entries([words])).toHaveLength(1);
  });

  it('is recorded once when the server dies between recording and answering', async () => {
    const words = `Servern dör ${randomUUID()}`;
    const died = Promise.withResolvers<void>();
    const dies = async (route: Route): Promise<void> => {
      await route.fetch();
      await console.kill();
      await route.abort();
    };
    await page.route('**/commands', (route) => dies(route).then(died.resolve, died.reject), { times: 1 });
    await log(words);
    await seen(page.getByText(words).first());
    await died.promise;
    await until(() => page.getByText('Frånkopplad').count()).toBeGreaterThan(0);
    console = await start();
    await until(async () => (await entries([words])).length).toBe(1);
    await page
      .getByText(/\d osänd/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await entries([words])).toHaveLength(1);
  });

  it('comes back to its author with the reason and the text when it is refused, to be sent again or thrown away', async () => {
    const task = randomUUID();
    await api.record('task.add', { task, title: `Kör ut filtar ${task}`, owner: 'Logistik' });
    await page.goto('/uppgifter');
    await outboxReady(page);
    const done = page.getByRole('button', { name: `Markera som klar: Kör ut filtar ${task}` });
    await seen(done);
    await context.setOffline(true);
    await done.click();
    await seen(page.getByText('1 osänd').first());
    await done.waitFor({ state: 'detached' });
    await api.record('task.complete', { task });
    await context.setOffline(false);
    await seen(page.getByText('1 kom tillbaka och är inte registrerad'));
    await page.getByRole('link', { name: 'Visa' }).first().click();
    await seen(page.getByText('Uppgiften är redan klar').first());
    await page.getByRole('button', { name: /^Rätta/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Skicka igen' }).click();
    // As a new command, which is refused as the first was.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await seen(page.getByText('Uppgiften är redan klar').first());
    await page.getByRole('button', { name: /^Kasta/ }).click();
    const dialog = page.getByRole('dialog');
    await seen(dialog.getByText('går inte att få tillbaka'));
    await dialog.getByRole('button', { name: 'Kasta' }).click();
    await seen(page.getByText('Inget väntar'));
    await page.reload();
    await seen(page.getByText('Inget väntar'));
  });

  it('is not taken where it may not wait: it fails at once, with the text in place and whom to call', async () => {
    const incident = randomUUID();
    await api.record('incident.report', {
      incident,
      title: `Kabelbrott ${incident}`,
      incidentType: 'power-outage',
    });
    await page.goto(`/handelse/${incident}`);
    await outboxReady(page);
    await page.getByRole('button', { name: 'Avsluta' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Strömmen är tillbaka.');
    await context.setOffline(true);
    await dialog.getByRole('button', { name: 'Avsluta' }).click();
    await seen(dialog.getByText('Det här köas inte'));
    await seen(dialog.getByRole('link', { name: /^Ring Tjänsteman i beredskap/ }));
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Strömmen är tillbaka.');
  });

  async function entries(words: readonly string[]) {
    const { events } = await readWholeLog(api);
    return events.flatMap(({ type, sealed, occurredAt, recordedAt }) => {
      const text = sealed?.['text'];
      if (type !== 'journal.written' || typeof text !== 'string' || !words.includes(text)) return [];
      return [{ text, occurredAt, recordedAt }];
    });
  }
});
