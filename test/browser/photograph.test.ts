import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanImage } from '#shared/photograph/clean-image.ts';
import { launchBrowser, openLive, phone, seen, signedIn } from '../support/browser.ts';
import { ApiClient } from '../support/console.ts';
import { freshConsole } from '../support/fresh-console.ts';
import type { FreshConsole } from '../support/fresh-console.ts';
import { outboxReady, withOutbox } from '../support/outbox-page.ts';

type Row = { readonly attachment: string; readonly size: number; readonly width: number };

/** A picture as a camera's: 3,000 pixels wide, with a position written into it. */
async function fromCamera(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3_000, 2_000];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    for (let spot = 0; spot < 2_000; spot += 1) {
      context.fillStyle = `hsl(${(spot * 137) % 360} 60% 50%)`;
      context.fillRect((spot * 977) % 3_000, (spot * 613) % 2_000, 90, 90);
    }
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.9);
    });
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  });
  const exif = Buffer.from('Exif\0\0GPS 59.2243 N 18.1964 E');
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  const jpeg = Buffer.from(bytes);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

describe('a photograph that is taken at a point', () => {
  let console: FreshConsole;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let tib: ApiClient;

  const photographs = async (): Promise<readonly Row[]> => {
    const { body } = await tib.ask('/state');
    return Object.values((body as { state: { photographs: { [id: string]: Row } } }).state.photographs);
  };

  beforeAll(async () => {
    [console, browser] = await Promise.all([freshConsole(), launchBrowser()]);
    tib = await ApiClient.signIn(console.address, 'tib');
    context = await signedIn(browser, console.address, 'punkt', { viewport: phone, serviceWorkers: 'allow' });
    await withOutbox(context);
    page = await openLive(context, '/trygghetspunkter');
    await seen(page.getByRole('heading', { name: 'Bilder' }));
    await outboxReady(page);
  });

  afterAll(async () => {
    await browser.close();
    await console.dispose();
  });

  it('waits on the phone without a network, is seen there, and goes small and without its position when it can', async () => {
    const file = await fromCamera(page);
    // Parts get through, and then none: the rest is sent from there.
    let parts = 0;
    await page.route('**/attachments/**', async (route) => {
      parts += 1;
      if (parts === 4) await route.abort('connectionreset');
      else await route.continue();
    });
    await context.setOffline(true);
    await page.locator('input[type=file]').setInputFiles({
      name: 'IMG_0001.jpg',
      mimeType: 'image/jpeg',
      buffer: file,
    });
    await page.getByLabel('Bildtext').fill('Reservkraften');
    await page.getByRole('button', { name: 'Spara bilden' }).click();
    const shown = page.getByRole('img', { name: /^Reservkraften/ });
    await seen(shown);
    await seen(page.getByText(/^Bild 1 av 1/).first());
    expect(await photographs()).toEqual([]);

    await context.setOffline(false);
    await expect.poll(async () => (await photographs()).length).toBe(1);
    const [row] = await photographs();
    const answer = await fetch(
      `${console.address}/api/organisations/tyreso/attachments/${row?.attachment ?? ''}`,
      { headers: { authorization: `Bearer ${tib.token}` } },
    );
    const kept = new Uint8Array(await answer.arrayBuffer());
    expect(Buffer.from(kept).includes('GPS')).toBe(false);
    expect(cleanImage(kept)).toMatchObject({ width: 1_600, height: 1_067, mediaType: 'image/jpeg' });
    expect(kept.length).toBeLessThan(file.length / 2);
    expect(parts).toBeGreaterThan(4);
    await shown.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBe(1_600);
  });

  it('is no longer there when it has been removed', async () => {
    await page.getByRole('button', { name: /^Ta bort bilden: Reservkraften/ }).click();
    await expect.poll(async () => (await photographs()).length).toBe(0);
    await seen(page.getByText('Inga bilder än.'));
  });

  it('is refused on the phone where the file is no picture', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'dokument.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('inte en bild'),
    });
    await seen(page.getByText('Filen går inte att läsa som bild. Välj en annan.'));
  });
});
