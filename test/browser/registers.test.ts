import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { until } from '../support/until.ts';

const bollmora = '5a1c0e10-7d31-4b02-9c01-0138a0000001';

/** The register: read out, changed in a spreadsheet, seen before it is done, done whole; and by the form, one by one. */
describe('the registers of safety points and premises', () => {
  let console: FreshConsole;
  let browser: Browser;
  let tib: ApiClient;
  let desk: Page;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    tib = await ApiClient.signIn(console.address, 'tib');
    desk = await openLive(await signedIn(browser, console.address, 'tib'), '/register/inlasning');
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  type Points = { [id: string]: { name: string; capacity: number | null; reportedAt: string | null } };
  const points = async (): Promise<Points> => {
    const { body } = await tib.ask('/state');
    return (body as { state: { safetyPoints: Points } }).state.safetyPoints;
  };
  const choose = async (page: Page, name: string, content: string | Buffer): Promise<void> => {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
    await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
  };
  const apply = (page: Page) => page.getByRole('button', { name: /^Läs in \d+ rad|^Läs in en rad/ });

  it('read in as they were read out change nothing', async () => {
    const download = desk.waitForEvent('download');
    await desk.getByRole('link', { name: 'Hämta registret som mall' }).click();
    const path = await (await download).path();
    await desk.getByLabel('Fil', { exact: true }).setInputFiles(path);
    await seen(desk.getByText('7 oförändrade'));
    await seen(desk.getByText('Filen ändrar ingenting.').last());
  });

  it('say of a file that cannot be read why not', async () => {
    await choose(desk, 'bild.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    await seen(desk.getByText(/Filen är inte text/));
    await choose(desk, 'fel.csv', 'Ort;Platser\nBollmora;3\n');
    await seen(desk.getByText(/Kolumnen Namn saknas/));
    await choose(desk, 'stor.csv', Buffer.alloc(2_100_000, 'a'));
    await seen(desk.getByText(/större än 2 MB/));
  });

  it('are changed by a file after a dry run, without what cannot be read only by choice', async () => {
    const rows = [
      'Namn;Platser;Latitud;Longitud;Färg',
      'Exempelpunkt Bollmora;320;;;blå',
      'Exempelpunkt Ny;60;59,23;18,25;',
      'Exempelpunkt Fel;många;59,23;;',
    ];
    await choose(desk, 'punkter.csv', rows.join('\r\n'));
    await seen(desk.getByText('Platser: 300 blir 320'));
    await seen(desk.getByText('Kolumner som inte läses: Färg.'));
    await seen(desk.getByText('Platser är inte ett tal: många.'));
    await seen(desk.getByText(/Longitud saknas/));
    expect(await apply(desk).getAttribute('aria-disabled')).toBe('true');
    expect((await points())[bollmora]?.capacity).toBe(300);
    await desk.getByLabel(/utelämna rad 4/).check();
    await apply(desk).click();
    await seen(desk.getByText('Rad 4 utelämnades.'));
    const now = await points();
    expect(now[bollmora]?.capacity).toBe(320);
    expect(Object.values(now).map(({ name }) => name)).toContain('Exempelpunkt Ny');
    expect(Object.values(now).map(({ name }) => name)).not.toContain('Exempelpunkt Fel');
  });

  it('of premises can be replaced by what a file names', async () => {
    await desk.goto('/register/inlasning?vad=verksamheter');
    await choose(desk, 'platser.csv', 'Namn,Slag,Latitud,Longitud\nExempelskolan Ny,Skola,59.23,18.25\n');
    await seen(desk.getByText('Namn: Exempelskolan Ny'));
    await desk.getByLabel(/Ta också bort de 18 verksamheter/).check();
    await desk.getByRole('button', { name: 'Läs in 19 rader' }).click();
    await desk.getByRole('link', { name: 'Till registret' }).click();
    await seen(desk.getByText('Visar 1 av 1.'));
    await seen(desk.getByRole('rowheader', { name: 'Exempelskolan Ny' }));
  });

  it('are changed by the form on a phone, which says by field what is wrong', async () => {
    const own = await signedIn(browser, console.address, 'admin', { viewport: phone, touch: true });
    const page = await openLive(own, `/register/trygghetspunkter/${bollmora}`);
    await seen(page.getByRole('heading', { name: 'Bilder' }));
    await page.getByLabel('Platser').fill('hundra');
    await page.getByRole('button', { name: 'Spara i registret' }).click();
    await seen(page.getByText('Platser är inte ett tal: hundra.').first());
    await page.getByLabel('Platser').fill('350');
    await page.getByRole('button', { name: 'Lägg till på bemanningslistan' }).click();
    await page.getByLabel('Vem').last().fill('FRG 9');
    await page.getByRole('button', { name: 'Spara i registret' }).click();
    await until(async () => (await points())[bollmora]?.capacity).toBe(350);
    await seen(page.getByText('6 på bemanningslistan'));
  });
});

describe('the overview', () => {
  let console: FreshConsole;
  let browser: Browser;

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('says where to send fuel and why, and answers a need', async () => {
    const tib = await ApiClient.signIn(console.address, 'tib');
    const strand = bollmora.replace(/1$/, '3');
    for (const [safetyPoint, hours] of [
      [bollmora, 3],
      [strand, 2],
    ] as const) {
      await tib.record('safety-point.set-status', { safetyPoint, status: 'open' });
      await tib.record('safety-point.report', {
        safetyPoint,
        backupPowerHours: hours,
        powerSource: 'backup',
      });
    }
    const need = '0b6f3c1e-0000-4000-8000-00000000f001';
    await tib.record('safety-point.ask', {
      need,
      safetyPoint: strand,
      what: 'Filtar',
      quantity: 40,
      urgency: 'now',
    });
    const page = await openLive(await signedIn(browser, console.address, 'tib'), '/trygghetspunkter');
    const fuel = page.getByRole('region', { name: 'Bränsle härnäst' });
    await seen(fuel.getByRole('listitem').first().getByText('Exempelpunkt Bollmora'));
    await seen(fuel.getByText(/Går före en punkt med kortare tid kvar/));
    await page.getByRole('button', { name: 'Svara Exempelpunkt Strand om 40 filtar' }).click();
    const form = page.getByRole('dialog', { name: 'Svara om 40 filtar' });
    await form.getByRole('radio', { name: 'På väg' }).check({ force: true });
    await form.getByLabel('Framme vid punkten').fill('23:59');
    await form.getByRole('button', { name: 'Svara', exact: true }).click();
    await seen(page.getByText(/På väg, framme/));
    const table = page.getByRole('table');
    await table.getByRole('button', { name: 'Bränsle' }).click();
    await seen(table.getByRole('row').nth(1).getByText('Exempelpunkt Strand'));
    await table.getByRole('button', { name: 'Bränsle' }).click();
    // One that is being prepared lasts longer still.
    await seen(table.getByRole('row').nth(2).getByText('Exempelpunkt Bollmora'));
  });
});
