import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, launchBrowser, openLive, pressFor, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';

type Row = { readonly id: string; readonly width: number | null; readonly keepsPosition: boolean };

const picture = async (): Promise<Buffer> =>
  await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: '#468' } })
    .withExif({ IFD0: { Make: 'Kameramärket' }, IFD3: { GPSLatitude: '59/1 14/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();

describe('files on an entry, and the search that finds them', () => {
  let console: FreshConsole;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let tib: ApiClient;

  const files = async (): Promise<readonly Row[]> => {
    const { body } = await tib.ask('/state');
    return Object.values((body as { state: { attachments: { [id: string]: Row } } }).state.attachments);
  };

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    tib = await ApiClient.signIn(console.address, 'tib');
    context = await signedIn(browser, console.address, 'tib', { viewport: desktop });
    page = await openLive(context, '/dagbok');
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('go with the entry as it is written, small and without their place; what is not taken is said', async () => {
    const text = page.getByPlaceholder('Vad har hänt?');
    await pressFor(page, 'l', text);
    await text.fill('Pumpstationen står still, se bilden');
    await seen(page.getByRole('button', { name: 'Bifoga fil' }));
    const choose = page.locator('input[type=file]').first();
    const wrong = { name: 'lista.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') };
    await choose.setInputFiles([
      { name: 'IMG_2231.jpg', mimeType: 'image/jpeg', buffer: await picture() },
      wrong,
    ]);
    await seen(page.getByText(/^lista\.exe är av en sort som inte tas emot/));
    await seen(page.getByText('Behåll platsen i bilden'));
    await page.getByLabel('Vad den visar, IMG_2231.jpg').fill('Översvämmad källare');
    await page.getByRole('button', { name: 'Logga', exact: true }).click();
    const shown = page.getByRole('button', { name: /^Öppna bilaga: IMG_2231\.jpg/ });
    await seen(shown);
    await expect.poll(async () => (await files()).length).toBe(1);
    expect((await files())[0]).toMatchObject({ width: 2_400, keepsPosition: false });

    await shown.click();
    const dialog = page.getByRole('dialog', { name: 'IMG_2231.jpg' });
    const whole = dialog.getByRole('img', { name: 'Översvämmad källare' });
    await expect
      .poll(async () => await whole.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(2_400);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Spara filen' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('IMG_2231.jpg');
    await dialog.getByRole('button', { name: 'Stäng' }).last().click();
  });

  it('are found by another form of a word from anywhere, and the hit leads to the entry', async () => {
    const palette = page.getByRole('dialog', { name: 'Kommandon och sökning' });
    await pressFor(page, '/', palette);
    await palette.getByRole('searchbox').fill('källaren');
    await seen(palette.getByRole('menuitem', { name: 'Sök i allt som sagts: källaren' }));
    await page.keyboard.press('Enter');
    const hits = page.getByRole('list', { name: 'Träffar' });
    await seen(hits.getByText('källare', { exact: true }));
    await hits.getByRole('link', { name: 'Bilaga', exact: true }).click();
    await seen(page.getByText('Pumpstationen står still, se bilden'));
    expect(new URL(page.url()).hash).toMatch(/^#post-\d+$/);
  });
});
