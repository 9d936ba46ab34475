import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, seen, signedIn } from '../support/browser.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { unzip } from '../support/unzip.ts';

/** What the archivist decides and takes out, and what an outsider would see of a log that somebody has changed. */
describe('the archive and the proof', () => {
  let console: FreshConsole;
  let browser: Browser;
  let desk: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    desk = await openLive(await signedIn(browser, console.address, 'arkiv'), '/arkiv');
  });
  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('the archivist decides how long alarms are kept, and on what ground', async () => {
    await desk.getByRole('button', { name: 'Ändra för Larm, kvittenser och larmlistor' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Regel').selectOption({ label: 'Gallras efter en tid' });
    await dialog.getByLabel('År').fill('två');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await seen(dialog.getByText('Ange hela år, högst 100.'));
    await seen(dialog.getByText('Ange beslutet som regeln vilar på.'));
    await dialog.getByLabel('År').fill('2');
    await dialog.getByLabel('Grund').fill('Dokumenthanteringsplan 2026, KS § 45');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await seen(desk.getByText('gallras efter 2 år'));
  });

  it('an incident gets its registry number, which stands beside it', async () => {
    await desk.getByRole('button', { name: 'Ange diarienummer för H-006' }).click();
    await desk.getByRole('dialog').getByLabel('Diarienummer').fill('KS 2026/412');
    await desk.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await seen(desk.getByText('KS 2026/412'));
    await desk.getByRole('link', { name: 'H-006' }).click();
    await seen(desk.getByText('KS 2026/412'));
  });

  it('a log is whole in the browser, and a changed one is told where', async () => {
    await desk.goto('/arkiv');
    const download = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'Hämta arkivpaket' }).click();
    const files = unzip(await readFile(await (await download).path()));
    const log = [...files].find(([name]) => name.endsWith('/logg.ndjson'))?.[1] ?? '';
    await desk.goto('/bevis');
    const choose = async (content: string): Promise<void> => {
      const file = { name: 'logg.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(content) };
      await desk.getByLabel('Uttagen logg (NDJSON)', { exact: true }).setInputFiles(file);
    };
    await choose(log);
    await seen(desk.getByText(/^Kedjan är hel: \d+ registreringar i Tyresö kommun\./));
    await seen(desk.getByText('Underskriften är gjord med den angivna nyckeln.'));
    await seen(desk.getByText(/hör till samma logg\. Loggen är inte omskriven/));
    await choose(log.replace('KS 2026/412', 'KS 2026/413'));
    await seen(desk.getByText(/^Filen är inte hel\. Rad \d+: registreringens text är ändrad\.$/));
    expect(await desk.getByText('Kedjan är hel').count()).toBe(0);
  });
});
