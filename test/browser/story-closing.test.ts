import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, newContext, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

const root = join(import.meta.dirname, '../..');
const point = 'Exempelpunkt Trollbäcken';

/** The story's end: a safety point opens for residents, the incident closes, and the journal leaves as files. */
describe('a safety point, the closing and the files', () => {
  let console: FreshConsole;
  let browser: Browser;
  let context: BrowserContext;
  let tib: Page;
  let team: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    context = await signedIn(browser, console.address, 'tib');
    const other = await signedIn(browser, console.address, 'krisledning');
    [tib, team] = await Promise.all([openLive(context, '/trygghetspunkter'), openLive(other, '/karta')]);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('opens the point and reports its visitors', async () => {
    await tib.getByRole('button', { name: `Ändra status för ${point}` }).click();
    const status = tib.getByRole('dialog', { name: `Ändra status, ${point}` });
    await status.getByRole('radio', { name: 'Öppen' }).check();
    await status.getByRole('button', { name: 'Ändra status' }).click();
    await status.waitFor({ state: 'detached' });
    await tib.getByRole('button', { name: `Rapportera för ${point}` }).click();
    const report = tib.getByRole('dialog', { name: `Rapportera, ${point}` });
    await report.getByRole('textbox', { name: 'Antal besökare' }).fill('43');
    await report.getByRole('button', { name: 'Rapportera' }).click();
    await report.waitFor({ state: 'detached' });
    await seen(tib.getByText(/1 av 7 öppna, 43 besökare/).first());
  });

  it("shows it on another's map and in its list at once", async () => {
    await team.getByRole('button', { name: 'Visa som lista' }).click();
    const line = team.getByRole('listitem').filter({ hasText: point }).first();
    await seen(line.getByText(/Öppen/));
    await seen(line.getByText(/43/));
    await seen(team.getByRole('button', { name: new RegExp(`${point}|trygghetspunkter|objekt`) }).first());
  });

  it("shows it on the residents' page without sign-in, in words and not in figures", async () => {
    const anybody = await newContext(browser, console.address, { viewport: phone });
    const page = await openLive(anybody, '/public/tyreso');
    await seen(page.getByRole('heading', { name: 'Öppna trygghetspunkter' }));
    await seen(page.getByRole('heading', { name: 'Hit kan du gå nu' }));
    await seen(page.getByRole('heading', { name: point }));
    await seen(page.getByText('Gott om plats.', { exact: false }).first());
    // The visitors' number may be a clock's minute.
    const withoutClocks = (await page.locator('main').innerText()).replaceAll(/kl\. \d\d[:.]\d\d/g, '');
    expect(withoutClocks).not.toMatch(/\b43\b/);
    await anybody.close();
  });

  it('closes an incident with a reason, and everyone sees it leave', async () => {
    const board = await openLive(await signedIn(browser, console.address, 'lasare'));
    const pane = board.getByRole('region', { name: 'Händelser' });
    const title = 'Lågt vattentryck i Tyresö strand';
    await seen(pane.getByText(title));
    await tib.goto('/');
    await tib.getByRole('region', { name: 'Händelser' }).getByText(title).click();
    await tib.getByRole('button', { name: 'Avsluta' }).click();
    const dialog = tib.getByRole('dialog', { name: /^Avsluta H-/ });
    await dialog.getByRole('button', { name: 'Avsluta' }).click();
    await seen(dialog.getByText('Skriv ett skäl.'));
    await dialog.getByLabel('Skäl').fill('Trycket är normalt igen.');
    await dialog.getByRole('button', { name: 'Avsluta' }).click();
    await seen(tib.getByText('Avslutad', { exact: true }).first());
    await pane.getByText(title).waitFor({ state: 'detached' });
  });

  it('hands out the journal as files that are what they say, the NDJSON verifiable', async () => {
    await tib.goto('/dagbok');
    await seen(tib.getByRole('heading', { name: 'Ta ut dagboken' }));
    const pdf = await download(tib, 'PDF');
    expect(pdf.name).toMatch(/\.pdf$/);
    expect((await readFile(pdf.path)).subarray(0, 4).toString()).toBe('%PDF');
    const sheet = await download(tib, 'Excel (XLSX)');
    expect((await readFile(sheet.path)).subarray(0, 2).toString()).toBe('PK');
    const csv = await download(tib, 'CSV');
    expect(await readFile(csv.path, 'utf8')).toContain('Trycket är normalt igen.');
    const ndjson = await download(tib, 'NDJSON');
    const verified = spawnSync(process.execPath, ['scripts/cli.ts', 'verify', ndjson.path], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(verified.status, verified.stdout + verified.stderr).toBe(0);
  });
});

async function download(page: Page, format: string): Promise<{ name: string; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: format, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), path: await file.path() };
}
