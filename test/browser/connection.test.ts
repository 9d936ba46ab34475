import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, phone, pressFor, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

describe('the connection indicator', () => {
  let console: FreshConsole;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let api: ApiClient;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    api = await ApiClient.signIn(console.address, 'krisledning');
    context = await signedIn(browser, console.address, 'tib');
    page = await openLive(context);
    // A reload would take this away, and with it the proof that the page caught up by itself.
    await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''));
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  const log = (text: string) =>
    api.record('journal.write', { entry: randomUUID(), kind: 'event', direction: 'in', text });
  const indicator = (word: string) => page.getByRole('button', { name: `Anslutning: ${word}` });

  it('says live, with the last number of the log', async () => {
    await seen(indicator('Live'));
    const { seq } = await log('Allt är som det ska.');
    await seen(indicator('Live').getByText(`seq ${seq}`));
  });

  it('shows what a second tab does', async () => {
    const other = await openLive(context);
    await seen(other.getByText('Vad har hänt?'));
    const entry = other.getByRole('form', { name: 'Ny post' }).getByLabel('Text');
    await pressFor(other, 'l', entry);
    await entry.fill('Skrivet i den andra fliken.');
    await other.keyboard.press('Control+Enter');
    await seen(page.getByRole('log').getByText('Skrivet i den andra fliken.'));
    await other.close();
  });

  it('says in words that the connection is lost, and the page keeps what it shows', async () => {
    await context.setOffline(true);
    await seen(indicator('Frånkopplad').getByText(/^sedan \d\d:\d\d$/));
    await seen(page.getByText(/Frånkopplad sedan .*Läget uppdateras inte|Visar läget från/).first());
    await seen(page.getByRole('log').getByText('Allt är som det ska.'));
    await log('Hände medan sidan var frånkopplad.');
    expect(await page.getByText('Hände medan sidan var frånkopplad.').count()).toBe(0);
  });

  it('says live again, and the page has caught up without a reload', async () => {
    await context.setOffline(false);
    await seen(page.getByRole('log').getByText('Hände medan sidan var frånkopplad.'));
    await seen(indicator('Live'));
    expect(await page.locator('html[data-same-page]').count()).toBe(1);
  });

  it('shows its details when it is pressed', async () => {
    await indicator('Live').click();
    const details = page.getByRole('dialog', { name: 'Anslutning' });
    await seen(details.getByText('Senaste nummer i loggen'));
    await seen(details.getByText('Kontrollerad av servern'));
    await page.keyboard.press('Escape');
  });

  it('takes the two answers away from the chair while there is no contact', async () => {
    const incident = randomUUID();
    const request = randomUUID();
    await api.record('incident.report', { incident, title: 'Strömavbrott', incidentType: 'power-outage' });
    await api.record('crisis-leadership.request-activation', {
      request,
      incident,
      motive: 'Hela kommunen saknar ström i kyla.',
    });
    const chair = await signedIn(browser, console.address, 'ordforande', { viewport: phone });
    const decision = await openLive(chair, `/beslut/${request}`);
    const activate = decision.getByRole('button', { name: 'Aktivera', exact: true });
    await seen(activate);
    await chair.setOffline(true);
    await seen(decision.getByText(/Beslutet går inte att fatta här\. Ring i stället\./));
    expect(await activate.count()).toBe(0);
    await chair.setOffline(false);
    await seen(activate);
    await chair.close();
  });
});
