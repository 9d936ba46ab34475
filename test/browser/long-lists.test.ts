import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looseEntriesKept } from '#shared/journal/state.ts';
import { signIn } from '../../scripts/bench/console.ts';
import { giveCommands } from '../../scripts/bench/give-commands.ts';
import { fullNight, line } from '../../scripts/bench/web-night.ts';
import { launchBrowser, openLive, pressFor, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

const incidents = 200;
const lines = 300;

describe('a list that is long', () => {
  let console: FreshConsole;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [console, browser] = await Promise.all([
      freshConsole({ VAKA_COMMANDS_PER_MINUTE: '0' }),
      launchBrowser(),
    ]);
    const address = new URL(console.address);
    await giveCommands({ address, token: await signIn(address) }, fullNight(incidents, lines));
    context = await signedIn(browser, console.address, 'tib');
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  const drawn = (page: Page) => page.locator('[role=log] [data-row]');
  const entry = (page: Page, number: number) => page.locator(`#post-${number}`);
  const placeOf = async (row: Locator) => Number(await row.getAttribute('aria-posinset'));
  const sizeOf = async (list: Locator) =>
    Number(await list.locator('[data-row]').first().getAttribute('aria-setsize'));

  it('is drawn where it is seen, says where each row stands, and scrolls to its end', async () => {
    const page = await openLive(context, '/dagbok');
    await seen(drawn(page).first());
    const entries = await sizeOf(page.getByRole('log'));
    expect(entries).toBeGreaterThanOrEqual(lines);
    expect(await drawn(page).count()).toBeLessThan(entries / 2);
    await page.getByRole('log').press('End');
    await seen(page.locator(`[aria-posinset="${entries}"]`));
    await until(() => page.locator('[aria-posinset="20"]').count()).toBe(0);
    await page.close();
  });

  it('is printed whole', async () => {
    const page = await openLive(context, '/dagbok');
    await seen(drawn(page).first());
    const entries = await sizeOf(page.getByRole('log'));
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await drawn(page).count()).toBe(entries);
    await page.close();
  });

  it('is brought to the entry that a link names', async () => {
    const page = await openLive(context, '/dagbok#post-250');
    await seen(entry(page, 250));
    await until(() => entry(page, 250).evaluate(isInSight)).toBe(true);
    await page.close();
  });

  it('is gone through by J and K, and keeps the row that has the focus', async () => {
    const page = await openLive(context);
    // By then it takes keys, so that one press is one step.
    await seen(page.getByRole('button', { name: 'Anslutning: Live' }));
    const list = page.getByRole('region', { name: 'Händelser' }).locator('ol');
    await pressFor(page, 'k', list.locator(':focus'));
    const focused = list.locator('[data-row]:focus-within');
    const last = await sizeOf(list);
    expect(last).toBeGreaterThanOrEqual(incidents);
    expect(await placeOf(focused)).toBe(last);
    await page.keyboard.press('k');
    await until(() => placeOf(focused)).toBe(last - 1);
    await page.evaluate(() => document.querySelector('[data-scrolls]')?.scrollTo({ top: 0 }));
    await seen(list.locator('[aria-posinset="1"]'));
    expect(await placeOf(focused)).toBe(last - 1);
    await page.close();
  });

  it('tells what becomes of older entries while it holds them, and of those that grow old', async () => {
    const address = new URL(console.address);
    const tib = await ApiClient.signIn(console.address, 'tib');
    const write = async (texts: readonly string[]): Promise<readonly string[]> => {
      const commands = texts.map((text) => line(text));
      await giveCommands({ address, token: tib.token }, commands);
      return commands.map(({ data }) => ('entry' in data ? String(data.entry) : ''));
    };
    const texts = ['felskrivet', 'struket', 'spillt'].map((word) => `äldre post, ${word}`);
    const [wrong = '', mistaken = '', spilled = ''] = await write(texts);
    await write(['äldre post, senare']);
    await write(Array.from({ length: looseEntriesKept - 1 }, (_, index) => `fyllnad ${index}`));

    const page = await openLive(context, '/dagbok');
    await page.getByRole('searchbox', { name: 'Sök i posterna' }).fill('äldre post');
    const rows = drawn(page);
    await until(() => rows.allInnerTexts().then((all) => all.length)).toBe(1);
    await page.getByRole('button', { name: 'Visa äldre poster' }).click();
    await until(() => rows.count()).toBe(4);

    await tib.record('journal.correct', {
      entry: randomUUID(),
      corrects: wrong,
      text: 'äldre post, rättat',
      reason: 'fel ord',
    });
    await tib.record('journal.strike', { entry: randomUUID(), strikes: mistaken, reason: 'fel händelse' });
    const corrected = rows.filter({ hasText: 'äldre post, rättat' });
    await seen(corrected.getByText('fel ord'));
    await seen(rows.filter({ hasText: 'struket' }).getByText('fel händelse'));
    // The two have pushed it out of the live state, after the page below it was fetched.
    await seen(rows.filter({ hasText: 'senare' }));
    expect(await rows.count()).toBe(4);

    await tib.record('record.report-spill', { spill: randomUUID(), records: [spilled] });
    await until(() => page.getByText('spillt').count()).toBe(0);
    await page.close();
  });
});

/** In the page: whether an element is within the window. */
function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
