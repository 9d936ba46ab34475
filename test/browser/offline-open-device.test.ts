import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desktop, launchBrowser, newContext, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { appIsKept, pictureIsKept, rowsOf } from '../support/kept-on-device.ts';
import { openWeakLink } from '../support/weak-link.ts';
import type { WeakLink } from '../support/weak-link.ts';

let vaka: FreshConsole;
let link: WeakLink;
let browser: Browser;

beforeAll(async () => {
  [vaka, browser] = await Promise.all([freshConsole(), launchBrowser()]);
  link = await openWeakLink(vaka.address);
});
afterAll(async () => {
  await browser.close();
  await link.close();
  await vaka.dispose();
});
beforeEach(() => link.set('up'));

describe('what is left on a device', () => {
  let context: BrowserContext;
  let page: Page;
  let officer: ApiClient;

  beforeAll(async () => {
    officer = await ApiClient.signIn(vaka.address, 'tib');
  });
  beforeEach(async () => {
    context = await newContext(browser, link.address, { viewport: phone, serviceWorkers: 'allow' });
    page = await openLive(context, '/');
  });
  afterEach(() => context.close());

  const indicator = (word: string) => page.getByRole('button', { name: `Anslutning: ${word}` });

  async function signIn(username: string): Promise<void> {
    const municipality = page.getByLabel('Kommun', { exact: true });
    // The list of municipalities comes by itself, after the form.
    await expect.poll(() => municipality.locator('option[value="tyreso"]').count()).toBe(1);
    await municipality.selectOption('tyreso');
    await page.getByLabel('Användarnamn').fill(username);
    await page.getByLabel('Lösenord').fill('vaka-exempel');
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/logga-in'));
  }

  /** Signed in, with the app kept, and then no network. */
  async function inTheField(username: string): Promise<void> {
    await signIn(username);
    await seen(indicator('Live'));
    await expect.poll(() => appIsKept(page)).toBe(true);
    await expect.poll(() => pictureIsKept(page)).toBe(true);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('vaka:lock-key:tyreso'))).not.toBe(null);
    link.set('down');
    await seen(indicator('Frånkopplad'));
  }

  async function write(text: string): Promise<void> {
    await page.goto('/logga');
    await page.getByLabel('Text', { exact: true }).fill(text);
    await page
      .getByRole('button', { name: /^Logga/ })
      .last()
      .click();
    await expect.poll(async () => (await rowsOf(page, 'outbox')).length).toBeGreaterThan(0);
  }

  async function signOut(): Promise<void> {
    await page.getByRole('button', { name: 'Mer' }).click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
  }

  /** Everything in the browser that somebody with the device in hand could read. */
  const everything = async (): Promise<string> =>
    JSON.stringify([
      await rowsOf(page, 'outbox'),
      await rowsOf(page, 'picture'),
      await rowsOf(page, 'keep'),
      await page.evaluate(() => Object.entries(localStorage)),
    ]);

  const recorded = async (
    text: string,
  ): Promise<readonly { sealed: { text?: string; recordedBy?: string } }[]> => {
    const { body } = await officer.ask('/events?after=0&limit=1000');
    const { events } = body as { events: { sealed: { text?: string; recordedBy?: string } | null }[] };
    return events.flatMap(({ sealed }) => (sealed?.text === text ? [{ sealed }] : []));
  };

  it('signing out says first what is not sent, and locks it for its author, who sends it after signing in', async () => {
    const text = `Pannan står still ${randomUUID()}`;
    await inTheField('krisledning');
    await write(text);
    await signOut();
    await seen(page.getByText(/1 post är inte skickad\. Den väntar låst på den här telefonen\./));
    await page.getByRole('button', { name: 'Vänta' }).click();
    expect(await rowsOf(page, 'outbox')).toHaveLength(1);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('button', { name: 'Logga ut ändå' }).click();
    await page.waitForURL(/logga-in/);
    expect(await everything()).not.toContain(text);
    expect(await pictureIsKept(page)).toBe(false);
    const paths = await page.evaluate(keptPaths);
    expect(paths.filter((path) => !/^\/(assets\/.+|vaka-whole)?$/.test(path))).toEqual([]);

    // Somebody else with the same phone sees nothing of it, and sends nothing of it.
    link.set('up');
    await page.reload();
    await signIn('stabschef');
    await seen(indicator('Live'));
    expect(await page.getByText(/väntar på den här enheten/).count()).toBe(0);
    await signOut();
    await page.waitForURL(/logga-in/);
    expect(await recorded(text)).toEqual([]);

    await signIn('krisledning');
    await expect.poll(() => recorded(text)).toHaveLength(1);
    // The log has it a moment before the answer has come back to the phone.
    await expect.poll(() => rowsOf(page, 'outbox')).toEqual([]);
    // Nothing locked is left; that it was recorded is kept for a day, and leaves with its author (O9).
    expect(await rowsOf(page, 'keep')).toMatchObject([{ row: { data: { text } } }]);
    await signOut();
    await page.waitForURL(/logga-in/);
    expect(await everything()).not.toContain(text);
  });

  it('a duty officer takes over what somebody left, once, and the log names both', async () => {
    const text = `Bränslet räcker till tio ${randomUUID()}`;
    await inTheField('krisledning');
    await write(text);
    await signOut();
    await page.getByRole('button', { name: 'Logga ut ändå' }).click();
    await page.waitForURL(/logga-in/);
    link.set('up');
    await page.reload();
    await signIn('tib');
    await seen(page.getByText('1 osänd post från Krisledning 1 väntar på den här enheten.'));
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Osända poster från Krisledning 1' });
    await seen(dialog.getByText(text));
    await dialog.getByRole('button', { name: 'Skicka för Krisledning 1' }).click();
    await seen(dialog.getByText('Allt är registrerat och borttaget från enheten.'));
    await dialog.getByRole('button', { name: 'Stäng' }).last().click();
    await expect.poll(() => page.getByText(/väntar på den här enheten/).count()).toBe(0);
    expect(await recorded(text)).toMatchObject([{ sealed: { recordedBy: 'TiB 1, för Krisledning 1' } }]);
    expect(await rowsOf(page, 'keep')).toEqual([]);
  });

  it('a revoked session locks what is not sent at the next contact', async () => {
    const text = `Grinden är låst ${randomUUID()}`;
    await inTheField('krisledning');
    await write(text);
    const token = (await context.cookies()).find(({ name }) => name.endsWith('vaka_session'))?.value ?? '';
    await fetch(`${vaka.address}/api/session`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    link.set('up');
    await seen(
      page.getByRole('dialog', { name: 'Logga in igen' }).or(page.getByRole('heading', { name: 'Logga in' })),
    );
    await expect.poll(() => rowsOf(page, 'outbox')).toEqual([]);
    expect(await everything()).not.toContain(text);
    expect(await recorded(text)).toEqual([]);
  });
});

/** The paths of everything that the service worker keeps. Runs in the page. */
async function keptPaths(): Promise<readonly string[]> {
  const names = await caches.keys();
  const paths = await Promise.all(
    names.map(async (name) => {
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    }),
  );
  return paths.flat();
}

describe('a device that was away for a week', () => {
  it('opens with the day of its picture, and follows on over five thousand events', async () => {
    const api = await ApiClient.signIn(vaka.address, 'krisledning');
    const log = (text: string) =>
      api.record('journal.write', { entry: randomUUID(), kind: 'event', direction: 'in', text });
    const context = await signedIn(browser, link.address, 'tib', {
      viewport: desktop,
      serviceWorkers: 'allow',
    });
    const page = await openLive(context, '/dagbok');
    await seen(page.getByRole('button', { name: 'Anslutning: Live' }));
    await expect.poll(() => appIsKept(page)).toBe(true);
    await expect.poll(() => pictureIsKept(page)).toBe(true);
    link.set('down');
    const many = 5_100;
    for (let done = 0; done < many; done += 100)
      await Promise.all(Array.from({ length: 100 }, (_, index) => log(`Post ${done + index}`)));
    const { seq } = await log('Sist av allt.');
    await page.clock.install({ time: Date.now() + 7 * 24 * 3_600_000 });
    await page.reload();
    await seen(page.getByText(/^Visar läget från \d+ \p{L}+ \d\d:\d\d\.$/u));
    link.set('up');
    await page.clock.runFor(10_000);
    await seen(
      page.getByRole('button', { name: 'Anslutning: Live' }).getByText(`seq ${seq.toLocaleString('sv-SE')}`),
    );
    await seen(page.getByText('Sist av allt.').first());
    await context.close();
  }, 180_000);

  it('on a phone that nobody looks at, nothing is sent or asked until somebody does', async () => {
    const context = await signedIn(browser, link.address, 'tib', {
      viewport: phone,
      touch: true,
      serviceWorkers: 'allow',
    });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto('/');
    await page.clock.resume();
    await seen(page.getByRole('button', { name: 'Anslutning: Live' }));
    await expect.poll(() => appIsKept(page)).toBe(true);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.clock.fastForward(3 * 60_000 + 1_000);
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden');
    link.asked.length = 0;
    link.bytes = 0;
    for (let second = 0; second < 60; second += 5) await page.clock.fastForward(5_000);
    expect({ asked: link.asked, bytes: link.bytes }).toEqual({ asked: [], bytes: 0 });
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => link.asked.includes('ws')).toBe(true);
    await seen(page.getByRole('button', { name: 'Anslutning: Live' }));
    await context.close();
  });
});
