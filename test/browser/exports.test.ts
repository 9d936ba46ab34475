import { stat } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, seen, signedIn } from '../support/browser.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

/** The log as files: one that takes long is followed until it is saved by itself, the others are links. */
describe('the page of exports', () => {
  let console: FreshConsole;
  let browser: Browser;
  let desk: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    desk = await openLive(await signedIn(browser, console.address, 'tib'), '/exporter');
  });
  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  const saves = async (press: () => Promise<void>): Promise<Download> => {
    const download = desk.waitForEvent('download');
    await press();
    return await download;
  };

  it('saves a PDF when it is ready, and keeps it to be saved again or thrown away', async () => {
    const first = await saves(() => desk.getByRole('button', { name: 'Spara Dagbok som PDF' }).click());
    expect(first.suggestedFilename()).toMatch(/^tyreso-dagbok-\d{4}-\d\d-\d\d-\d{4}\.pdf$/);
    await seen(desk.getByText(/^Klar, \d/));
    const again = await saves(() => desk.getByRole('link', { name: 'Spara', exact: true }).click());
    expect((await stat(await again.path())).size).toBeGreaterThan(20_000);
    await desk.getByRole('button', { name: 'Ta bort' }).click();
    await seen(desk.getByText('Inga filer just nu.'));
  });

  it('takes no file for a time that cannot be read, and says which', async () => {
    await desk.getByLabel(/^Från/).fill('igår kväll');
    await seen(desk.getByText(/^Skriv en tid som har varit/));
    const stopped = desk.getByRole('button', { name: 'Spara Allt som ZIP' });
    expect(await stopped.getAttribute('aria-disabled')).toBe('true');
    await desk.getByLabel(/^Från/).fill('');
    await desk.getByLabel('Ta med texter med sekretess').check();
    const zip = await saves(() => desk.getByRole('link', { name: 'Spara Allt som ZIP' }).click());
    expect(zip.suggestedFilename()).toMatch(/^tyreso-allt-sekretess-.*\.zip$/);
    expect((await stat(await zip.path())).size).toBeGreaterThan(50_000);
  });
});
