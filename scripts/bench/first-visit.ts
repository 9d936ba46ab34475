import type { Browser } from 'playwright-core';
import { markWhenShown, scriptsBeforeShown } from '../browser/first-load.ts';
import { signedInContext } from './browser.ts';
import type { BenchConsole } from './console.ts';

/** Milliseconds until the board takes a key, and kilobytes of script as they were sent for the board to be shown. */
export type FirstVisit = { readonly interactive: number; readonly kilobytes: number };

/**
 * Opens the board in a browser that has never been here, on a processor slowed so many times, and presses L in each frame from the
 * first on, until the quick entry has opened: then people can work.
 */
export async function firstVisit(
  browser: Browser,
  console: BenchConsole,
  slowed: number,
): Promise<FirstVisit> {
  const context = await signedInContext(browser, console, 'tib');
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript(markWhenShown);
  await page.addInitScript(() => {
    const press = (): void => {
      if (document.querySelector('form textarea') !== null) {
        Object.assign(window, { interactive: performance.now() });
        return;
      }
      document.body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', code: 'KeyL', bubbles: true }));
      requestAnimationFrame(press);
    };
    requestAnimationFrame(press);
  });
  await page.goto('/', { waitUntil: 'commit' });
  const taken = await page.waitForFunction(
    () => (window as unknown as { interactive?: number }).interactive ?? null,
  );
  const interactive = (await taken.jsonValue()) ?? Number.NaN;
  const scripts = await page.evaluate(scriptsBeforeShown);
  const kilobytes = scripts.reduce((sum, { sent }) => sum + sent, 0) / 1_000;
  await context.close();
  return { interactive, kilobytes };
}
