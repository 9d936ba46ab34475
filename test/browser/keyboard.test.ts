import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { launchBrowser, openLive, pressFor, seen, signedIn } from '../support/browser.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

describe('the keyboard', () => {
  let console: FreshConsole;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    page = await openLive(await signedIn(browser, console.address, 'tib'));
  });

  beforeEach(async () => {
    await page.goto('/');
    await seen(page.getByRole('region', { name: 'Händelser' }));
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  const focused = () => page.evaluate(() => document.activeElement?.id);

  it('reaches the content first by the skip link', async () => {
    await page.keyboard.press('Tab');
    await until(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Till innehållet');
    await page.keyboard.press('Enter');
    await until(focused).toBe('content');
  });

  it('opens a new incident with N and closes it with Esc, back where one was', async () => {
    const link = page.getByRole('link', { name: 'Dagbok', exact: true });
    await link.focus();
    const dialog = page.getByRole('dialog', { name: 'Ny händelse' });
    await pressFor(page, 'n', dialog);
    await page.keyboard.type('n g l');
    await until(() => dialog.getByLabel('Vad har hänt?').inputValue()).toBe('n g l');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await until(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('writes with L, closes with Esc and keeps the draft', async () => {
    const form = page.getByRole('form', { name: 'Ny post' });
    await pressFor(page, 'l', form.getByLabel('Text'));
    await page.keyboard.type('Påbörjat');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await seen(page.getByText('Utkast: Påbörjat'));
  });

  it('opens a new task with U', async () => {
    await pressFor(page, 'u', page.getByRole('dialog', { name: 'Ny uppgift' }));
    await page.keyboard.press('Escape');
  });

  it('goes to each page with G and its letter, and the page takes the focus', async () => {
    const letters = {
      m: '/karta',
      l: '/dagbok',
      t: '/uppgifter',
      p: '/trygghetspunkter',
      k: '/krisledning',
      d: '/tjanst',
      b: '/',
    };
    for (const [letter, path] of Object.entries(letters)) {
      await page.keyboard.press('g');
      await page.keyboard.press(letter);
      await until(() => new URL(page.url()).pathname).toBe(path);
      await until(focused).toBe('content');
    }
  });

  it('finds and runs everything from the palette with Ctrl+K', async () => {
    const palette = page.getByRole('dialog', { name: 'Kommandon och sökning' });
    await pressFor(page, 'Control+k', palette);
    await page.keyboard.type('trygghets');
    await seen(palette.getByRole('menuitem', { name: /Gå till Trygghetspunkter/ }));
    // once to clear the words, once to close
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    await pressFor(page, 'Control+k', palette);
    await page.keyboard.type('kabelbrott');
    // The first that is found is the one that Enter opens; to look in all that has been said stands last.
    await seen(palette.getByRole('menuitem', { name: /Kabelbrott/ }).first());
    await page.keyboard.press('Enter');
    await until(() => page.url()).toMatch(/\/handelse\//);
  });

  it('shows its own table with ?', async () => {
    await pressFor(page, '?', page.getByRole('dialog', { name: 'Kortkommandon' }));
    await page.keyboard.press('Escape');
  });
});
